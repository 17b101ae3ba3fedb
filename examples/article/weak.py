# A weak reference finds the object as long as something else keeps it.
import weakref


class Picture:
    pass


def gone(reference):
    print("the picture is gone; the reference is dead:", reference() is None)


picture = Picture()
reference = weakref.ref(picture, gone)
print(reference() is picture)
again = weakref.ref(picture)
print(weakref.getweakrefcount(picture))

picture = None
print(reference(), again())

cache = weakref.WeakValueDictionary()
kept = Picture()
cache["kept"] = kept
cache["dropped"] = Picture()
print(sorted(cache))
del kept
print(sorted(cache))

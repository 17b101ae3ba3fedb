# Objects that wait in the trashcan have no owner any more: their weak references are dead already.
import gc
import weakref


class C:
    def __init__(self, parent):
        if not parent:
            return
        own = weakref.ref(self)

        def gone(parent):
            seen.append(own() is None)
        self.parent = weakref.ref(parent, gone)


seen = []
d = weakref.WeakKeyDictionary()
root = c = C(None)
for n in range(200):
    d[c] = c = C(c)
del root
gc.collect()
print(len(d), len(seen))
del c
gc.collect()
print(len(d), set(seen) <= {True, False})


class Deep:
    pass


refs = []
chain = None
for n in range(500):
    x = Deep()
    x.next = chain
    refs.append(weakref.ref(x, lambda r: [q() for q in refs]))
    chain = x
del x, chain
print([r() for r in refs].count(None))

# persistent ids, dispatch tables, reducer_override, find_class, buffers, copyreg
import copyreg
import pickle


class File:
    def __init__(self, data=b""):
        self.data, self.at = data, 0

    def write(self, b):
        self.data += bytes(b)
        return len(b)

    def read(self, n=-1):
        part = self.data[self.at:] if n < 0 else self.data[self.at:self.at + n]
        self.at += len(part)
        return part

    def readline(self):
        end = self.data.find(b"\n", self.at) + 1 or len(self.data)
        part, self.at = self.data[self.at:end], end
        return part


def tried(fn, *args, **kw):
    try:
        return fn(*args, **kw)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


class Out:
    pass


out = Out()


class P(pickle.Pickler):
    def persistent_id(self, obj):
        return "outside" if obj is out else None


class U(pickle.Unpickler):
    def persistent_load(self, pid):
        print("load", pid)
        return out

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


for p in (0, 1, 2, 4):
    f = File()
    P(f, p).dump([out, out, 1, complex])
    print(p, f.data)
    r = U(File(f.data)).load()
    print(r[0] is out, r[1] is out, r[2:])
    print(tried(pickle.loads, f.data))
f = File()
p = pickle.Pickler(f)
x = ["same"]
p.dump(x)
n = len(f.data)
p.dump(x)
print(f.data[n:], n)
p.clear_memo()
p.dump(x)
r = pickle.Unpickler(f)
print(r.load(), tried(r.load), tried(r.load), tried(r.load))
f = File()
pickle.dump((1, "x"), f)
pickle.dump({"k": 2}, f, protocol=2)
print(pickle.load(f), pickle.load(f), tried(pickle.load, f))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def reduce_point(p):
    print("reduce", p.x, p.y)
    return Point, (p.x, p.y)


copyreg.pickle(Point, reduce_point)
print(pickle.loads(pickle.dumps(Point(1, 2))).__dict__)
del copyreg.dispatch_table[Point]
f = File()
p = pickle.Pickler(f)
p.dispatch_table = {Point: reduce_point}
p.dump(Point(3, 4))
print(pickle.loads(f.data).y)


class Over(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Point):
            return Point, (0, 0)
        return NotImplemented


f = File()
Over(f).dump([Point(5, 6), len, {1}])
print(pickle.loads(f.data)[0].__dict__, pickle.loads(f.data)[1:])
copyreg.add_extension("__main__", "Point", 200)
d = pickle.dumps(Point, 2)
print(d, pickle.loads(d) is Point, pickle.dumps(Point, 1))
copyreg.remove_extension("__main__", "Point", 200)
print(tried(pickle.loads, d), tried(copyreg.add_extension, "a", "b", 0), tried(copyreg.pickle, int, 5), tried(copyreg.remove_extension, "a", "b", 1))
bufs = []
d = pickle.dumps([pickle.PickleBuffer(b"read"), pickle.PickleBuffer(bytearray(b"write"))], 5, buffer_callback=bufs.append)
print(d, len(bufs), pickle.loads(d, buffers=[b"R", bytearray(b"W")]), tried(pickle.loads, d))
print(pickle.loads(pickle.dumps([pickle.PickleBuffer(b"in"), pickle.PickleBuffer(bytearray(b"band"))], 5)), tried(pickle.dumps, pickle.PickleBuffer(b"x"), 4))
print(tried(pickle.dumps, 1, 6), tried(pickle.dumps, 1, 4, buffer_callback=1), tried(pickle.Pickler, 5), tried(pickle.Unpickler, 5))

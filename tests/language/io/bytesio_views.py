import io, sys, weakref, gc
b = io.BytesIO(b"abcdef")
v = b.getbuffer()
print(bytes(v), v.readonly, len(v), type(v.obj).__name__)
for f in (lambda: b.write(b"x"), lambda: b.truncate(2), b.close, lambda: b.__init__(b"y"), lambda: b.__setstate__((b"", 0, None)), lambda: b.writelines([b"q"])):
    try:
        print(f())
    except BufferError as e:
        print(e)
v[1:3] = b"ZZ"
print(b.getvalue(), b.read(2), b.seek(10), b.tell())
w = b.getbuffer()
v.release()
try:
    b.close()
except BufferError as e:
    print(e)
w.release()
b.write(b"end")
print(b.getvalue())
b.close()
for f in b.getbuffer, b.getvalue, b.read, b.tell, lambda: list(b), b.__enter__, b.__getstate__:
    try:
        f()
    except ValueError as e:
        print(e)
print(b.closed, b.close())
data = b"shared bytes here"
before = sys.getrefcount(data)
c = io.BytesIO(data)
print(sys.getrefcount(data) - before, sys.getsizeof(c), c.getvalue() is data, c.read() is data)
c.seek(3); c.write(b"!")
print(sys.getrefcount(data) - before, c.getvalue(), data, sys.getsizeof(c))
d = io.BytesIO()
sizes = []
for i in range(40):
    d.write(b"0123456")
    sizes.append(sys.getsizeof(d))
print(sizes)
d.truncate(5); print(sys.getsizeof(d), d.getvalue(), d.tell(), d.truncate(100), d.getvalue())
m = io.BytesIO(bytearray(b"from")); print(m.getvalue(), io.BytesIO(None).getvalue(), io.BytesIO(memoryview(b"mv")).read())
view = m.getbuffer(); r = weakref.ref(m); del m
print(r() is not None, bytes(view)); view.release(); del view; gc.collect(); print(r())
cycle = io.BytesIO(b"x"); cycle.me = cycle; r = weakref.ref(cycle); del cycle; print(gc.collect() > 0, r())
self_write = io.BytesIO(b"abc"); 
try:
    self_write.write(self_write.getbuffer())
except BufferError as e:
    print(e)

"""Lists that are changed by the items they are asked about, or by items that end."""
class Evil:
    def __init__(self, f, r=False): self.f, self.r = f, r
    def __repr__(self): return 'Evil'
    def __eq__(self, o):
        self.f()
        return self.r
class End:
    def __init__(self, f): self.f = f
    def __del__(self): self.f()
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ':', e)
# in, index, count, remove
for what in ('in', 'index', 'count', 'remove'):
    for act in ('clear', 'pop', 'append'):
        l = [0, 1, 2]
        def f():
            if act == 'clear': l.clear()
            elif act == 'pop' and l: l.pop()
            elif len(l) < 9: l.append(7)
        e = Evil(f)
        print(what, act, end=' ')
        if what == 'in': err(lambda: e in l)
        else: err(lambda: getattr(l, what)(e))
        print(l)
# comparison
for op in ('__eq__', '__lt__', '__ge__', '__ne__'):
    a, b = [1, 2, 3], [1, 2, 3]
    a[1] = Evil(a.clear, True)
    print(op, end=' ')
    err(lambda: getattr(a, op)(b))
    a, b = [1, 2, 3], [1, 2, 3]
    a[1] = Evil(b.clear, False)
    print(op, end=' ')
    err(lambda: getattr(a, op)(b))
# drops
l = []
l[:] = [End(lambda: l.clear()), End(lambda: l.append(1)), 3, 4]
l[0:2] = [5, 6, 7]
print(l)
l = []
l[:] = [End(lambda: l.append('end'))] * 1 + [1, 2]
del l[0]
print(l)
l = []
l[:] = [End(lambda: l.extend('abcdefgh')) for _ in range(12)] + [1, 2]
l[0:12] = [0]
print(l)
l = []
l[:] = [End(lambda: l.clear()) for _ in range(12)]
l[::2] = [0] * 6
print(l)
l = []
l[:] = [End(lambda: l.clear()) for _ in range(4)] + [9]
del l[::2]
print(l)
l = []
l[:] = [End(lambda: l.append(len(l))) for _ in range(3)]
l.clear()
print(l)
l = []
l[:] = [End(lambda: l.append(len(l)))]
l[0] = 5
print(l)
l = []
l[:] = [End(lambda: l.clear()), 1, 2]
print(l.pop(0) and None, l)
l = [End(lambda: print('gone', len(l)))]
l *= 0
print(l)
l = [1, End(lambda: l.append('x')), 2]
l.__init__([7])
print(l)
# growing while going over it
l = [1, 2, 3]
out = []
for x in l:
    out.append(x)
    if len(l) < 8: l.insert(0, x * 10)
print(out, l)
l = [1, 2, 3, 4, 5]
for x in l: l.remove(x)
print(l)
it = iter(l)
print(list(it)); l.append(1); print(list(it), it.__length_hint__())
l = [1, 2, 3]
r = reversed(l)
next(r); del l[1:]
print(list(r), r.__length_hint__())
l = [1]
l.extend(x + 1 for x in l if x < 6)
print(l)
l = [1, 2]
l.extend(l); print(l)
l += l; print(l)
l[1:2] = (y for y in l[:2] if not l.append(y)); print(l)

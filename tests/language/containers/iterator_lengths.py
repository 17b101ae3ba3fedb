"""__length_hint__ of all iterators, step by step."""
def walk(make):
    it = make(); out = []
    for _ in range(5):
        h = getattr(it, '__length_hint__', None); out.append(h() if h else None)
        try: next(it)
        except StopIteration: out.append('end')
    return out
class S:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
d = {1: 1, 2: 2, 3: 3}
for n, m in (('list', lambda: iter([1, 2, 3])), ('tuple', lambda: iter((1, 2, 3))), ('str', lambda: iter('abc')), ('str2', lambda: iter('aéb')), ('bytes', lambda: iter(b'abc')), ('bytearray', lambda: iter(bytearray(b'abc'))), ('range', lambda: iter(range(3))), ('long range', lambda: iter(range(10**20, 10**20 + 3))), ('dict', lambda: iter(d)), ('values', lambda: iter(d.values())), ('items', lambda: iter(d.items())), ('set', lambda: iter({1, 2, 3})), ('frozenset', lambda: iter(frozenset([1, 2, 3]))), ('rlist', lambda: reversed([1, 2, 3])), ('rtuple', lambda: reversed((1, 2, 3))), ('rrange', lambda: reversed(range(3))), ('rdict', lambda: reversed(d)), ('ritems', lambda: reversed(d.items())), ('rvalues', lambda: reversed(d.values())), ('sequence', lambda: iter(S())), ('rsequence', lambda: reversed(S())), ('enumerate', lambda: enumerate([1, 2, 3])), ('zip', lambda: zip([1, 2, 3])), ('map', lambda: map(str, [1, 2, 3])), ('filter', lambda: filter(None, [1, 2, 3])), ('callable', lambda: iter(int, 1)), ('generator', lambda: (i for i in range(3)))): print(n, walk(m))
l = [1, 2, 3]; it = iter(l); next(it); l.append(4); print(it.__length_hint__()); del l[:]; print(it.__length_hint__(), list(it), it.__length_hint__()); l.append(5); print(list(it))
l = [1, 2, 3]; it = reversed(l); l.append(4); print(it.__length_hint__(), next(it)); del l[1:]; print(it.__length_hint__(), list(it)); e = {1: 1}; it = iter(e); e[2] = 2; print(it.__length_hint__()); s = {1}; it = iter(s); s.add(2); print(it.__length_hint__())
class H:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return self.h
for h in (0, 5, -1, 1.5, 'a', None, NotImplemented, True, 10**30):
    for f in (list, tuple, lambda x: [].extend(x), lambda x: [*x]):
        try: print(f(H(h)), end=' ')
        except Exception as e: print(type(e).__name__, e, end=' ')
    print()

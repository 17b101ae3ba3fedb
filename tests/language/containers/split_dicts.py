"""Key tables shared by the instances of a class, by sizes and order."""
import sys
s = sys.getsizeof
class C:
    def __init__(self, *names):
        for n in names: setattr(self, n, n)
a = C('x', 'y'); b = C('x', 'y'); c = C('y', 'x')
print(s(a.__dict__), s(b.__dict__), s(c.__dict__), list(c.__dict__), s(a))
a.z = 1; print(s(a.__dict__), list(a.__dict__)); d = C(); print(s(d.__dict__), d.__dict__); d.__dict__['q'] = 1; print(s(d.__dict__), d.q); d.__dict__[1] = 2; print(s(d.__dict__), d.__dict__)
del b.x; print(list(b.__dict__), s(b.__dict__)); b.x = 5; print(list(b.__dict__)); b.__dict__.pop('y'); print(b.__dict__, s(b.__dict__)); b.y = 1; print(b.__dict__)
e = C('x'); e.__dict__.clear(); print(e.__dict__, s(e.__dict__)); e.x = 1; print(s(e.__dict__), e.__dict__)
f = C('x', 'y'); g = f.__dict__.copy(); print(s(g), g); g['n'] = 1; print(s(g)); h = dict(f.__dict__); print(s(h)); h = {**f.__dict__}; print(s(h)); h = f.__dict__ | {}; print(s(h)); f.__dict__.update(w=1); print(s(f.__dict__), f.w); f.__dict__.popitem(); print(f.__dict__, s(f.__dict__))
i = C('a', 'b'); i.__dict__ = {'new': 1}; print(i.new, s(i.__dict__)); i.m = 2; print(i.__dict__); del i.__dict__; print(i.__dict__); i.k = 1; print(i.__dict__, s(i.__dict__))
class Many:
    pass
sizes = []
for n in range(40):
    o = Many()
    for k in range(n): setattr(o, 'a%d' % k, k)
    sizes.append(s(o.__dict__))
print(sizes)
class Few: pass
out = []
for n in range(40):
    o = Few(); o.a = 1; out.append(s(o.__dict__))
print(out)
class Del: pass
o = Del(); o.a = 1; o.b = 2; o.c = 3; del o.a; print(vars(o)); o.a = 4; print(vars(o), list(vars(o).items()), list(reversed(vars(o)))); vars(o)['b'] = 9; print(o.b, vars(o)); print({k: v for k, v in vars(o).items()}, vars(o) == {'b': 9, 'c': 3, 'a': 4}, len(vars(o)), 'a' in vars(o), vars(o).get('zz'), vars(o).setdefault('n', 1), o.n, vars(o).keys() & {'a', 'n'})
for bad in ('a', 'zz'):
    try: delattr(o, bad); print('deleted'); delattr(o, bad)
    except AttributeError as ex: print(ex)
class Str(str): pass
o = Del(); setattr(o, 'x', 1); vars(o)[Str('y')] = 2; print(vars(o), o.y, s(vars(o)) > 0); vars(o)[Str('x')] = 5; print(o.x, [type(k).__name__ for k in vars(o)])
class Sub(C): pass
p = Sub('x'); q = Sub('x', 'r'); print(s(p.__dict__), s(q.__dict__)); 
class Slot:
    __slots__ = ('a', '__dict__')
r = Slot(); r.a = 1; r.b = 2; print(r.__dict__, s(r.__dict__))
def fn(): pass
fn.x = 1; print(fn.__dict__, s(fn.__dict__)); print(s(C.__dict__['__init__'].__dict__))
for k in range(3):
    o = C('x', 'y'); it = iter(o.__dict__); next(it); o.x = 'same'; print(next(it)); 
    try: o.new = 1; next(it)
    except RuntimeError as ex: print(ex)
    except StopIteration: print('end')

# what built-in functions hold while they call Python: the counts seen in there
import gc, sys, functools, itertools, operator, re, json, copy, collections, bisect, heapq
gc.disable()


def R(x):
    n = sys.getrefcount(x)
    return n if n < 90 else 'many'


L = [3, 1, 2]
def f(*a):
    print('  f', R(f), R(L), [R(x) for x in a if not isinstance(x, int)])
    return a[0] if a else 0
def key(x):
    print('  key', R(key), R(L)); return x
class O:
    def __init__(self, n=0): self.n = n
    def __lt__(self, o): print('  lt', R(self), R(o), R(L)); return self.n < o.n
    def __eq__(self, o): print('  eq', R(self), R(o)); return True
    def __hash__(self): print('  hash', R(self)); return 1
    def __repr__(self): print('  repr', R(self)); return 'O'
    def __str__(self): print('  str', R(self)); return 's'
    def __len__(self): print('  len', R(self)); return 1
    def __bool__(self): print('  bool', R(self)); return True
    def __index__(self): print('  index', R(self)); return 1
    def __int__(self): print('  int', R(self)); return 1
    def __float__(self): print('  float', R(self)); return 1.0
    def __iter__(self): print('  iter', R(self)); return iter(L)
    def __contains__(self, x): print('  contains', R(self), R(x)); return True
    def __getitem__(self, i): print('  getitem', R(self)); return [1, 2][i]
    def __format__(self, s): print('  format', R(self)); return 'f'
    def __bytes__(self): print('  bytes', R(self)); return b'b'
    def __add__(self, o): print('  add', R(self), R(o)); return self
    def __radd__(self, o): print('  radd', R(self), R(o)); return self
    def __iadd__(self, o): print('  iadd', R(self), R(o)); return self
    def __neg__(self): print('  neg', R(self)); return self
    def __call__(self, *a): print('  call', R(self), [R(x) for x in a]); return 5
    def __abs__(self): print('  abs', R(self)); return 1
    def __round__(self, n=None): print('  round', R(self)); return 1
    def __divmod__(self, o): print('  divmod', R(self), R(o)); return 1
    def __pow__(self, o, m=None): print('  pow', R(self), R(o)); return 1
    def __dir__(self): print('  dir', R(self)); return ['a']
    def __reversed__(self): print('  reversed', R(self)); return iter([1])
    def __enter__(self): print('  enter', R(self)); return self
    def __exit__(self, *a): print('  exit', R(self)); return True
    def __getattr__(self, n): print('  getattr', R(self), n); raise AttributeError(n)
    def __setitem__(self, k, v): print('  setitem', R(self), R(v))
    def __delitem__(self, k): print('  delitem', R(self))
    def __missing__(self, k): return 1
    def __ceil__(self): print('  ceil', R(self)); return 1
    def __length_hint__(self): print('  hint', R(self)); return 1
    def __fspath__(self): print('  fspath', R(self)); return 'x'
    def __complex__(self): print('  complex', R(self)); return 1j
    def __copy__(self): print('  copy', R(self)); return self
    def __deepcopy__(self, m): print('  deepcopy', R(self)); return self
    def __sizeof__(self): print('  sizeof', R(self)); return 1
    def __instancecheck__(self, o): print('  ic', R(self), R(o)); return True
    def __subclasscheck__(self, o): print('  sc', R(self)); return True
    def __contains__(self, o): print('  in', R(self), R(o)); return True
    def __or__(self, o): print('  or', R(self), R(o)); return self
    def __matmul__(self, o): print('  matmul', R(self), R(o)); return self
    def __next__(self): print('  next', R(self)); raise StopIteration
o = O(1); p = O(2)
import math
T = '''sorted(L, key=key)|sorted([o, p])|list.sort([o,p])|min(L, key=key)|max(L, key=key)|min(o, p)|max([o, p])|min(1, 2, key=key)|list(map(f, L))|list(map(f, L, [o, p]))|list(filter(key, L))|functools.reduce(f, L)|functools.reduce(f, [o, p], o)|sum([o, p], o)|any([o, p])|all([o, p])|len(o)|bool(o)|hash(o)|repr(o)|str(o)|format(o)|format(o, 'x')|f"{o}"|f"{o!r}"|"%s" % o|"%r" % (o,)|"{}".format(o)|"{!r}".format(o)|int(o)|float(o)|bytes(o)|hex(o)|bin(o)|oct(o)|chr(o)|range(o)|[1,2][o]|[1,2][o:]|'ab'[o]|[1]*o|o*1 if 0 else 1|list(o)|tuple(o)|set(o)|1 in o|o in [p]|o == p|o < p|[o] == [p]|(o,) == (p,)|{1: o} == {1: p}|[o].index(p)|[o].count(p)|[o].remove(p)|{o: 1}[p]|{o: 1}.get(p)|{o} & {p}|o + p|1 + o|-o|abs(o)|round(o)|round(o, 1)|divmod(o, p)|pow(o, p)|pow(o, p, 1)|o ** p|o(p)|o(1, 2)|dir(o)|list(reversed(o))|getattr(o, 'zz', 1)|hasattr(o, 'zz')|isinstance(p, o)|issubclass(int, o)|iter(o)|next(o, 1)|list(zip(o))|list(enumerate(o))|dict.fromkeys([o, o])|math.ceil(o)|math.sqrt(o)|copy.copy(o)|copy.deepcopy(o)|sys.getsizeof(o)|operator.index(o)|operator.length_hint(o)|print(o)|print([o])|print({1: o})|print((o,))|print({o})|repr([o])|repr({1: o})|repr((o,))|str([o])|[o, p].__repr__()|",".join(map(str, [o]))|"a".replace("a", "b", o)|"a".center(o)|o | p|o @ p|o[0]|bisect.bisect([o], p)|heapq.heapify([o, p])|collections.Counter([o])|collections.deque([o]).count(p)|collections.deque(o)|collections.OrderedDict([(1, o)])|re.sub("a", f, "a") if 0 else 0|functools.partial(f, o)(p)|list(itertools.starmap(f, [(o, p)]))|list(itertools.takewhile(f, [1]))|list(itertools.groupby([1], f))|list(itertools.chain(o))|[*o]|(lambda *a: 1)(*o)|{**{1: o}}|list(itertools.islice(o, 1))|slice(o, p).indices(1) if 0 else 1|divmod(1, 1)|int('1', o + 9 if 0 else 10)|open(o) if 0 else 1|isinstance(o, O)|O.__eq__(o, p)|operator.add(o, p)|operator.itemgetter(0)(o)|operator.methodcaller("__neg__")(o)|operator.attrgetter("n")(o)'''
for t in T.split('|'):
    print(t)
    try: r = eval(t)
    except Exception as e: print('  !', type(e).__name__, e)
    r = None

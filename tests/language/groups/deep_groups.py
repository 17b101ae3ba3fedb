# Very deep groups: RecursionError from split, not from making or dropping.
e = ValueError('leaf')
for i in range(3000):
    e = ExceptionGroup(str(i), [e])
try:
    e.split(TypeError)
except RecursionError as r:
    print(r)
try:
    e.subgroup(lambda x: False)
except RecursionError as r:
    print(r)
del e
e = ValueError('leaf')
for i in range(300):
    e = ExceptionGroup(str(i), [e, KeyError(i)])
a, b = e.split(KeyError)
n = 0
while isinstance(b, ExceptionGroup):
    n += 1
    b = b.exceptions[0]
print(n, repr(b))
try:
    raise e
except* KeyError as k:
    print(k.message)
except* ValueError as v:
    print(v.message)
wide = ExceptionGroup('wide', [ValueError(i) for i in range(5000)])
a, b = wide.split(lambda x: not isinstance(x, ExceptionGroup) and x.args[0] % 2)
print(len(a.exceptions), len(b.exceptions))

"""== and < among all containers, with items that know nothing, that lie, that raise."""
class NaN:
    def __eq__(self, o): return False
class Any:
    def __eq__(self, o): return True
class Ni:
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
class Boom:
    def __eq__(self, o): raise KeyError('eq')
    __hash__ = lambda s: 1
class Str:
    def __eq__(self, o): return 'yes'
    def __lt__(self, o): return ''
n, a, i, b, s = NaN(), Any(), Ni(), Boom(), Str()
def err(f):
    try: return f()
    except Exception as e: return type(e).__name__ + ': ' + str(e)
for c in (list, tuple, lambda v: {1: v[0]}, lambda v: {1: v[0]}.values(), lambda v: [[v[0]]], lambda v: ((v[0],),)):
    for x in (n, a, i, s, 1, 'a', None):
        print([err(lambda: c([x]) == c([y])) for y in (x, 1, None)], [err(lambda: x in c([y])) for y in (x, 2)], end=' ')
    print(err(lambda: c([b]) == c([1])), err(lambda: c([b]) == c([b])))
for x, y in (([n], [n]), ([n], [NaN()]), ([s, 1], [s, 2]), ([s], [Str()]), ([i], [Ni()]), ([1, i], [2, i]), ([i, 1], [i, 2]), ((), (1,)), ([a, 1], [5, 2]), ([b], [1]), ([1, 'a'], [1, 2]), ([1, [2]], [1, [3]]), ((1, (2, 'x')), (1, (2, 'y'))), ([None], [None]), ([None], [1])):
    print([err(lambda: f(x, y)) for f in (lambda x, y: x < y, lambda x, y: x <= y, lambda x, y: x > y, lambda x, y: x >= y, lambda x, y: x != y)])
print([] == (), [] == {}, () == '', {} == set(), [1] == (1,), range(1) == [0], 'a' == ['a'], {1: 2}.keys() == {1}, {1}.__eq__([1]), [].__eq__(()), ().__lt__([]), {}.__eq__([]), frozenset() == set(), (1, 2) == (1, 2, 3), [0] == [False], {1: 1} == {True: 1.0})
for f in (lambda: [] < (), lambda: {} < {}, lambda: {1} < [1], lambda: (1,) < [1], lambda: range(1) < range(2), lambda: [] < None, lambda: {}.keys() < [], lambda: {}.values() < {}.values()): print(err(f))

"""Each list method, in small steps."""
l = []
print(l.append(1), l, l.append([2]), l, l.append(l[:]), l)
l = [1, 2, 3]; print(l.extend([4]), l.extend(()), l.extend('ab'), l.extend({5: 6}), l.extend(range(2)), l)
l = [1, 2, 3]
for i, v in ((0, 'a'), (1, 'b'), (-1, 'c'), (100, 'd'), (-100, 'e'), (True, 't')): l.insert(i, v); print(l)
l = list('abcabc'); print(l.remove('b'), l, l.index('c'), l.index('c', 2), l.index('a', -3), l.index('a', 1, 100), l.count('a'), l.count('z'))
l = list(range(6)); print(l.pop(), l.pop(0), l.pop(-2), l.pop(True), l); l.reverse(); print(l); print(l.clear(), l)
l = [3, 1, 2]; print(l.sort(), l, l.sort(reverse=True), l, l.copy() is l, l.copy() == l)
l = [[1], [2]]; m = l.copy(); m[0].append(9); m.append(3); print(l, m)
print([].__len__(), [1].__contains__(1), [1].__getitem__(0), [1, 2].__getitem__(slice(1)), list.__setitem__(l, 0, 'x'), l, l.__delitem__(0), l, l.__reversed__().__class__, [1].__iter__().__class__)
print([1] == [1.0], [1] == (1,), [] == [], [1, 2] < [1, 3], [1] < [1, 2], [2] > [1, 9], [1] <= [1], [1, 2] >= [1, 2, 0], [1] != [2], [[1, [2]]] == [[1, [2]]])
r = [1]; r.append(r); print(r, repr(r), len(str(r))); r2 = [r, r]; print(r2)
a = b = []; a += [1]; print(b); a = a + [2]; print(a, b)
print([0] * 3, [[]] * 2, 2 * [1, 2], [1] * 0, [1] * -5, [None, 'x'] * 2)
x = [i for i in range(10) if i % 3]; x[1:3] = [x[::-1]]; print(x); del x[-1], x[0]; print(x)
(a, *b, c), d = [1, 2, 3, 4], 'z'; print(a, b, c, d); [p, [q, r]] = 1, (2, 3); print(p, q, r); *s, = 'ab'; print(s)
for bad in ('a, b = [1]', 'a, b = [1, 2, 3]', 'a, *b, c = [1]', '*a, b = []', 'a, b = 5', 'a, = []', '(a, b), c = [1, 2]'):
    try: exec(bad)
    except (ValueError, TypeError) as e: print(bad, '|', e)
print(list(), list(''), list(()), list({}), list(range(0)), list([1]) is not [1], bool([]), bool([0]), not [], [] or 'x')
print(str([1, 'a', None, 1.5, b'x', (1,), {2}, {3: 4}, ...]), [True, int, len], [[[[]]]])
print(sum([[1], [2]], []), min([3, 1]), max([[1], [2]]), sorted([[2], [1]]), any([0, []]), all([]), list(zip([1], [2])), list(map(str, [1])), [*[1], *'a'], [*[], 1])

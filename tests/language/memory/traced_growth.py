# Bytes asked for while containers grow and shrink.
import tracemalloc


drained = [((i, i), (i,), [], {}) for i in range(3000)]  # so that no free list has what is asked for


def steps(grow, container, turns):
    seen = []
    last = None
    for i in range(turns):
        before = tracemalloc.get_traced_memory()[0]
        grow(container, i)
        change = tracemalloc.get_traced_memory()[0] - before
        if change != last:
            seen += [i, change]
        last = change
    return seen


tracemalloc.start()
steps(lambda l, i: l.append(None), [], 10)
print('append', steps(lambda l, i: l.append(None), [], 200))
print('insert', steps(lambda l, i: l.insert(0, None), [], 60))
print('extend', steps(lambda l, i: l.extend((None, None, None)), [], 40))
print('pop', steps(lambda l, i: l.pop(), [None] * 200, 200))
print('bytearray', steps(lambda b, i: b.append(65), bytearray(), 300))
print('set', steps(lambda s, i: s.add(i % 200), set(), 200))
print('dict', steps(lambda d, i: d.__setitem__(i % 200, None), {}, 200))
print('dict of str', steps(lambda d, i: d.__setitem__(chr(i % 200 + 20), None), {}, 200))

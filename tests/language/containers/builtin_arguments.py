"""min, max, sum, sorted, len, enumerate: arguments and errors."""
def err(f, *a, **k):
    try: print("->", f(*a, **k))
    except Exception as e: print(type(e).__name__ + ":", e)
err(min); err(min, x=1); err(min, key=len); err(min, [], x=1); err(min, 1, 2, default=3); err(min, 1, 2, default=3, key=5); err(min, []); err(max, []); err(min, [], default=None); err(min, [1], key=None); err(min, 1, key=len); err(min, 5); err(max, 'ab', 'c', key=len); err(max, [1, 'a']); err(max, 1, 'a'); err(min, [], default=1, key=len, x=2)
err(min, *[], default=1); err(min, iterable=[1]); err(max, [1], default=2, foo=3)
err(sum); err(sum, [1], x=2); err(sum, ['a']); err(sum, ['a'], ''); err(sum, [b'a'], b''); err(sum, [bytearray()], bytearray()); err(sum, [[1], [2]], []); err(sum, [1], start=2); err(sum, start=2); err(sum, [1], 2, 3); err(sum, 5); err(sum, [1, None]); err(sum, [], 'a'); err(sum, [(1,), (2,)], ()); err(sum, [0.1] * 3); err(sum, [1, 2.5, 3]); err(sum, [True, True]); err(sum, [2**62, 2**62, 2**62]); err(sum, [1j, 2]); err(sum, iter([1, 2])); err(sum, [1], start='x')
err(any); err(all); err(any, 5); err(any, [1], [2]); err(any, x=1); err(all, [], x=1)
err(len); err(len, 5); err(len, [], []); err(len, x=1); err(len, obj=[])
class L:
    def __init__(s, n): s.n = n
    def __len__(s): return s.n
for n in (-1, 1.5, 'a', 2**63, True, 2**70, None): err(len, L(n)); err(bool, L(n))
err(next, iter([]), x=1)
err(abs); err(divmod, 1); err(round); err(pow, 1); err(callable); err(hash); err(id); err(iter); err(repr)
err(sorted); err(sorted, 1, 2); err(sorted, 5, cmp=1); err(sorted, [], cmp=1); err(sorted, [], key=None, reverse=0, x=1); err(sorted, [1], reverse=2**40); err(sorted, [1], reverse='a'); err(sorted, [2, 1], reverse=True, key=None); err(sorted, key=None)
err(enumerate, x=1); err(enumerate, start=1); err(enumerate, [], x=1); err(enumerate, x=1, y=2); err(enumerate, [], 1, x=2); err(enumerate, [], start=1, x=2); err(enumerate, [], 1, 2); err(enumerate, iterable=5); err(enumerate, start=1, foo=[]); err(enumerate)

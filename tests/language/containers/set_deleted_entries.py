"""A new item takes the place of the last deleted one on its way; order and sizes show it."""
import sys
class K:
    def __init__(self, n, h=1): self.n = n; self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): return self.n == o.n
    def __repr__(self): return 'K%d' % self.n
s = {K(1), K(2), K(3), K(4)}
print(s); s.discard(K(1)); s.discard(K(3)); s.add(K(9)); print(s); s.add(K(10)); print(s); print(sys.getsizeof(s)); s.add(K(11)); print(s,sys.getsizeof(s))
s = {K(1), K(2), K(3), K(4)}
for i in range(10):
    s.discard(K(1)); s.add(K(1)); print(s, sys.getsizeof(s))
# linear probes: larger table
s = set(K(i) for i in range(12)); print(sys.getsizeof(s), s)
s.discard(K(3)); s.discard(K(7)); s.add(K(50)); print(s); s.add(K(51)); print(s); s.add(K(52)); print(s)
s = {K(1), K(2), K(3), K(4)}
s.discard(K(1)); s.discard(K(3)); s.update([K(9)]); print(s)
s = {K(1), K(2), K(3), K(4)}
s.discard(K(1)); s.discard(K(3)); s ^= {K(9)}; print(s)
# ints
s = set(range(20)); 
for i in range(0,20,2): s.discard(i)
for i in range(32, 60, 3): s.add(i)
print(s)
s = {K(1), K(2)}
s.discard(K(1)); s |= {K(7)}; print(s)
s = {K(1), K(2)}
s.discard(K(1)); s |= {K(2), K(7)}; print(s)
s = {K(1), K(2), K(3)}
s.discard(K(2)); print(s); s |= {K(7), K(8)}; print(s)
s = {K(1), K(2), K(3), K(4)}
s.discard(K(2)); print(s); s.add(K(5)); print(s)

# what happens when dropping an item runs code
from collections import deque


class E:
    def __init__(self, n, act=None):
        self.n = n
        self.act = act

    def __del__(self):
        print("del", self.n, len(d))
        if self.act:
            self.act()

    def __repr__(self):
        return f"E{self.n}"


d = deque(E(i) for i in range(3))
d.clear()
print(len(d))
d = deque([E(0, lambda: d.append("new")), E(1)])
d.clear()
print(d)
d = deque([E(0, lambda: d.clear()), 1, 2], maxlen=3)
d.append(3)
print(d)
d = deque([E(0), 5])
d[0] = 6
print(d)
d = deque([E(0, lambda: d.extend("xy")), 5])
del d[0]
print(d)
d = deque(E(i) for i in range(70))
d = deque()
print("end")

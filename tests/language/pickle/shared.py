# the memo: shared and recursive structures keep their shape
import pickle

inner = [1]
for p in range(6):
    a = [inner, inner, (inner,)]
    d = pickle.dumps(a, p)
    b = pickle.loads(d)
    print(p, d, b, b[0] is b[1], b[2][0] is b[0])
    loop = []
    loop.append(loop)
    b = pickle.loads(pickle.dumps(loop, p))
    print(b[0] is b, b)
    d = {}
    d["me"] = d
    b = pickle.loads(pickle.dumps(d, p))
    print(b["me"] is b, b)
    t = ([],)
    t[0].append(t)
    data = pickle.dumps(t, p)
    b = pickle.loads(data)
    print(data, b[0][0] is b, b)
    t = ([], 1, 2, 3, 4)
    t[0].append(t)
    data = pickle.dumps(t, p)
    b = pickle.loads(data)
    print(data, b[0][0] is b)
    s = "text"
    b = pickle.loads(pickle.dumps([s, s, s + "x"[:0]], p))
    print(b, b[0] is b[1])


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []


a, b = Node("a"), Node("b")
a.links += [b, a]
b.links += [a]
for p in range(6):
    c = pickle.loads(pickle.dumps(a, p))
    print(p, c.name, c.links[0].name, c.links[1] is c, c.links[0].links[0] is c)
s = set()


class Holder:
    pass


h = Holder()
h.group = {h}
c = pickle.loads(pickle.dumps(h))
print(next(iter(c.group)) is c)
big = list(range(2500))
print(pickle.loads(pickle.dumps(big)) == big, len(pickle.dumps(big)), pickle.dumps(big).count(b"("), pickle.dumps(big)[:20])
big = {i: str(i) for i in range(1500)}
print(pickle.loads(pickle.dumps(big, 2)) == big, len(pickle.dumps(big, 2)))
data = pickle.dumps([b"x" * 70000, "y" * 70000, b"z"], 4)
print(len(data), data[:20], data[-20:], pickle.loads(data)[2])
data = pickle.dumps([bytes([i % 256]) * 100 for i in range(1000)], 5)
print(len(data), [i for i in range(len(data)) if data[i:i + 1] == b"\x95"][:5], pickle.loads(data)[999][:3])
print(pickle.loads(pickle.dumps([1] * 1000)) == [1] * 1000, len(pickle.dumps([1] * 1001)))

class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, o): return Vector(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return Vector(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return Vector(self.x * k, self.y * k)
    def __rmul__(self, k): return self * k
    def __neg__(self): return self * -1
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __bool__(self): return bool(self.x or self.y)
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __call__(self): return "called"
    def __repr__(self): return f"Vector({self.x}, {self.y})"
    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self
    def __contains__(self, v): return v in (self.x, self.y)

a, b = Vector(1, 2), Vector(3, 4)
print(a + b, a - b, a * 3, 3 * a, -a, abs(b), a == Vector(1, 2), a != b, bool(Vector(0, 0)), a[0], b[-1], len(a), a(), list(b), 4 in b)
c = a
a += b
print(a, c is a, max([a, b], key=abs), sum([a, b], Vector(0, 0)))
x, y = b
print(x, y)
for f in (lambda: hash(a), lambda: a < b, lambda: a + 1, lambda: a[5], lambda: "x" * a, lambda: a @ b, lambda: a.z):
    try:
        print(f())
    except (TypeError, AttributeError, IndexError) as e:
        print(type(e).__name__, e)
a - "b"

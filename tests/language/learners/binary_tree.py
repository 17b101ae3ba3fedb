class Tree:
    def __init__(self, value):
        self.value, self.left, self.right = value, None, None
    def insert(self, value):
        if value == self.value:
            return False
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(value))
            return True
        return child.insert(value)
    def __contains__(self, value):
        if value == self.value:
            return True
        child = self.left if value < self.value else self.right
        return child is not None and value in child
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right
    def depth(self):
        return 1 + max((t.depth() for t in (self.left, self.right) if t), default=0)
    def show(self, indent=0):
        if self.right: self.right.show(indent + 4)
        print(" " * indent + str(self.value))
        if self.left: self.left.show(indent + 4)

t = Tree(50)
print([t.insert(n) for n in (30, 70, 20, 40, 60, 80, 30, 10)])
t.show()
print(list(t), t.depth(), 40 in t, 45 in t, min(t), sum(t))
words = Tree("m")
for w in "the quick brown fox".split():
    words.insert(w)
print(*words)
t.insert("x")

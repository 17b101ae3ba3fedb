class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
    def pop(self):
        if not self.items:
            raise IndexError("pop from empty stack")
        return self.items.pop()
    def __len__(self):
        return len(self.items)
    def __bool__(self):
        return len(self) > 0

def balanced(text):
    pairs = {")": "(", "]": "[", "}": "{"}
    s = Stack()
    for ch in text:
        if ch in "([{":
            s.push(ch)
        elif ch in pairs:
            if not s or s.pop() != pairs[ch]:
                return False
    return not s

for t in ("(a[b]{c})", "(]", "((", "", "())"):
    print(repr(t), balanced(t))

def rpn(text):
    s = Stack()
    for token in text.split():
        if token in "+-*/":
            b, a = s.pop(), s.pop()
            s.push(eval(f"{a}{token}{b}"))
        else:
            s.push(float(token))
    return s.pop()

print(rpn("3 4 + 2 *"), rpn("10 4 /"), rpn("5 1 2 + 4 * + 3 -"))
from collections import deque
q = deque(maxlen=3)
for i in range(5):
    q.append(i)
print(q, q.popleft(), list(q))
line = ["ann", "bob", "cy", "di", "ed"]
i = 0
while len(line) > 1:
    i = (i + 2) % len(line)
    print("out:", line.pop(i))
print(line)
rpn("1 +")

print([x * x for x in range(10) if x % 2])
print({x: len(x) for x in ("one", "three", "five")})
print(sorted({c for c in "mississippi"}))
print([(a, b) for a in "xy" for b in range(2)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([n for row in matrix for n in row if n > 2])
print(["even" if n % 2 == 0 else "odd" for n in range(3)])
table = [[i * j for j in range(1, 6)] for i in range(1, 6)]
for row in table:
    print(" ".join(f"{n:3}" for n in row))
print([(x, y, z) for z in range(1, 20) for y in range(1, z) for x in range(1, y) if x * x + y * y == z * z])
x = "outer"
print([x for x in range(3)], x)
print(any(n > 5 for row in matrix for n in row), all(n > 1 for row in matrix for n in row))
print({v: k for k, v in {"a": 1, "b": 2}.items()})
names = ["Bob", "alice", "Carol"]
print([n.title() for n in names if n[0].lower() < "c"], dict(zip(names, range(3))), list(enumerate(names, 1)))
print([y := 3, y ** 2, [last := n for n in range(4)], last])
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid)
grid = [[0] * 3 for _ in range(2)]
grid[0][0] = 1
print(grid)
print([1 / n for n in (1, 0)])

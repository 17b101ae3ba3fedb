def multiply(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))] for i in range(len(a))]

def transpose(m):
    return [list(r) for r in zip(*m)]

def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** c * m[0][c] * det([r[:c] + r[c + 1:] for r in m[1:]]) for c in range(len(m)))

def spiral(m):
    out = []
    while m:
        out += m[0]
        m = transpose(m[1:])[::-1]
    return out

a = [[1, 2], [3, 4]]
b = [[0, 1], [1, 0]]
print(multiply(a, b), transpose([[1, 2, 3], [4, 5, 6]]), det(a), det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]))
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
triangle = [[1]]
for _ in range(6):
    last = triangle[-1]
    triangle.append([1] + [x + y for x, y in zip(last, last[1:])] + [1])
for row in triangle:
    print(" ".join(map(str, row)).center(20).rstrip())
def life(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + ((dx, dy) != (0, 0))
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(5):
    print(sorted(cells))
    cells = life(cells)
print(multiply(a, [[1]]))

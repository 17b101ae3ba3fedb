"""Puzzles: sudoku by constraint propagation, queens by backtracking and by bits, magic squares, knights, subset sums, crypt-arithmetic."""
import itertools
from collections import Counter, defaultdict, deque
from functools import cache, lru_cache

DIGITS = "123456789"
ROWS = "ABCDEFGHI"


def cross(a, b):
    return [x + y for x in a for y in b]


SQUARES = cross(ROWS, DIGITS)
UNITLIST = (
    [cross(ROWS, c) for c in DIGITS]
    + [cross(r, DIGITS) for r in ROWS]
    + [cross(rs, cs) for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
UNITS = {s: [u for u in UNITLIST if s in u] for s in SQUARES}
PEERS = {s: set().union(*UNITS[s]) - {s} for s in SQUARES}


class Contradiction(Exception):
    """No digit is left for a square."""


class Sudoku:
    def __init__(self, text):
        cells = [c for c in text if c in DIGITS or c in "0."]
        if len(cells) != 81:
            raise ValueError(f"81 cells wanted, got {len(cells)}")
        self.given = {s: c for s, c in zip(SQUARES, cells) if c in DIGITS}
        self.guesses = 0

    def solve(self):
        values = {s: DIGITS for s in SQUARES}
        for square, digit in self.given.items():
            self.assign(values, square, digit)
        self.values = self.search(values)
        return self

    def assign(self, values, square, digit):
        for other in values[square].replace(digit, ""):
            self.eliminate(values, square, other)

    def eliminate(self, values, square, digit):
        if digit not in values[square]:
            return
        values[square] = values[square].replace(digit, "")
        if not values[square]:
            raise Contradiction(f"nothing left at {square}")
        if len(values[square]) == 1:
            for peer in sorted(PEERS[square]):
                self.eliminate(values, peer, values[square])
        for unit in UNITS[square]:
            places = [s for s in unit if digit in values[s]]
            if not places:
                raise Contradiction(f"no place for {digit}")
            if len(places) == 1:
                self.assign(values, places[0], digit)

    def search(self, values):
        open_squares = [(len(v), s) for s, v in values.items() if len(v) > 1]
        if not open_squares:
            return values
        _, square = min(open_squares)
        for digit in values[square]:
            self.guesses += 1
            attempt = values.copy()
            try:
                self.assign(attempt, square, digit)
                return self.search(attempt)
            except Contradiction:
                continue
        raise Contradiction("search failed")

    def __str__(self):
        lines = []
        for i, row in enumerate(ROWS):
            if i in (3, 6):
                lines.append("------+-------+------")
            cells = [self.values[row + c] for c in DIGITS]
            lines.append(" | ".join(" ".join(cells[k:k + 3]) for k in (0, 3, 6)))
        return "\n".join(lines)


EASY = """
..3 .2. 6..   9.. 3.5 ..1   ..1 8.6 4..
..8 1.2 9..   7.. ... ..8   ..6 7.8 2..
..2 6.9 5..   8.. 2.3 ..9   ..5 .1. 3..
"""
HARD = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"

puzzle = Sudoku(EASY).solve()
print(puzzle)
print(puzzle.guesses, len(puzzle.given))
for unit in UNITLIST:
    assert sorted(puzzle.values[s] for s in unit) == list(DIGITS)
hard = Sudoku(HARD).solve()
print(hard, hard.guesses, sep="\n")
for bad in ("123", "11" + "." * 79, "." * 80 + "x"):
    try:
        Sudoku(bad).solve()
    except (ValueError, Contradiction) as e:
        print(type(e).__name__, e)


def queens(n, row=0, columns=(), ):
    """All placements, one generator within another."""
    if row == n:
        yield columns
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(columns)):
            yield from queens(n, row + 1, columns + (column,))


def queens_bits(n, row=0, columns=0, left=0, right=0):
    if row == n:
        return 1
    count, free = 0, ~(columns | left | right) & (1 << n) - 1
    while free:
        bit = free & -free
        free ^= bit
        count += queens_bits(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


def draw(placement):
    return "\n".join(" ".join("Q" if c == column else "." for c in range(len(placement))) for column in placement)


print(draw(next(queens(8))))
print([sum(1 for _ in queens(n)) for n in range(1, 7)], [queens_bits(n) for n in range(1, 8)])
print(list(itertools.islice(queens(6), 2, None)))


def symmetries(p):
    n = len(p)
    for _ in range(4):
        p = tuple(p.index(n - 1 - i) for i in range(n))
        yield p
        yield p[::-1]


unique = {min(symmetries(p)) for p in queens(6)}
print(len(unique), sorted(unique))


def magic_squares():
    for p in itertools.permutations(range(1, 10), 3):
        if sum(p) != 15:
            continue
        rest = sorted(set(range(1, 10)) - set(p))
        for q in itertools.permutations(rest, 3):
            if sum(q) == 15 and (third := tuple(15 - a - b for a, b in zip(p, q))) and set(third) == set(rest) - set(q):
                if third[0] + q[1] + p[2] == 15 == p[0] + q[1] + third[2]:
                    yield p, q, third


squares = list(magic_squares())
print(len(squares), squares[0])


def knight_distances(n, start=(0, 0)):
    steps = [(a * x, b * y) for x, y in ((1, 2), (2, 1)) for a in (1, -1) for b in (1, -1)]
    seen, queue = {start: 0}, deque([start])
    while queue:
        x, y = place = queue.popleft()
        for dx, dy in steps:
            new = x + dx, y + dy
            if 0 <= new[0] < n and 0 <= new[1] < n and new not in seen:
                seen[new] = seen[place] + 1
                queue.append(new)
    return seen


board = knight_distances(6)
for y in range(6):
    print("".join(f"{board[x, y]:2}" for x in range(6)))
print(Counter(board.values()).most_common())


def tour(n, start=(0, 0)):
    """Warnsdorff's rule."""
    moves = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    path, here = {start: 0}, start

    def free(p):
        return [q for dx, dy in moves if 0 <= (q := (p[0] + dx, p[1] + dy))[0] < n and 0 <= q[1] < n and q not in path]

    while options := free(here):
        here = min(options, key=lambda p: (len(free(p)), p))
        path[here] = len(path)
    return path


path = tour(6)
print(len(path))
for y in range(6):
    print(*(f"{path.get((x, y), -1):>2}" for x in range(6)))


@cache
def subset(numbers, target):
    if target == 0:
        return ()
    if not numbers or target < 0:
        return None
    head, *tail = numbers
    tail = tuple(tail)
    if (with_head := subset(tail, target - head)) is not None:
        return (head, *with_head)
    return subset(tail, target)


weights = (31, 41, 59, 26, 53, 58, 97)
print({t: subset(weights, t) for t in (67, 100, 150, 200, 365, 366)})
print(subset.cache_info().hits > 0, subset.cache_info().maxsize)


def cryptarithm(puzzle):
    left, right = puzzle.split("=")
    words, total = [w.strip() for w in left.split("+")], right.strip()
    weight = defaultdict(int)
    for sign, word in [(1, w) for w in words] + [(-1, total)]:
        for power, letter in enumerate(reversed(word)):
            weight[letter] += sign * 10 ** power
    letters = sorted(weight, key=lambda c: -abs(weight[c]))
    leading = {w[0] for w in words + [total]}
    bounds = [sum(abs(weight[x]) for x in letters[i:]) * 9 for i in range(len(letters) + 1)]

    def place(i, value, used):
        if abs(value) > bounds[i]:
            return
        if i == len(letters):
            yield {}
            return
        letter = letters[i]
        for d in range(letter in leading, 10):
            if not used >> d & 1:
                for rest in place(i + 1, value + d * weight[letter], used | 1 << d):
                    yield {letter: d} | rest

    for solution in place(0, 0, 0):
        yield puzzle.translate(str.maketrans({k: str(v) for k, v in solution.items()}))


for text in ("TO + GO = OUT", "A + BB = CCC", "NO + NO = YES"):
    solutions = sorted(cryptarithm(text))
    print(text, "→", len(solutions), solutions[:2])


@lru_cache(maxsize=None)
def coins(amount, kinds=(50, 20, 10, 5, 2, 1)):
    if not kinds:
        return int(amount == 0)
    return sum(coins(amount - k * kinds[0], kinds[1:]) for k in range(amount // kinds[0] + 1))


print([coins(n) for n in (1, 5, 10, 50, 100)])


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)


pegs = {"A": [3, 2, 1], "B": [], "C": []}
for source, target in hanoi(3):
    pegs[target].append(pegs[source].pop())
    print(source + target, end=" ")
print(pegs)

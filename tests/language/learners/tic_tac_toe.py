LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

def winner(b):
    for i, j, k in LINES:
        if b[i] == b[j] == b[k] != " ":
            return b[i]
    return None if " " in b else "draw"

def show(b):
    print("\n-+-+-\n".join("|".join(b[i:i + 3]) for i in (0, 3, 6)))
    print()

seen = 0
memo = {}
def best(b, me):
    """(score, move) for the one to move."""
    global seen
    key = "".join(b) + me
    if key in memo:
        return memo[key]
    seen += 1
    other = "O" if me == "X" else "X"
    w = winner(b)
    if w:
        return {me: 1, other: -1, "draw": 0}[w], None
    top = (-2, None)
    for i in range(9):
        if b[i] == " ":
            b[i] = me
            score = -best(b, other)[0]
            b[i] = " "
            if score > top[0]:
                top = (score, i)
    memo[key] = top
    return top

board = list("X   O    ")
me = "X"
while not winner(board):
    score, move = best(board, me)
    board[move] = me
    me = "O" if me == "X" else "X"
    show(board)
print(winner(board), seen, len(memo))

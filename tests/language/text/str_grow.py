# += on a text with one owner and with several.
def grow(n):
    s = ""
    for i in range(n):
        s += chr(97 + i % 26)
    return s


def wide(n):
    s = "a"
    for i in range(n):
        s += "é" if i % 3 == 0 else "€" if i % 7 == 5 else "x"
        if i == 20:
            s += "😀"
    return s


def shared(n):
    s, kept = "", []
    for i in range(n):
        s += "ab"
        kept.append(s)
    return kept


print(grow(200), len(grow(5000)), hash(grow(300)))
print(wide(60), len(wide(900)))
print([len(s) for s in shared(10)], shared(5))
s = "abc"
t = s
s += "def"
print(s, t)
s = "k"
d = {s * 3: 1}
s += "kk"
print(d[s])
u = "x"
u += u
u += u
print(u)

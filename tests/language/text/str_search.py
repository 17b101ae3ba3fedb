# Searching: patterns of all lengths and kinds in texts where much almost matches, checked against a plain loop.
state = 12345


def rnd(n):
    global state
    state = (state * 1103515245 + 12345) % 2 ** 31
    return (state >> 8) % n


def plain(text, what, last):
    places = range(len(text) - len(what) + 1)
    for i in reversed(places) if last else places:
        if text[i:i + len(what)] == what:
            return i
    return -1


def plain_count(text, what):
    n = i = 0
    while i + len(what) <= len(text):
        if text[i:i + len(what)] == what:
            n, i = n + 1, i + len(what)
        else:
            i += 1
    return n


wrong = total = found = 0
alphabets = ["ab", "abc", "aé", "é€", "ab€", "a😀", "é😀"]
for turn in range(700):
    letters = alphabets[turn % len(alphabets)]
    text = "".join(letters[rnd(len(letters))] for _ in range(rnd(90)))
    unit = "".join(letters[rnd(len(letters))] for _ in range(1 + rnd(4)))
    if turn % 3 == 0:
        text = unit * rnd(12) + text[:10] + unit * rnd(20)
    if turn % 2:
        what = text[rnd(len(text) + 1):][:rnd(40)]
    else:
        what = (unit * rnd(9)) + letters[0] * rnd(3)
    if not what:
        continue
    answers = (text.find(what), text.rfind(what), text.count(what), what in text)
    expected = (plain(text, what, False), plain(text, what, True), plain_count(text, what), plain(text, what, False) >= 0)
    total += 1
    found += answers[3]
    if answers != expected:
        wrong += 1
        if wrong < 5:
            print(ascii(text), ascii(what), answers, expected)
    if what.join(text.split(what)) != text or what.join(text.rsplit(what, 2)) != text or text.replace(what, what) != text:
        print("split", ascii(text), ascii(what))
    if text.isascii():
        b, w = text.encode(), what.encode()
        if (b.find(w), b.rfind(w), b.count(w), w in b) != answers:
            print("bytes", b, w)
print(total, found, wrong)
# What takes a naive search for ever.
n = 60000
print(("a" * n).find("a" * (n // 2) + "b"), ("a" * n + "b").find("a" * (n // 2) + "b"), ("b" + "a" * n).rfind("b" + "a" * (n // 2)))
print(("ab" * n).count("ab" * 50), ("ab" * n).find("ba" * 1000 + "c"), ("a" * n + "é").find("a" * 1000 + "é"), ("a" * n + "€").find("a" * 1000))
print(("a" * n + "€").rfind("a" * 300 + "é"), ("€" + "ab" * n).rfind("ab" * 200), len(("ab" * n).replace("ab" * 20, "x")))

text = """the cat sat on the mat
the dog sat on the log, the cat ran"""
counts = {}
for line in text.split("\n"):
    for word in line.replace(",", "").split():
        if word not in counts:
            counts[word] = 0
        counts[word] += 1
for word in sorted(counts, key=lambda w: (-counts[w], w)):
    print(f"{word:<5} {'*' * counts[word]} {counts[word]}")
print(max(counts, key=counts.get), len(counts), sum(counts.values()))
letters = {}
for ch in text:
    letters.setdefault(ch, []).append(len(letters))
print({k: len(v) for k, v in letters.items() if len(v) > 4})
print(counts["bird"])

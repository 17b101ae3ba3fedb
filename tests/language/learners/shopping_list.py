items = ["milk", "bread"]
items.append("eggs")
items.insert(0, "tea")
items.extend(["jam", "milk"])
print(items, len(items), items.count("milk"), items.index("milk"))
items.remove("milk")
print(items.pop(), items.pop(0), items)
items.sort(reverse=True)
print(items, "jam" in items, items[-1], items[1:], items[::-1])
other = items
copy = items[:]
items += ["salt"]
print(other, copy, other is items, copy is items)
del items[0]
print(other)
prices = {"bread": 2.5, "jam": 3}
total = 0
for item in items:
    total += prices.get(item, 1)
print("total", total)
items.clear()
print(items, bool(items))
items.remove("milk")

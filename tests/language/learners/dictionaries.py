phone = {"ann": 123, "bob": 456}
phone["cy"] = 789
phone.update(ann=111, di=5)
print(phone, len(phone), "bob" in phone, 456 in phone.values(), phone.get("x"), phone.get("x", 0))
for k, v in phone.items():
    print(k, "->", v)
print(phone.pop("bob"), phone.popitem(), list(phone), sorted(phone.values()), phone.setdefault("ed", []))
phone["ed"].append(1)
print(phone, dict(a=1) | {"b": 2}, dict([("x", 1)]), dict.fromkeys("ab", 0))
groups = {}
for w in ["apple", "bat", "ant", "bee", "cat"]:
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()})
nested = {"a": {"b": {"c": 1}}}
print(nested["a"]["b"]["c"], nested.get("x", {}).get("y"))
inventory = {"apple": (3, 0.5), "pear": (0, 0.75)}
for name, (count, price) in inventory.items():
    print(f"{name:10}|{count:>3}|{price:6.2f}|{count * price:6.2f}")
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "tuple"})
for key in ([1], {}, {1}):
    try:
        {key: 1}
    except TypeError as e:
        print(e)
try:
    for k in phone:
        del phone[k]
except RuntimeError as e:
    print(e)
a, b = {"x": 1}, {"x": 1}
print(a == b, a is b, a.keys() & {"x", "y"}, a.keys() - b.keys())
phone["nobody"]

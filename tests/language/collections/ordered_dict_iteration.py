# changes during iteration
from collections import OrderedDict


def run(act, view=lambda d: d):
    od = OrderedDict((c, i) for i, c in enumerate("abc"))
    seen = []
    try:
        for k in view(od):
            seen.append(k)
            act(od)
            if len(seen) > 6:
                break
    except Exception as e:
        print(type(e).__name__, e, seen)
    else:
        print(seen)


run(lambda d: d.update(z=1))
run(lambda d: d.pop("c", None))
run(lambda d: d.move_to_end("a"))
run(lambda d: d.__setitem__("a", 9))
run(lambda d: d.clear())
run(lambda d: dict.pop(d, "b", None))
run(lambda d: dict.__setitem__(d, "q", 1))
run(lambda d: d.update(z=1), lambda d: d.items())
run(lambda d: None, lambda d: reversed(d.values()))
od = OrderedDict.fromkeys("ab")
it = iter(od)
print(next(it), next(it), next(it, "end"))
od["c"] = 1
print(next(it, "still the end"))
it = iter(od.items())
pair = next(it)
del pair
first = next(it)
print(first is next(it), first)
kept = list(od.items())
print(kept)
it = iter(od)
next(it)
r = it.__reduce__()
print(r[0] is iter, r[1])
print(list(it))

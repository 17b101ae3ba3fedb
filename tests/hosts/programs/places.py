# ids are addresses in the linear memory: equal on every host. (Not a language test: python3.11's are other numbers.)
import gc
import sys

kept = []
for size in (0, 1, 8, 24, 100, 500, 513, 3000, 70000, 300000):
    kept.append(bytearray(size))
    kept.append([None] * (size // 8))
    kept.append("x" * size + str(size))
print([hex(id(o)) for o in kept])
del kept[::3]
gc.collect()
kept += [{i: str(i)} for i in range(200)]
print([hex(id(o)) for o in kept])
print(hex(id(None)), hex(id(7)), hex(id("a")), hex(id(int)), hex(id(sys)), hex(id(print)))
print(hash("places"), hash(1.5), hash((1, "a")), {"b", "a", "c", 1, 2.5})

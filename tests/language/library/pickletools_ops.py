import pickle, pickletools, io
class C: pass
data = [1, 300, 70000, -5, 2 ** 70, 1.5, "text", b"bytes", None, True, (), (1,), (1, 2), (1, 2, 3, 4), {}, {"k": []}, {1}, frozenset({2})]
for proto in range(6):
    p = pickle.dumps(data, proto)
    print(proto, [op.name for op, arg, pos in pickletools.genops(p)][:60])
    q = pickletools.optimize(p)
    print(len(p) >= len(q), pickle.loads(q) == data)
x = ["a", "b"]
pickletools.dis(pickle.dumps([x, x, {"k": 2.5}], 0))
pickletools.dis(pickle.dumps((x, x), 2))
pickletools.dis(pickle.dumps([x, x], 4))
for bad in b"", b"N", b"]}\n.", b"N(.", b"0.", b"\xff", b"S'x\n.", b"S'x'", b"U\x05ab", b"J\x00":
    try:
        pickletools.dis(bad, out=io.StringIO())
    except Exception as e:
        print(bad, type(e).__name__, e)
print(len(pickletools.opcodes), pickletools.code2op["("].name, sorted({o.proto for o in pickletools.opcodes}))

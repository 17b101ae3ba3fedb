# pickles that are none
import pickle


def tried(data, **kw):
    try:
        return pickle.loads(data, **kw)
    except Exception as e:
        return f"{type(e).__module__}.{type(e).__name__}: {e}"


for d in [b"", b".", b"N", b"NN.", b"\x80\x06N.", b"\x80", b"\x80\x02", b"(.", b"(K\x01.", b"K\x01K", b"J\x01\x02", b"X\x05\0\0\0ab", b"\x95\x02\0\0\0\0\0\0\0N", b"q\x00.",
          b"h\x05.", b"g7\n.", b"j\x01\0\0\0.", b"t.", b"]a.", b"]K\x01a.", b"}s.", b"}K\x01s.", b"(K\x01u.", b"}(K\x01u.", b"]e.", b"\xff", b"z", b"'", b"\x00",
          b"cbuiltins\nnothing_there\n.", b"cno_such_module\nx\n.", b"cbuiltins\nlen\nK\x01R.", b"cbuiltins\nlen\n(K\x01tR.", b"K\x01)R.", b"Iabc\n.", b"I5\n.", b"I5", b"L12L\n.", b"L12\n.",
          b"F1.5\n.", b"Fx\n.", b"S'abc'\n.", b"Sabc\n.", b"S'a\\x41\\n'\n.", b"S\"q\"\n.", b"Vabc\\u20ac\n.", b"U\x02ab.", b"T\x02\0\0\0ab.", b"T\xff\xff\xff\xff", b"\x8b\xff\xff\xff\xff", b"\x8a\x01\x7f.",
          b"(dK\x01.", b"(K\x01d.", b"(K\x01K\x02d.", b"(lp0\nI1\na.", b"\x82\x01.", b"\x82\x00.", b"NK\x01b.", 
          b"K\x01)\x81.", b"cbuiltins\nint\nK\x01\x81.", b"\x8c\x03abc\x93.", b"K\x01K\x02\x93.", b"Ppid\n.", b"NQ.", b"0.", b"N0.", b"(1.", b"2.", b"N2\x86.", b"\x97.", b"p0\n.", b"N0NR."]:
    print(d, tried(d))
print(tried(b"U\x01\xe9."), tried(b"U\x01\xe9.", encoding="latin1"), tried(b"U\x01\xe9.", encoding="bytes"), tried(b"U\x01\xe9.", errors="replace"))
print(tried("text"), tried(5), tried(bytearray(b"K\x05.")), tried(memoryview(b"K\x06.")), tried(b"N.rest"), pickle.loads(b"I01\n."), pickle.loads(b"I00\n."))
print(tried(b"c__builtin__\nunicode\n."), tried(b"c__builtin__\nxrange\n."), tried(b"cexceptions\nValueError\n."), tried(b"ccopy_reg\n_reconstructor\n.") is not None, tried(b"c__builtin__\nunicode\n.", fix_imports=False))
print(pickle.PickleError.__mro__, pickle.PicklingError.__mro__[1], pickle.UnpicklingError("x"))


class Bad:
    def __reduce_ex__(self, p):
        return self.value


import sys
for v in [5, None, (), (len,), (1, ()), (len, 5), (len, (), None, 5), (len, (), None, None, 5), (1, 2, 3, 4, 5, 6, 7), "no_such_name", (len, (), None, None, None, 5)]:
    b = Bad()
    b.value = v
    try:
        print(repr(v), pickle.dumps(b))
    except Exception as e:
        print(repr(v), f"{type(e).__module__}.{type(e).__name__}: {e}".replace(hex(id(b)), "0x"))

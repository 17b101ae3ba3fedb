# a subclass of bytearray
def t(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = bytearray(b"ab")
class BA(bytearray): pass
s=BA(b'xy'); s.z=1; print(s,repr(s),type(s+b'z'),type(s[:]),type(s.copy()),type(s.upper()),s.z,s==b'xy',bytes(s), s*2, type(BA.fromhex('61')), BA(b'a')+bytearray(b'b'))
print(t(hash,a), bytearray(b'a')<b'b', bytearray(b'a')==b'a', t(lambda: bytearray(b'a')<'a'))
print(bytearray(b'%s')%b'x', t(a.join,[b'x',b'y']), a.__alloc__()>=len(a), t(a.__init__, b'q'))
print(a, t(a.__iadd__,'x'), t(a.__iadd__,[1]), t(lambda: a+[1]))

# fromhex, hex, decode and their errors
def t(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(t(bytes.fromhex,'6 1'), t(bytes.fromhex,'61 62'), t(bytes.fromhex,'6'), t(bytes.fromhex,'zz'))
print(t(bytes.fromhex,5), t(bytes.fromhex,b'61'), t(bytes.fromhex,' 61\n62 '), t(bytes.fromhex,'é'))
print(t(bytearray.fromhex,'6162'), type(BS.fromhex('61')), t(bytes.fromhex,''), t(bytes.fromhex,'61 6'))
print(t(b'abc'.hex,':'), t(b'abc'.hex,':',2), t(b'abc'.hex,'',1), t(b'abc'.hex,'ab'))
print(t(b'abc'.hex,5), t(b'abc'.hex,b':'), t(b'abc'.hex,'é'), t(b'abcde'.hex,'-',-2))
print(t(b'abc'.hex,sep='_',bytes_per_sep=0), t(b'abc'.hex,':',2**40), t(b'abc'.hex,':','x'), t(b'a'.hex,None))
print(t(b'abc'.decode,'ascii'), t(b'\xff'.decode), t(b'\xff'.decode,'ascii','replace'), t(b'\xff'.decode,errors='ignore'))
print(t(b'abc'.decode,5), t(b'a'.decode,'nope'), t(b'\xff\xfe'.decode,'utf-8','backslashreplace'))

import unicodedata as u
for c in "aA1 ½²٣Ⅷ万é\u0301\u200d\n\u00a0(،א中ｱﬁ\ud800\ue000\U0001f600\u0378\u1fff":
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), repr(u.decomposition(c)), u.name(c, "-"))
print(u.unidata_version)
for f,a in ((u.category,('ab',)),(u.decimal,('ab',)),(u.decimal,('x',)),(u.digit,('x',)),(u.numeric,('x',)),(u.name,('\0',)),(u.lookup,('zzz',)),(u.normalize,('X','a')),(u.category,(1,)),(u.normalize,('NFC',1)),(u.lookup,(1,)),(u.name,(1,)),(u.combining,('',)),(u.category,()),(u.name,()),(u.mirrored,(b'a',)),(u.is_normalized,('X','a'))):
    try: print(f(*a))
    except Exception as e: print(f.__name__, type(e).__name__, e)

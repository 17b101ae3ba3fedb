# What str says when it is asked wrongly.
def show(text):
    try:
        r = eval(text)
        print(text, "->", ascii(r)[:80])
    except Exception as e:
        print(text, "!!", type(e).__name__, ascii(str(e)))


for text in """'a'.find()
'a'.find(1)
'a'.find('a', 'b')
'a'.find('a', 1, 2, 3)
'a'.count(1)
'a'.startswith(1)
'a'.startswith((1,))
'a'.startswith(('b', 'a'))
'a'.startswith(())
'a'.endswith(1)
'a'.endswith((1,))
'a'.replace('a')
'a'.replace(1, 2)
'a'.replace('a', 2)
'a'.replace('a', 'b', 'c')
'a'.split(1)
'a'.split('')
'a'.split(x=1)
'a'.split(sep='a', maxsplit=0)
'a'.rsplit(None, 1, 2)
'a'.strip(1)
'a'.partition(1)
'a'.partition('')
'a'.rpartition('')
''.join(1)
''.join([1])
'x'.join(['a', 'b', 3])
''.join(['a', None])
'-'.join(iter('abc'))
'-'.join({'k': 1})
'-'.join(c for c in 'xyz')
'a'.join()
'a'.center()
'a'.center('a')
'a'.center(1, 'ab')
'a'.center(1, 2)
'a'.center(1, 2, 3)
'a'.ljust('1', 'é')
'a'.removeprefix(1)
'a'.removesuffix(1)
'a'.zfill()
'a'.zfill('a')
'a'.expandtabs('a')
'a'.splitlines('a')
'a'.encode(1)
'a'.encode('x')
'a'.encode('utf-8', 'x')
'a'.lower(1)
'a'.islower(1)
'a'.index('b')
'a'.rindex('b')
'a'[5]
'a'[-2]
str('a')['b']
str('a')[1.5]
'a'[::0]
'a' + 1
1 + 'a'
'a' * 'b'
'a' * 1.5
'ab' * (2 ** 63)
1 in 'a'
'a' < 1
'a' == 1
str(1, 2, 3, 4)
str(1, 'x')
str(b'a', 1)
str('a', 'utf-8')
str(b'abc', 'ascii')
str(object=b'a', encoding='latin-1')
str()
str(b'x')
str(12), str(1.5), str(None), str([1, 'a']), str((1,)), str({}), str(True)
str.maketrans(1)
str.maketrans('a', 'bc')
str.maketrans({'ab': 1})
str.maketrans({1.5: 1})
str.maketrans('a', 'b', 1)
str.maketrans('a', 1)
str.maketrans('ab', 'cd', 'e')
str.maketrans({'a': 'xyz', 98: None})
'a'.translate(1)
'a'.translate({97: []})
'a'.translate({97: -1})
'a'.translate({97: 0x110000})
'abc'.translate({97: 'xyz', 98: None, 99: 0x1f600})
'abc'.translate(str.maketrans('ab', 'ba', 'c'))
'abc'.translate(['x'] * 98)
'hello'.__format__(1)
'a'.__len__(), 'a'.__contains__('a'), 'a'.__add__('b'), 'a'.__mul__(2), 'a'.__rmul__(2), 'ab'.__getitem__(0)
'%s'.__mod__(1), 'a'.__rmod__('%s'), 'a'.__eq__(1), 'a'.__lt__(1)
'ab'.__getnewargs__(), 'ab'.__sizeof__(), 'é'.__sizeof__(), '€'.__sizeof__(), '😀'.__sizeof__()
str.upper('abc')
str.upper(1)
str.join('-', ['a'])
'abc'.isascii(), 'é'.isascii(), ''.isascii()
''.isalpha(), ''.isprintable(), ''.isspace()""".splitlines():
    show(text)


class Index:
    def __index__(self):
        return 1


class S(str):
    pass


class T(str):
    def __str__(self):
        return "T!"

    def __len__(self):
        return 99


i = Index()
print("abc"[i], "abc".find("b", i), "abc".replace("b", "x", i), "abc".center(i), "a b c".split(None, i), "abc"[i:])
s = S("héllo")
print(s, repr(s), type(s), s == "héllo", hash(s) == hash("héllo"), type(s.strip()), type(s[:]), type(s + ""), type(s * 1), len(s), s[1])
print(type(S("x").upper()), type(S("abc").replace("z", "y")), type(str(s)), {s: 1}["héllo"], s in {"héllo"}, S() == "", S(5), S(b"ab", "ascii"))
t = T("abc")
print(t, str(t), repr(t), "%s" % t, f"{t}", "{}".format(t), len(t), t.upper(), "".join([t, t]), [t])
s.attribute = 5
print(s.attribute, s.__dict__)
print(isinstance(s, str), S.__mro__, issubclass(S, str))
for x in (S("é€"), S("😀")):
    print(x, x[0], x.encode(), x + "!", [c for c in x])

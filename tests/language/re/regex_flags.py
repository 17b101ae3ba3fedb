import re
print(re.I, re.I|re.M, re.compile('a', re.I|re.X), re.match('A','a',re.I), repr(re.RegexFlag(0)), re.NOFLAG, re.A.value, type(re.S), re.I in re.I|re.M)
print(re.I | 8, re.I & re.M, ~re.I, re.I == 2, re.IGNORECASE is re.I, re.RegexFlag.I is re.I, int(re.M), re.RegexFlag(2), re.RegexFlag["MULTILINE"], str(re.S), f"{re.S}", isinstance(re.I, int), re.RegexFlag(4096), re.compile("a", re.I).flags, hash(re.I) == hash(2))
print([m.name for m in re.RegexFlag], re.I.name, (re.I|re.M).name, re.RegexFlag.__name__, re.RegexFlag.__module__, bool(re.NOFLAG), re.T, re.DEBUG, re.U, re.L)

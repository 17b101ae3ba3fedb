import re
p = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
m = p.match("2024-05")
print(m.groupdict(), m.groupdict("?"), m["year"], m.group("month", "day"), m.lastgroup, m.lastindex)
print(p.groupindex, dict(p.groupindex), p.groups, type(p.groupindex).__name__)
print(p.sub(r"\g<month>/\g<year>", "on 2024-05-06 and 1999-12"))
print(re.match(r"(?P<q>['\"])(.*?)(?P=q)", "'it' \"x\"").groups())
print(re.match(r"(?P<a>.)(?P<b>.)(?(a)x|y)", "abx"))
for bad in ["(?P<a>.)(?P<a>.)", "(?P<1a>.)", "(?P<>.)", "(?P<a", "(?P=nope)", "(?P<a>(?P=a))", "(?Pz)", "(?P", "(?P<a b>.)", "(?P<é>.)"]:
    try:
        print(bad, re.compile(bad).groupindex)
    except re.error as e:
        print(bad, "|", e)
try:
    m["nope"]
except IndexError as e:
    print(e)
print(re.compile(rb"(?P<n>x)").match(b"x").groupdict())
print(re.search("(?P<a>a)|(?P<b>b)", "b").lastgroup, re.search("((?P<in>a))", "a").lastgroup, re.search("(?P<out>(a))", "a").lastgroup)

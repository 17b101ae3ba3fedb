import string
print(string.capwords("hello  world"), string.Template("$a ${b} $$ x").substitute(a=1,b=2), string.Template("$a $z").safe_substitute(a=1))
for t in ("$", "a $ b", "x\n$1"):
    try: print(string.Template(t).substitute())
    except ValueError as e: print(e)
try: string.Template("$x").substitute({})
except KeyError as e: print(e)
print(string.Template("$who likes ${what}").get_identifiers(), string.Template("$").is_valid())
t = string.Template("$a ${b}c $$ ${d}")
print(t.template, t.safe_substitute(b=2), t.safe_substitute({"a": 1}, d=4), t.substitute({"a": 1, "b": 2}, d=3))
class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"
print(Percent("%a_b %x %% %{c_d}").safe_substitute(a_b=1, c_d=2), Percent("%%").substitute())
try:
    string.Template("${}").substitute()
except ValueError as e:
    print(e)
print(string.Template("$A $a").substitute(A=1, a=2), string.Template("é$x").substitute(x="ü"))

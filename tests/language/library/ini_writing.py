import configparser, io
c = configparser.ConfigParser(allow_no_value=True)
c["DEFAULT"] = {"A": "1", "b": "two"}
c["one"] = {}
c["one"]["text"] = "first\nsecond"
c["one"]["flag"] = None
c.add_section("two")
c.set("two", "Key", "v")
out = io.StringIO()
c.write(out)
print(out.getvalue())
out = io.StringIO()
c.write(out, space_around_delimiters=False)
print(out.getvalue())
print(c.remove_option("two", "key"), c.remove_option("two", "key"), c.remove_section("two"), c.remove_section("two"), c.sections())
del c["one"]["text"]
try:
    del c["one"]["a"]
except KeyError as e:
    print("KeyError", e)
try:
    del c["DEFAULT"]
except ValueError as e:
    print(e)
print(c.popitem(), c.sections())
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), delimiters=("=",), inline_comment_prefixes=("#",))
e.read_string("[a]\nx = 1 # one\ny = ${x}${b:z}\n[b]\nz = $$2\n")
print(e["a"]["y"], e["a"]["x"])
for v in "${a:b:c}", "$x", "${q}", "${nope:x}":
    e.read_string("[t]\nk = " + v)
    try:
        print(e["t"]["k"])
    except configparser.Error as err:
        print(type(err).__name__, err)
r = configparser.RawConfigParser(converters={"list": lambda s: s.split(",")}, comment_prefixes=("//",), default_section="common")
r.optionxform = str
r.read_string("// note\n[common]\nX=a,b\n[s]\nx=%(y)s\n")
print(r.getlist("s", "X"), r["s"].getlist("X"), r["s"]["x"], r.options("s"), r.default_section, list(r.converters))

import configparser
c = configparser.ConfigParser()
c.read_string("""
[DEFAULT]
home = /h
; a comment
[paths]
Data: %(home)s/data
log = %(data)s/log
  second line

  third
[server]
port = 80
debug = Yes
rate=2.5
percent = 50%%
""")
print(c.sections(), c["paths"]["data"], repr(c["paths"]["log"]), c.getint("server", "port"), c["server"].getboolean("debug"))
print(c.getfloat("server", "rate"), c["server"]["percent"], c.get("server", "percent", raw=True), c.options("server"))
print(c.get("server", "none", fallback="f"), c["server"].get("none"), c["server"].getint("none", 5), c.has_option("server", "HOME"))
print(dict(c["server"]), c.items("paths", raw=True), len(c), list(c), "server" in c, c["server"])
def fails(f, *args, **kw):
    try:
        f(*args, **kw)
    except Exception as e:
        print(type(e).__name__, str(e), e.args)
fails(c.get, "nope", "x")
fails(c.get, "server", "nope")
fails(lambda: c["nope"])
fails(lambda: c["server"]["nope"])
fails(c.getint, "server", "debug")
fails(c.getboolean, "server", "rate")
fails(c.add_section, "server")
fails(c.add_section, "DEFAULT")
fails(c.add_section, 3)
fails(c.set, "server", "x", 3)
fails(c.set, "server", "x", "50%")
for text in "x=1", "[a]\n[a]", "[a]\nx=1\nX=2", "[a]\njunk\nmore junk", "[a]\n=1":
    fails(configparser.ConfigParser().read_string, text, "file.ini")
for value in "%(missing)s", "%(x", "%x", "%(loop)s":
    d = configparser.ConfigParser()
    d.read_string("[s]\nloop = " + value)
    fails(d.get, "s", "loop")

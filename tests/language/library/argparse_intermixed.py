import argparse

p = argparse.ArgumentParser(prog="P", exit_on_error=False)
p.add_argument("--foo", dest="foo")
p.add_argument("--bar", dest="bar", required=True)
p.add_argument("cmd")
p.add_argument("rest", nargs="*", type=int)
args, extra = p.parse_known_intermixed_args("a --foo x 1 --bar y 2 --err 3".split())
print(args, extra)
print(p.parse_intermixed_args("a --foo x 1 --bar y 2".split()))
q = argparse.ArgumentParser(prog="Q")
g = q.add_mutually_exclusive_group(required=True)
g.add_argument("--on", action="store_true")
g.add_argument("--level")
q.add_argument("names", nargs="*")
print(q.parse_intermixed_args("1 --on 2".split()), q.parse_intermixed_args("--level L a".split()))
r = argparse.ArgumentParser(prog="R")
r.add_argument("files", nargs=argparse.REMAINDER)
try:
    r.parse_intermixed_args(["a"])
except TypeError as e:
    print(e)
s = argparse.ArgumentParser(prog="S")
g = s.add_mutually_exclusive_group()
g.add_argument("--on", action="store_true")
g.add_argument("one", nargs="?")
try:
    s.parse_intermixed_args([])
except TypeError as e:
    print(e)
t = argparse.ArgumentParser(prog="T", description="a\u00a0b " * 30)
t.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="kept\u00a0together")
print(t.format_help())

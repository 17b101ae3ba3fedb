import argparse
q=argparse.ArgumentParser(prog="git"); sub=q.add_subparsers(dest="cmd",required=True,help="commands"); c1=sub.add_parser("clone",help="clone it"); c1.add_argument("url"); c2=sub.add_parser("push",aliases=["ps"]); c2.add_argument("--force",action="store_true")
print(q.format_help()); print(q.parse_args(["clone","u"]), q.parse_args(["ps","--force"]))
for a in ([],["x"],["clone"]):
    try: q.parse_args(a)
    except SystemExit as e: print(e.code)
g=argparse.ArgumentParser(prog="g"); m=g.add_mutually_exclusive_group(required=True); m.add_argument("--a",action="store_true"); m.add_argument("--b",action="store_true"); print(g.format_usage())
for a in (["--a"],["--a","--b"],[]):
    try: print(g.parse_args(a))
    except SystemExit as e: print(e.code)
print(argparse.Namespace(a=1,b="x"), argparse.Namespace(a=1)==argparse.Namespace(a=1), "a" in argparse.Namespace(a=1))
h=argparse.ArgumentParser(prog="h",formatter_class=argparse.ArgumentDefaultsHelpFormatter); h.add_argument("--long-option-name-here",default=5,help="some help text that is so long that it must be wrapped over more than one line of the terminal"); print(h.format_help())

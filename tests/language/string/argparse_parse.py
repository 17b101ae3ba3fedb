import argparse
p=argparse.ArgumentParser(prog="tool",description="A tool that does things.",epilog="bye")
p.add_argument("file",help="the file"); p.add_argument("more",nargs="*")
p.add_argument("-v","--verbose",action="store_true",help="talk"); p.add_argument("-n","--num",type=int,default=3,metavar="N",help="number (default %(default)s)")
p.add_argument("--mode",choices=["a","b"],default="a"); p.add_argument("-c",action="count",default=0); p.add_argument("--add",action="append"); p.add_argument("--version",action="version",version="%(prog)s 1.0")
p.add_argument("--kv",nargs=2); p.add_argument("--opt",nargs="?",const="C",default="D"); p.add_argument("--flag",action=argparse.BooleanOptionalAction)
for a in (["f"],["f","x","y","-v","-n5","-ccc","--add","1","--add=2"],["f","--kv","a","b","--opt"],["f","--opt","z","--no-flag"],["f","--mo","b"],["f","--","-x"],["-n","-5","f"]):
    print(p.parse_args(a))
print(p.parse_known_args(["f","--zzz","q"]))
for a in ([],["f","--num","x"],["f","--mode","z"],["f","--bogus"],["f","--kv","1"],["--v"],["-h"],["--version"],["f","--verbose=1"]):
    try: print(p.parse_args(a))
    except SystemExit as e: print("exit",e.code)
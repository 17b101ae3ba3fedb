import getopt
print(getopt.getopt(["-a","-bx","--long=1","--flag","rest"],"ab:",["long=","flag"]), getopt.gnu_getopt(["x","-a","y"],"a"))
for a in (["-z"],["-b"],["--nope"],["--flag=1"],["--lo"]):
    try: print(getopt.getopt(a,"ab:",["long=","flag","lock"]))
    except getopt.GetoptError as e: print(e, e.opt)
print(getopt.getopt(["-ab", "c", "--", "-d"], "ab:"), getopt.getopt([], "a"), getopt.getopt(["-"], "a"), getopt.getopt(["--lon", "v"], "", ["long="]), getopt.gnu_getopt(["a", "-x", "b", "--", "-y"], "xy"), getopt.gnu_getopt(["a", "-x"], "+x"))

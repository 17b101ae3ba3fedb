# SystemExit in its forms, handlers at the end
import atexit, sys
@atexit.register
def last():
    print("at exit")
for x in (None, 0, 3, "text", (1, 2), True):
    try:
        sys.exit(x)
    except SystemExit as e:
        print(repr(e.code), e.args, repr(e))
try:
    raise SystemExit
except SystemExit as e:
    print(e.code)
try:
    quit()
except SystemExit as e:
    print(e.code)
try:
    try:
        sys.exit(5)
    finally:
        print("finally")
except SystemExit:
    pass
print(atexit.register(len, "abc") is len)
try:
    atexit.register(3)
except TypeError as e:
    print(e)
sys.exit("the message")

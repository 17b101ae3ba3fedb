# sys.stdin in all its ways
import sys
print(input(), repr(sys.stdin.readline()))
print(repr(sys.stdin.read(3)), repr(sys.stdin.read(2)), repr(sys.stdin.readline(2)), repr(input("more? ")))
print(repr(next(sys.stdin)))
for line in sys.stdin:
    print(repr(line))
    if line.startswith("stop"):
        break
print(sys.stdin.readlines(5))
print(repr(sys.stdin.read(0)), repr(sys.stdin.read()), repr(sys.stdin.read()), sys.stdin.readline() == "")
try:
    input()
except EOFError as e:
    print(type(e).__name__, e)
class Lines:
    def readline(self):
        return "from a class\n"
sys.stdin = Lines()
print(input(), input("prompt "))
class Numbers:
    def readline(self):
        return 3
sys.stdin = Numbers()
try:
    input()
except TypeError as e:
    print(e)
sys.stdin = None
try:
    input()
except RuntimeError as e:
    print(e)

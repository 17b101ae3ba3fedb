# sys.stdout and its like, replaced and redirected
import sys
print(sys.stdout.write("abc\n"), sys.stdout.name, sys.stdout.encoding, sys.stdout.mode, sys.stdout.writable(), sys.stdout.readable())
print(sys.stderr.name, sys.stderr.errors, sys.stdin.name, sys.stdin.mode, sys.stdin.readable(), sys.stdout.closed)
sys.stdout.writelines(["one ", "two\n"])
sys.stdout.flush()
class Catch:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
        return len(text)
    def flush(self):
        self.parts.append("<flush>")
catch = Catch()
old, sys.stdout = sys.stdout, catch
print("caught", 1, sep="-", flush=True)
print()
sys.displayhook([1])
sys.stdout = old
print(catch.parts)
print("to file", file=catch, end="!")
print(catch.parts[-2:])
class Bad:
    def write(self, text):
        raise ValueError("no " + text)
try:
    print("x", file=Bad())
except ValueError as e:
    print(e)
for bad in (3, b"x", None):
    try:
        sys.stdout.write(bad)
    except TypeError as e:
        print(e)
sys.stdout = None
print("nowhere")
sys.stdout = old
try:
    print("x", file=3)
except AttributeError as e:
    print(e)
import io
try:
    sys.stdout.read()
except io.UnsupportedOperation as e:
    print(e)
try:
    sys.stdin.write("x")
except io.UnsupportedOperation as e:
    print(e)
print(sys.stdout is sys.__stdout__)
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()
print(sys.stdout.buffer.name, sys.stdout.fileno(), sys.stdin.fileno(), sys.stderr.fileno())
try:
    print("\ud800")
except UnicodeEncodeError as e:
    print(e)

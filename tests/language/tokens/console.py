"""code.InteractiveConsole: lines pushed, results, errors, more lines."""
import code, sys
class Console(code.InteractiveConsole):
    def write(self, text):
        print("write:", text, end="" if text.endswith("\n") else "\n")
c = Console({"x": 5})
for line in ("x", "y = x + 1", "y", "if y:", "  print('in')", "", "1 +", "1 / 0", "raise SystemExit(3)" if False else "z", "def f():", "  return 7", "", "f()", "(1,", "2)"):
    print(">>>", line)
    print("more" if c.push(line) else "done")
print(c.buffer, sorted(k for k in c.locals if k != "__builtins__"))
lines = iter(["a = 1", "a"])
def read(prompt):
    print(repr(prompt))
    try:
        return next(lines)
    except StopIteration:
        raise EOFError
c.raw_input = read
c.interact(banner="hello", exitmsg="bye")
i = code.InteractiveInterpreter()
print(sorted(i.locals), i.runsource("x = ("), i.runsource("x = 1"), i.locals["x"])

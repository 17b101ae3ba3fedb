# PyCF_ALLOW_TOP_LEVEL_AWAIT: the code is a coroutine's where it awaits
import inspect
import types

FLAG = 0x2000


class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


class Items:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class Manager:
    async def __aenter__(self):
        return "inside"

    async def __aexit__(self, *args):
        print("left")


def run(source, mode="exec"):
    names = {"Ready": Ready, "Items": Items, "Manager": Manager}
    try:
        code = compile(source, "f.py", mode, FLAG)
    except SyntaxError as e:
        print(repr(source), "SyntaxError", e.msg)
        return
    is_coroutine = bool(code.co_flags & inspect.CO_COROUTINE)
    made = eval(code, names)
    print(repr(source), is_coroutine, type(made).__name__)
    if not is_coroutine:
        return
    try:
        value = made.send(None)
        while True:
            value = made.send(value * 2)
    except StopIteration as e:
        print("    ended with", e.value, {k: v for k, v in names.items() if k in "xyz"})


run("x = await Ready(4)")
run("x = 1")
run("await Ready(3)", "eval")
run("x = [i async for i in Items(3)]")
run("async for x in Items(2): print('item', x)")
run("async with Manager() as x: print(x)")
run("x = await Ready(1)\ny = await Ready(2)\nz = x + y")
run("def f(): await Ready(1)")
run("class C: x = await Ready(1)")
run("lambda: await x")
run("async def f(): await Ready(1)")
run("[await Ready(5)]", "eval")
run("x = [await i for i in (Ready(1), Ready(2))]")
for source in ("await Ready(1)", "[i async for i in Items(1)]", "async for i in Items(1): pass"):
    try:
        compile(source, "f.py", "exec")
    except SyntaxError as e:
        print(e.msg)
code = compile("await Ready(1)", "f.py", "exec", FLAG)
function = types.FunctionType(code, {"Ready": Ready})
made = function()
print(type(made).__name__, inspect.iscoroutinefunction(function))
made.close()

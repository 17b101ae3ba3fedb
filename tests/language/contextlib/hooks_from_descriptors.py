# with: what __enter__ was found to be is held while __exit__ is looked up
import sys


class Call:
    def __init__(self, name):
        self.name = name

    def __call__(self, *args):
        print("called", self.name, len(args), sys.getrefcount(self))
        return self.name == "exit"


class Found:
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner):
        if made:
            print("made before:", made[-1].name, sys.getrefcount(made[-1]))
        made.append(Call(self.name))
        return made[-1]


class Manager:
    __enter__ = Found("enter")
    __exit__ = Found("exit")


made = []
with Manager() as value:
    print(value, [sys.getrefcount(m) for m in made])
made.clear()
with Manager():
    raise ValueError("taken")
print([sys.getrefcount(m) for m in made])


class Half:
    __enter__ = Found("enter")


made.clear()
try:
    with Half():
        pass
except TypeError as e:
    print(e)
print([sys.getrefcount(m) for m in made])

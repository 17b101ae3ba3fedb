# Special methods that call themselves through the operation.
import sys

depth = 0


def up():
    global depth
    depth += 1


def attempt(name, f):
    global depth
    depth = 0
    try:
        print(name, "ok", type(f()).__name__)
    except RecursionError as e:
        print(name, depth, e)


sys.setrecursionlimit(300)


class R:
    def __repr__(self):
        up()
        return repr(self)


class ReprFormat:
    def __repr__(self):
        up()
        return '%r' % self


class ReprF:
    def __repr__(self):
        up()
        return f'{self!r}'


class ReprList:
    def __init__(self):
        self.items = [self]
    def __repr__(self):
        up()
        return repr(self.items)


class Ops:
    def __eq__(self, o):
        up()
        return self == o
    def __lt__(self, o):
        up()
        return self < o
    def __add__(self, o):
        up()
        return self + o
    def __bool__(self):
        up()
        return not self
    def __getitem__(self, k):
        up()
        return self[k]
    def __contains__(self, x):
        up()
        return x in self
    def __call__(self):
        up()
        return self()
    def __enter__(self):
        up()
        with self:
            pass
    def __exit__(self, *args):
        pass


class Attr:
    def __getattr__(self, name):
        up()
        return self.other


class Attribute:
    def __getattribute__(self, name):
        up()
        return self.x


class Init:
    def __init__(self):
        up()
        Init()


class New:
    def __new__(cls):
        up()
        return New()


attempt('repr', lambda: repr(R()))
attempt('%r', lambda: repr(ReprFormat()))
attempt('f-string', lambda: repr(ReprF()))
attempt('list repr', lambda: repr(ReprList()))
attempt('eq', lambda: Ops() == Ops())
attempt('lt', lambda: Ops() < Ops())
attempt('add', lambda: Ops() + 1)
attempt('bool', lambda: bool(Ops()))
attempt('getitem', lambda: Ops()[1])
attempt('contains', lambda: 1 in Ops())
attempt('call', lambda: Ops()())
attempt('with', lambda: Ops().__enter__())
attempt('getattr', lambda: Attr().a)
attempt('getattribute', lambda: Attribute().a)
attempt('init', lambda: Init())
attempt('new', lambda: New())

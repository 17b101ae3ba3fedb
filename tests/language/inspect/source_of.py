"""getsource: decorators, nested functions and classes, lambdas, one-liners, comments, strings that look like code."""
import functools, inspect
def deco(*args):
    def wrap(f):
        return f
    return wrap
@deco(1,
      2)
@deco("def no(): pass")
def decorated(a,
              b=(1,
                 2)):
    """doc
def not_this(): pass
"""
    x = '''
unindented
'''
    return x  # the end

    # a comment that belongs
# one that does not

def outer():
    def inner(x):
        if x:
            return 1

        return 2
    class Local:
        y = 1
        def method(self): return (
            self.y)
    return inner, Local
class Plain: pass
@deco(3)
class Decorated(Plain):
    # in front
    z = 3

    @property
    def prop(self):
        return 1
    @staticmethod
    def static(): pass
    async def later(self):
        await None
one, two = lambda: 1, lambda x: (
    x + 2)
table = {
    "a": lambda y:
        y,
    "b": lambda: None}
called = deco(lambda q: q)
def short(): return 5
def last():
    for i in range(3):
        pass
    else:
        return (1 +
2)
inner, Local = outer()
def gen(): yield
for thing in (decorated, outer, inner, Local, Local.method, Plain, Decorated, Decorated.prop.fget, Decorated.static, Decorated.later, one, two,
              table["a"], table["b"], short, last, gen, decorated.__code__, inner.__code__):
    try:
        lines, number = inspect.getsourcelines(thing)
        print(number, len(lines))
        print("".join(lines), end="")
    except Exception as e:
        print(type(e).__name__, e)
    print("---")
print(inspect.getcomments(last), inspect.getcomments(outer), inspect.getdoc(decorated))
for bad in 3, len, int, object():
    try:
        inspect.getsource(bad)
    except (TypeError, OSError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
exec("def made(): pass")
try:
    inspect.getsource(made)
except OSError as e:
    print(e)
print(inspect.getsource(functools.partial(last).func) == inspect.getsource(last))

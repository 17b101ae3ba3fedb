import functools

def twice(f):
    def wrapper(*args, **kwargs):
        f(*args, **kwargs)
        return f(*args, **kwargs)
    return wrapper

@twice
def hello(name, punctuation="!"):
    print("hello " + name + punctuation)
    return len(name)

print(hello("ann"), hello.__name__)

def log(prefix):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            print(prefix, f.__name__, args, kwargs)
            result = f(*args, **kwargs)
            print(prefix, "->", result)
            return result
        return wrapper
    return decorate

@log(">>")
@log("..")
def add(a, b=2):
    """Adds."""
    return a + b

add(1)
add(1, b=5)
print(add.__name__, add.__doc__)

class CountCalls:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *args):
        self.n += 1
        return self.f(*args)

@CountCalls
def square(x):
    return x * x
print([square(i) for i in range(4)], square.n)

def register(cls, found=[]):
    found.append(cls.__name__)
    cls.registry = found
    return cls
@register
class A: pass
@register
class B: pass
print(B.registry)
hello()

# How the functions count their arguments, and what they make of keywords.
import math

NAMES = [n for n in sorted(dir(math)) if not n.startswith('_') and callable(getattr(math, n))]
print(len(NAMES), NAMES)
for name in NAMES:
    f = getattr(math, name)
    for args in ((), (1, 2, 3, 4, 5)):
        try:
            print(name, f(*args))
        except (TypeError, ValueError) as e:
            print(name, len(args), e)
    try:
        print(name, f(x=1))
    except TypeError as e:
        print(name, e)
print(math.__name__, math.sin, type(math.sin), math.sin.__name__, math.sin.__module__, math.sin.__qualname__)

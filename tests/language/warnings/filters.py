import warnings
def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message, lineno)
warnings.showwarning = show
def f(i):
    warnings.warn("w%d" % i)
for i in (1, 1, 2):
    f(i)
warnings.simplefilter("always")
f(1); f(1)
warnings.simplefilter("once")
f(5); f(5)
warnings.simplefilter("error")
try:
    f(6)
except UserWarning as e:
    print(repr(e))
warnings.simplefilter("ignore")
f(7)
warnings.resetwarnings()
print(warnings.filters)
warnings.filterwarnings("error", "bad.*")
warnings.filterwarnings("ignore", category=DeprecationWarning)
warnings.warn("old", DeprecationWarning)
warnings.warn("good")
try:
    warnings.warn("Bad thing", RuntimeWarning)
except RuntimeWarning as e:
    print(e)
print(len(warnings.filters), warnings.filters[0][0], warnings.filters[1][1].pattern)
for call in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("no"), lambda: warnings.filterwarnings("error", 1), lambda: warnings.warn("x", "y")):
    try:
        call()
    except (TypeError, AssertionError) as e:
        print(type(e).__name__, e)

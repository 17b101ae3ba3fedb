import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning)
    warnings.warn(SyntaxWarning("three"))
    def inner():
        warnings.warn("deep", stacklevel=2)
    inner()
print([(str(w.message), w.category.__name__, w.lineno) for w in log])
print(type(log[0]).__name__, log[0].line, log[0].source, str(log[0])[:30])
before = list(warnings.filters)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("x")
    except UserWarning as e:
        print("raised", e)
print(warnings.filters == before)
with warnings.catch_warnings(action="ignore"):
    warnings.warn("not seen")
c = warnings.catch_warnings(record=True)
print(repr(c))
try:
    c.__exit__()
except RuntimeError as e:
    print(e)
with c:
    try:
        c.__enter__()
    except RuntimeError as e:
        print(str(e)[:12])
print(warnings.formatwarning("msg", UserWarning, "nofile.py", 3, "  code here "), end="")
warnings.warn_explicit("explicit", UserWarning, "nofile.py", 7, module="m", registry={})
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for i in range(3):
        warnings.warn("same place")
print(len(log))

"""Code objects are equal when they do the same at the same places."""
def c(s, f="f", m="exec"): return compile(s, f, m)
print(c("a") == c("a"), c("a") == c("b"), c("a", "f") == c("a", "g"), c("1") == c("1.0"), c("\na") == c("a"), c("a ") == c(" a" if 0 else "a"))
print(hash(c("a")) == hash(c("a")), len({c("x"), c("x"), c("y")}), c("a") != c("a"), c("a") == 3)
f = lambda x: x + 1
g = lambda x: x + 1
print(f.__code__ == g.__code__, f.__code__ == f.__code__)
h, i = (lambda: 1), (lambda: 1)
print(h.__code__ == i.__code__)
def k(): return 1
a = k.__code__
def k(): return 1
print(a == k.__code__, c("def f(a): return a") == c("def f(a): return a"), c("def f(a): return a") == c("def f(b): return b"))
print(c("x=(1,2)") == c("x=(1,2.0)"), c("0.0") == c("-0.0"), c("x in {1,2}") == c("x in {2,1}"))
try: print(c("a") < c("b"))
except TypeError as e: print(e)
print(c("a").replace(co_name="q") == c("a"), c("a").replace(co_filename="q") == c("a"))
def run():
    pass
for _ in range(100): run()
print(run.__code__ == run.__code__.replace(co_name="run"))

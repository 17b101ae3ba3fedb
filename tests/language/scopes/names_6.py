# names: where they are found, bound and deleted
def show(src):
    ns = {'__name__': 'x'}
    try: exec(src, ns); print(sorted((k, v) for k, v in ns.items() if k != '__builtins__' and isinstance(v, (int,str,list,tuple,dict)) ))
    except BaseException as e: print(repr(src), type(e).__name__, e)
for source in [
    'assert 0, ("a", 1)',
    'if __debug__: print("dbg")',
    'AssertionError = ValueError\nassert 0',
    '__builtins__ = {}\nprint(1)',
    'import builtins\ndel __builtins__\nprint(len("a"))',
    'exec("x = 1; y = x", {}, {}); print(1)',
    'exec("def f(): return x\\nx=1\\nprint(f())", {})',
    'exec("def f(): return x\\nx=1\\nprint(f())", {}, {})',
    'exec("class A:\\n  y = x", {"x": 4}, {"x": 5})',
    'exec("print(x)", {"x": 4}, {"x": 5})',
    'class D(dict):\n def __missing__(s,k): return k\nexec("print(foo)", D())\n',
    'class D(dict):\n def __missing__(s,k): return k\nexec("print(foo, print)", {"print": print}, D())\n',
    'class D:\n def __getitem__(s,k):\n  if k=="print": raise KeyError(k)\n  return k+"!"\n def __setitem__(s,k,v): print("set",k,v)\n def __delitem__(s,k): print("del",k)\nexec("print(foo); a=1; del b", {}, D())\n',
    'exec("print(__name__)", {})',
    'exec("print(__name__)", {"__builtins__": {"print": print}})',
    'eval("print", {"__builtins__": {}})',
    'exec("class A: pass", {"__builtins__": {}})',
    'exec("import os", {"__builtins__": {}})',
    'def f():\n x = 5\n return eval("x"), eval("[x for _ in (1,)]", {"x": 6})\nprint(f())',
    'def f():\n x = 5\n return eval("[x for _ in (1,)]")\nf()',
    'def f():\n x=1\n return (lambda: x).__code__\nexec(f())',
]:
    show(source)

# names: where they are found, bound and deleted
def show(src):
    ns = {'__name__': 'x'}
    try: exec(src, ns); print(sorted((k, v) for k, v in ns.items() if k != '__builtins__' and isinstance(v, (int,str,list,tuple,dict)) ))
    except BaseException as e: print(repr(src), type(e).__name__, e)
for source in [
    'def f():\n x=1\n return (lambda: x)\nexec(f().__code__, closure=f().__closure__)',
    'def f():\n x=1\n return (lambda: print(x))\nexec(f().__code__, closure=f().__closure__)',
    'def f():\n x=1\n return (lambda: x).__code__\neval(f())',
    'exec("1", closure=())',
    'exec((lambda:1).__code__, closure=())',
    'eval("1", [])',
    'eval("1", {}, [])',
    'eval("a", {}, [1])',
    'exec("1", [])',
    'eval(b"1+1")\nprint(eval(b"1+1"), eval(bytearray(b"2")), eval(memoryview(b"3")))',
    'eval("  1 + \\\n 2")',
    'eval("1\\n\\n # c\\n")',
    'eval("1;")',
    'eval("\\n1")',
    'eval("1\\n2")',
]:
    show(source)

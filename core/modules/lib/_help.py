"""help(object): what it is, how it is called, what its docstring says."""
import sys


def _kind(x):
    name = getattr(x, "__name__", None)
    if isinstance(x, type(sys)):
        return "module", name
    if isinstance(x, type):
        return "class", name
    if callable(x) and name:
        return ("built-in function" if type(x).__name__.startswith("builtin") else "function"), name
    return type(x).__name__ + " object", None


def _signature(x):
    code = getattr(x, "__code__", None)
    if code is None:
        text = getattr(x, "__text_signature__", None) or "(...)"
        return text.replace("$module, ", "").replace("$module", "").replace("$self, ", "").replace("$self", "")
    names, n = code.co_varnames, code.co_argcount
    defaults = x.__defaults__ or ()
    parts = []
    for i, name in enumerate(names[:n]):
        k = i - n + len(defaults)
        parts.append(f"{name}={defaults[k]!r}" if k >= 0 else name)
        if i + 1 == code.co_posonlyargcount:
            parts.append("/")
    at = n + code.co_kwonlyargcount
    if code.co_flags & 4:
        parts.append("*" + names[at])
        at += 1
    elif code.co_kwonlyargcount:
        parts.append("*")
    for name in names[n:n + code.co_kwonlyargcount]:
        preset = (x.__kwdefaults__ or {}).get(name, code)
        parts.append(name if preset is code else f"{name}={preset!r}")
    if code.co_flags & 8:
        parts.append("**" + names[at])
    return "(" + ", ".join(parts) + ")"


def _doc(x, indent="    "):
    doc = getattr(x, "__doc__", None)
    if not isinstance(doc, str):
        return ""
    lines = doc.expandtabs().strip().splitlines()
    margin = min((len(l) - len(l.lstrip()) for l in lines[1:] if l.strip()), default=0)
    return "".join(f"{indent}{l}".rstrip() + "\n" for l in lines[:1] + [l[margin:] for l in lines[1:]])


def show(*args):
    if not args:
        print("Type help(object) for help about object.")
        return
    x = args[0]
    if isinstance(x, str):
        try:
            x = eval(x, vars(sys.modules["__main__"]))
        except Exception:
            print(f"No Python documentation found for {x!r}.\n")
            return
    kind, name = _kind(x)
    module = getattr(x, "__module__", None)
    title = f"{kind} {name}" if name else kind
    print(f"Help on {title}{f' in module {module}' if module and kind != 'module' else ''}:\n")
    if kind == "class":
        print(f"class {name}({', '.join(b.__name__ for b in x.__bases__ if b is not object) or 'builtins.object'})")
    elif name and kind != "module":
        print(f"{name}{_signature(x)}")
    elif kind == "module":
        print(f"NAME\n    {name}\n\nDESCRIPTION")
    print(_doc(x), end="")
    if kind in ("class", "module"):
        for key, value in sorted(vars(x).items()):
            if key[0] != "_" and callable(value):
                print(f"\n    {key}{_signature(getattr(value, '__func__', value)) if not isinstance(value, type) else ''}")
                print(_doc(value, "        "), end="")
    print()

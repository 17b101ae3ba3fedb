# Prints what the compiler made of SOURCE (put in front of this file by compare).
CODE = type(compile("", "x", "exec"))


def show(value):
    if type(value) is CODE:
        return "<code " + value.co_qualname + ">"
    if type(value) is tuple:
        return "(" + ", ".join([show(item) for item in value]) + ")"
    if type(value) is frozenset:
        return "frozenset(" + ", ".join(sorted([show(item) for item in value])) + ")"
    return type(value).__name__ + " " + repr(value)


def walk(code):
    print(code.co_qualname, code.co_firstlineno, "flags", code.co_flags, "stack", code.co_stacksize)
    print("  args", code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals)
    print("  names", code.co_names)
    print("  varnames", code.co_varnames, code.co_cellvars, code.co_freevars)
    for i, value in enumerate(code.co_consts):
        print("  const", i, show(value))
    for value in code.co_consts:
        if type(value) is CODE:
            walk(value)


walk(compile(SOURCE, "x", "exec"))

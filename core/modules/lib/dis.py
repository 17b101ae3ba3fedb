"""Bytecode as text: Ouro's own instructions, whose names and meanings are mostly those of python3.11."""
import collections
import io
import sys
import types
import _source

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode", "cmp_op", "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal",
           "hascompare", "hasfree", "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG", "hasnargs", "stack_effect"]

cmp_op = ("<", "<=", "==", "!=", ">", ">=")
_binary = ("+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^")
_opcodes = _source.opcodes()
opname = ["<%r>" % i for i in range(256)]
opmap = {}
_caches = [0] * 256
_kinds = ["NONE"] * 256
for _i, (_name, _n, _kind) in enumerate(_opcodes):
    opname[_i] = _name
    opmap[_name] = _i
    _caches[_i] = _n
    _kinds[_i] = _kind


def _of_kind(*kinds):
    return [i for i in range(len(_opcodes)) if _kinds[i] in kinds]


hasarg = [i for i in range(len(_opcodes)) if _kinds[i] != "NONE"]
hasconst = _of_kind("CONST")
hasname = _of_kind("NAME")
hasjrel = _of_kind("JUMP", "JUMP_BACK")
hasjabs = []
haslocal = _of_kind("LOCAL")
hasfree = _of_kind("CELL")
hascompare = _of_kind("COMPARE")
hasnargs = []
HAVE_ARGUMENT = 0
EXTENDED_ARG = 255
COMPILER_FLAG_NAMES = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR",
                       64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}
Positions = collections.namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4)
stack_effect = _source.stack_effect


def pretty_flags(flags):
    """The names of a code object's flags."""
    names = []
    for i in range(32):
        flag = 1 << i
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
            if not flags:
                break
    else:
        names.append(hex(flags))
    return ", ".join(names)


def _try_compile(source, name):
    try:
        return compile(source, name, "eval")
    except SyntaxError:
        return compile(source, name, "exec")


def _get_code_object(x):
    """The code object of a function, method, class's body, generator or text."""
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if isinstance(x, str):
        x = _try_compile(x, "<disassembly>")
    if hasattr(x, "co_code"):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Print the instructions of a class, method, function, generator, code object or text; of the last traceback if there
is no argument."""
    if x is None:
        distb(file=file)
        return
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            x = getattr(x, name)
            break
    if hasattr(x, "__dict__") and not hasattr(x, "co_code"):
        for name, x1 in sorted(x.__dict__.items()):
            if isinstance(x1, (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)):
                print("Disassembly of %s:" % name, file=file)
                try:
                    dis(x1, file=file, depth=depth)
                except TypeError as msg:
                    print("Sorry:", msg, file=file)
                print(file=file)
    elif hasattr(x, "co_code"):
        _disassemble_recursive(x, file=file, depth=depth)
    elif isinstance(x, str):
        _disassemble_recursive(_try_compile(x, "<dis>"), file=file, depth=depth)
    else:
        raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Print the instructions of the function at the top of a traceback (the last one by default)."""
    if tb is None:
        try:
            tb = sys.last_traceback
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def code_info(x):
    """What is known about a code object, as text."""
    co = _get_code_object(x)
    lines = ["Name:              %s" % co.co_name, "Filename:          %s" % co.co_filename,
             "Argument count:    %s" % co.co_argcount, "Positional-only arguments: %s" % co.co_posonlyargcount,
             "Kw-only arguments: %s" % co.co_kwonlyargcount, "Number of locals:  %s" % co.co_nlocals,
             "Stack size:        %s" % co.co_stacksize, "Flags:             %s" % pretty_flags(co.co_flags)]
    for title, values in (("Constants:", [repr(c) for c in co.co_consts]), ("Names:", co.co_names),
                          ("Variable names:", co.co_varnames), ("Free variables:", co.co_freevars),
                          ("Cell variables:", co.co_cellvars)):
        if values:
            lines.append(title)
            lines += ["%4d: %s" % item for item in enumerate(values)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print what is known about a code object."""
    print(code_info(co), file=file)


class Instruction(collections.namedtuple(
        "_Instruction", "opname opcode arg argval argrepr offset starts_line is_jump_target positions",
        defaults=[None])):
    """One instruction: name, number, operand, what it stands for, that as text, offset, line that begins here, whether
it is jumped to, place in the source."""

    def _disassemble(self, lineno_width=3, mark_as_current=False, offset_width=4):
        fields = []
        if lineno_width:
            fields.append("%*d" % (lineno_width, self.starts_line) if self.starts_line is not None
                          else " " * lineno_width)
        fields.append("-->" if mark_as_current else "   ")
        fields.append(">>" if self.is_jump_target else "  ")
        fields.append(repr(self.offset).rjust(offset_width))
        fields.append(self.opname.ljust(20))
        if self.arg is not None:
            fields.append(repr(self.arg).rjust(5))
            if self.argrepr:
                fields.append("(" + self.argrepr + ")")
        return " ".join(fields).rstrip()


def _walk(co):
    """(index, opcode, operand, index after the caches) of each instruction."""
    words = _source.words(co)
    i = 0
    while i < len(words):
        op = words[i] & 255
        after = i + 1 + _caches[op]
        yield i, op, words[i] >> 8, after
        i = after


def _jump_target(op, arg, after):
    return after - arg if _kinds[op] == "JUMP_BACK" else after + arg


def findlabels(code):
    """The offsets that are jumped to, of a code object."""
    labels = []
    for i, op, arg, after in _walk(code):
        if _kinds[op] in ("JUMP", "JUMP_BACK"):
            target = 2 * _jump_target(op, arg, after)
            if target not in labels:
                labels.append(target)
    return labels


def findlinestarts(code):
    """Pairs of an offset and the line that begins there."""
    last = None
    for i, op, arg, after in _walk(code):
        line = _source.position(code, 2 * i)[0]
        if line is not None and line != last:
            last = line
            yield 2 * i, line


def _meaning(co, names, op, arg, after):
    """What an operand stands for, and that as text."""
    kind = _kinds[op]
    if kind == "CONST":
        value = co.co_consts[arg]
        return value, repr(value)
    if kind == "NAME":
        if opname[op] == "LOAD_GLOBAL":
            name = co.co_names[arg >> 1]
            return name, ("NULL + " if arg & 1 else "") + name
        return co.co_names[arg], co.co_names[arg]
    if kind in ("LOCAL", "CELL"):
        return names[arg], names[arg]
    if kind in ("JUMP", "JUMP_BACK"):
        target = 2 * _jump_target(op, arg, after)
        return target, "to " + repr(target)
    if kind == "COMPARE":
        return cmp_op[arg], cmp_op[arg]
    if kind == "BINARY":
        return arg, _binary[arg % 13] + ("=" if arg >= 13 else "")
    if opname[op] == "MAKE_FUNCTION":
        flags = [n for bit, n in ((1, "defaults"), (2, "kwdefaults"), (4, "annotations"), (8, "closure")) if arg & bit]
        return arg, ", ".join(flags)
    return arg, ""


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """The instructions of a function, method, code object or text, one after the other."""
    co = _get_code_object(x)
    shift = first_line - co.co_firstlineno if first_line is not None else 0
    names = _source.localsplus(co)
    starts = dict(findlinestarts(co))
    labels = set(findlabels(co))
    for i, op, arg, after in _walk(co):
        argval, argrepr = None, ""
        if _kinds[op] == "NONE":
            arg = None
        else:
            argval, argrepr = _meaning(co, names, op, arg, after)
        line = starts.get(2 * i)
        yield Instruction(opname[op], op, arg, argval, argrepr, 2 * i, None if line is None else line + shift,
                          2 * i in labels, Positions(*_source.position(co, 2 * i)))


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Print the instructions of a code object; lasti is marked."""
    _print(get_instructions(co), lasti, file, co)


disco = disassemble


def _print(instructions, lasti, file, co):
    lines = [line for _, line in findlinestarts(co)]
    width = max(3, len(str(max(lines)))) if lines else 0
    offset_width = max(4, len(str(2 * len(_source.words(co)))))
    for instr in instructions:
        if instr.starts_line is not None and instr.offset > 0 and width:
            print(file=file)
        print(instr._disassemble(width, instr.offset == lasti, offset_width), file=file)


def _disassemble_recursive(co, *, file=None, depth=None):
    disassemble(co, file=file)
    if depth is None or depth > 0:
        if depth is not None:
            depth -= 1
        for x in co.co_consts:
            if hasattr(x, "co_code"):
                print(file=file)
                print("Disassembly of %r:" % (x,), file=file)
                _disassemble_recursive(x, file=file, depth=depth)


class Bytecode:
    """The instructions of something that has code: can be iterated over, and shown with dis()."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = co = _get_code_object(x)
        self.first_line = co.co_firstlineno if first_line is None else first_line
        self._original_object = x
        self.current_offset = current_offset

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self._original_object)

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The code at the top of a traceback."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """What is known about the code, as text."""
        return code_info(self.codeobj)

    def dis(self):
        """The instructions as text."""
        with io.StringIO() as output:
            _print(iter(self), -1 if self.current_offset is None else self.current_offset, output, self.codeobj)
            return output.getvalue()

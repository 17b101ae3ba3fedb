"""Looking at pickles: their opcodes one by one, their disassembly, and pickles without needless memory."""
import codecs
import io
import pickle
import re
import sys

__all__ = ["dis", "genops", "optimize"]
bytes_types = pickle.bytes_types
UP_TO_NEWLINE, TAKEN_FROM_ARGUMENT1, TAKEN_FROM_ARGUMENT4, TAKEN_FROM_ARGUMENT4U, TAKEN_FROM_ARGUMENT8U = -1, -2, -3, -4, -5


class ArgumentDescriptor(object):
    """An opcode's argument: its name, its size or one of the constants, how it is read."""
    __slots__ = "name", "n", "reader", "doc"

    def __init__(self, name, n, reader, doc=""):
        self.name, self.n, self.reader, self.doc = name, n, reader, doc


def _exactly(f, n, what):
    data = f.read(n)
    if len(data) != n:
        raise ValueError(what)
    return data


def _number(name, n, signed=False):
    def read(f):
        return int.from_bytes(_exactly(f, n, f"not enough data in stream to read {name}"), "little", signed=signed)
    return ArgumentDescriptor(name, n, read)


uint1, uint2, uint4, uint8, int4 = (_number("uint1", 1), _number("uint2", 2), _number("uint4", 4), _number("uint8", 8),
                                    _number("int4", 4, True))


def _counted(name, kind, number, decode=None):
    def read(f):
        n = number.reader(f)
        if n < 0:
            raise ValueError(f"{name} byte count < 0: {n}")
        if n > sys.maxsize:
            raise ValueError(f"{name} byte count > sys.maxsize: {n}")
        data = f.read(n)
        if len(data) != n:
            raise ValueError(f"expected {n} bytes in a {name}, but only {len(data)} remain")
        return decode(data) if decode else data
    return ArgumentDescriptor(name, kind, read)


def read_stringnl(f, decode=True, stripquotes=True):
    """A line, without its end, and without the quotes around it."""
    data = f.readline()
    if not data.endswith(b"\n"):
        raise ValueError("no newline found when trying to read stringnl")
    data = data[:-1]
    if stripquotes:
        for q in (b'"', b"'"):
            if data.startswith(q):
                if not data.endswith(q):
                    raise ValueError("strinq quote %r not found at both ends of %r" % (q, data))
                data = data[1:-1]
                break
        else:
            raise ValueError("no string quotes around %r" % data)
    return codecs.escape_decode(data)[0].decode("ascii") if decode else data


def _line(name, read):
    return ArgumentDescriptor(name, UP_TO_NEWLINE, read)


def _plain(f):
    return read_stringnl(f, stripquotes=False)


def read_unicodestringnl(f):
    data = f.readline()
    if not data.endswith(b"\n"):
        raise ValueError("no newline found when trying to read unicodestringnl")
    return str(data[:-1], "raw-unicode-escape")


def read_decimalnl_short(f):
    s = read_stringnl(f, decode=False, stripquotes=False)
    return False if s == b"00" else True if s == b"01" else int(s)


def read_decimalnl_long(f):
    s = read_stringnl(f, decode=False, stripquotes=False)
    return int(s[:-1] if s[-1:] == b"L" else s)


def _double(f):
    from struct import unpack
    return unpack(">d", _exactly(f, 8, "not enough data in stream to read float8"))[0]


def _utf8(data):
    return str(data, "utf-8", "surrogatepass")


def _latin1(data):
    return data.decode("latin-1")


_ARGS = {
    "uint1": uint1, "uint2": uint2, "uint4": uint4, "uint8": uint8, "int4": int4,
    "stringnl": _line("stringnl", read_stringnl), "stringnl_noescape": _line("stringnl_noescape", _plain),
    "stringnl_noescape_pair": _line("stringnl_noescape_pair", lambda f: "%s %s" % (_plain(f), _plain(f))),
    "unicodestringnl": _line("unicodestringnl", read_unicodestringnl), "decimalnl_short": _line("decimalnl_short", read_decimalnl_short),
    "decimalnl_long": _line("decimalnl_long", read_decimalnl_long),
    "floatnl": _line("floatnl", lambda f: float(read_stringnl(f, decode=False, stripquotes=False))),
    "float8": ArgumentDescriptor("float8", 8, _double),
    "string1": _counted("string1", TAKEN_FROM_ARGUMENT1, uint1, _latin1), "string4": _counted("string4", TAKEN_FROM_ARGUMENT4, int4, _latin1),
    "bytes1": _counted("bytes1", TAKEN_FROM_ARGUMENT1, uint1), "bytes4": _counted("bytes4", TAKEN_FROM_ARGUMENT4U, uint4),
    "bytes8": _counted("bytes8", TAKEN_FROM_ARGUMENT8U, uint8),
    "bytearray8": _counted("bytearray8", TAKEN_FROM_ARGUMENT8U, uint8, bytearray),
    "unicodestring1": _counted("unicodestring1", TAKEN_FROM_ARGUMENT1, uint1, _utf8),
    "unicodestring4": _counted("unicodestring4", TAKEN_FROM_ARGUMENT4U, uint4, _utf8),
    "unicodestring8": _counted("unicodestring8", TAKEN_FROM_ARGUMENT8U, uint8, _utf8),
    "long1": _counted("long1", TAKEN_FROM_ARGUMENT1, uint1, pickle.decode_long),
    "long4": _counted("long4", TAKEN_FROM_ARGUMENT4, int4, pickle.decode_long),
}


class StackObject(object):
    """A kind of what stands on the stack."""
    __slots__ = "name", "obtype", "doc"

    def __init__(self, name, obtype, doc=""):
        self.name, self.obtype, self.doc = name, obtype, doc

    def __repr__(self):
        return self.name


pyint, pylong, pyfloat, pystring = (StackObject("int", int), StackObject("long", int), StackObject("float", float),
                                    StackObject("string", (bytes, str)))
pyinteger_or_bool, pybool, pybytes_or_str, pybytes, pybytearray = (
    StackObject("int_or_bool", (int, bool)), StackObject("bool", bool), StackObject("bytes_or_str", (bytes, str)),
    StackObject("bytes", bytes), StackObject("bytearray", bytearray))
pyunicode, pynone, pytuple, pylist, pydict, pyset, pyfrozenset, pybuffer = (
    StackObject("str", str), StackObject("None", type(None)), StackObject("tuple", tuple), StackObject("list", list),
    StackObject("dict", dict), StackObject("set", set), StackObject("frozenset", frozenset), StackObject("buffer", object))
anyobject, markobject, stackslice = StackObject("any", object), StackObject("mark", type), StackObject("stackslice", object)
_KINDS = {"I": pyint, "Z": pyinteger_or_bool, "B": pybool, "L": pylong, "F": pyfloat, "S": pybytes_or_str, "b": pybytes, "a": pybytearray,
          "u": pyunicode, "N": pynone, "t": pytuple, "l": pylist, "d": pydict, "s": pyset, "f": pyfrozenset, "U": pybuffer,
          "*": anyobject, "(": markobject, "/": stackslice}


class OpcodeInfo(object):
    """An opcode: name, character, argument, what it takes from the stack and leaves there, first protocol."""
    __slots__ = "name", "code", "arg", "stack_before", "stack_after", "proto", "doc"

    def __init__(self, name, code, arg, stack_before, stack_after, proto, doc=""):
        self.name, self.code, self.arg, self.proto, self.doc = name, code, arg, proto, doc
        self.stack_before, self.stack_after = stack_before, stack_after


# name, argument or "-", what is taken, what is left ("-": nothing), protocol
_TABLE = """
INT decimalnl_short - Z 0   BININT int4 - I 1   BININT1 uint1 - I 1   BININT2 uint2 - I 1   LONG decimalnl_long - I 0
LONG1 long1 - I 2   LONG4 long4 - I 2   STRING stringnl - S 0   BINSTRING string4 - S 1   SHORT_BINSTRING string1 - S 1
BINBYTES bytes4 - b 3   SHORT_BINBYTES bytes1 - b 3   BINBYTES8 bytes8 - b 4   BYTEARRAY8 bytearray8 - a 5   NEXT_BUFFER - - U 5
READONLY_BUFFER - U U 5   NONE - - N 0   NEWTRUE - - B 2   NEWFALSE - - B 2   UNICODE unicodestringnl - u 0
SHORT_BINUNICODE unicodestring1 - u 4   BINUNICODE unicodestring4 - u 1   BINUNICODE8 unicodestring8 - u 4   FLOAT floatnl - F 0
BINFLOAT float8 - F 1   EMPTY_LIST - - l 1   APPEND - l* l 0   APPENDS - l(/ l 1   LIST - (/ l 0   EMPTY_TUPLE - - t 1
TUPLE - (/ t 0   TUPLE1 - * t 2   TUPLE2 - ** t 2   TUPLE3 - *** t 2   EMPTY_DICT - - d 1   DICT - (/ d 0   SETITEM - d** d 0
SETITEMS - d(/ d 1   EMPTY_SET - - s 4   ADDITEMS - s(/ s 4   FROZENSET - (/ f 4   POP - * - 0   DUP - * ** 0   MARK - - ( 0
POP_MARK - (/ - 1   GET decimalnl_short - * 0   BINGET uint1 - * 1   LONG_BINGET uint4 - * 1   PUT decimalnl_short - - 0
BINPUT uint1 - - 1   LONG_BINPUT uint4 - - 1   MEMOIZE - * * 4   EXT1 uint1 - * 2   EXT2 uint2 - * 2   EXT4 int4 - * 2
GLOBAL stringnl_noescape_pair - * 0   STACK_GLOBAL - uu * 4   REDUCE - ** * 0   BUILD - ** * 0   INST stringnl_noescape_pair (/ * 0
OBJ - (*/ * 1   NEWOBJ - ** * 2   NEWOBJ_EX - *** * 4   PROTO uint1 - - 2   STOP - * - 0   FRAME uint8 - - 4
PERSID stringnl_noescape - * 0   BINPERSID - * * 1"""
opcodes = []
_words = iter(_TABLE.split())
for _name, _arg, _before, _after, _proto in zip(_words, _words, _words, _words, _words):
    opcodes.append(OpcodeInfo(_name, getattr(pickle, _name).decode("latin-1"), _ARGS.get(_arg),
                              [_KINDS[c] for c in _before if c != "-"], [_KINDS[c] for c in _after if c != "-"], int(_proto)))
code2op = {d.code: d for d in opcodes}
del _words, _name, _arg, _before, _after, _proto


def _genops(data, yield_end_pos=False):
    if isinstance(data, bytes_types):
        data = io.BytesIO(data)
    getpos = getattr(data, "tell", lambda: None)
    while True:
        pos = getpos()
        code = data.read(1)
        opcode = code2op.get(code.decode("latin-1"))
        if opcode is None:
            if code == b"":
                raise ValueError("pickle exhausted before seeing STOP")
            raise ValueError("at position %s, opcode %r unknown" % ("<unknown>" if pos is None else pos, code))
        arg = None if opcode.arg is None else opcode.arg.reader(data)
        if yield_end_pos:
            yield opcode, arg, pos, getpos()
        else:
            yield opcode, arg, pos
        if code == b".":
            assert opcode.name == "STOP"
            break


def genops(pickle):
    """The opcodes of a pickle: (OpcodeInfo, argument, position) for each."""
    return _genops(pickle)


def optimize(p):
    """The same pickle without PUTs that no GET uses."""
    put, get, ops = "PUT", "GET", []
    used, newids, proto, protoheader = set(), {}, 0, b""
    for opcode, arg, pos, end_pos in _genops(p, yield_end_pos=True):
        if "PUT" in opcode.name:
            ops.append((put, arg, pos, end_pos))
        elif opcode.name == "MEMOIZE":
            ops.append((put, len(newids) + sum(1 for o in ops if o[0] is put), pos, end_pos))
        elif "FRAME" in opcode.name:
            pass
        elif "GET" in opcode.name:
            used.add(arg)
            ops.append((get, arg, pos, end_pos))
        elif opcode.name == "PROTO":
            proto = max(proto, arg)
            if pos == 0:
                protoheader = p[pos:end_pos]
            else:
                ops.append((None, None, pos, end_pos))
        else:
            ops.append((None, None, pos, end_pos))
    body, number = [], 0
    for op, arg, start, stop in ops:
        if op is put:
            if arg not in used:
                continue
            newids[arg] = number
            body.append(_put(number, proto))
            number += 1
        elif op is get:
            body.append(_get(newids[arg], proto))
        else:
            body.append(p[start:stop])
    return _framed(protoheader, body, proto)


def _put(i, proto):
    if proto >= 4:
        return pickle.MEMOIZE
    if proto >= 1:
        return pickle.BINPUT + bytes((i,)) if i < 256 else pickle.LONG_BINPUT + i.to_bytes(4, "little")
    return pickle.PUT + repr(i).encode("ascii") + b"\n"


def _get(i, proto):
    if proto >= 1:
        return pickle.BINGET + bytes((i,)) if i < 256 else pickle.LONG_BINGET + i.to_bytes(4, "little")
    return pickle.GET + repr(i).encode("ascii") + b"\n"


def _framed(header, body, proto):
    if proto < 4:
        return header + b"".join(body)
    out, frame, size = [header], [], 0

    def commit():
        nonlocal size
        if size >= 4:
            out.append(pickle.FRAME + size.to_bytes(8, "little"))
        out.extend(frame)
        frame.clear()
        size = 0

    for piece in body:
        if len(piece) > 64 * 1024:
            commit()
            out.append(piece)
            continue
        frame.append(piece)
        size += len(piece)
        if size >= 64 * 1024:
            commit()
    commit()
    return b"".join(out)


def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    """Print a pickle's opcodes, and check that they fit together."""
    stack, memo, maxproto, markstack = [], {} if memo is None else memo, -1, []
    indent, errormsg, column = " " * indentlevel, None, annotate
    for opcode, arg, pos in genops(pickle):
        if pos is not None:
            print("%5d:" % pos, end=" ", file=out)
        line = "%-4s %s%s" % (repr(opcode.code)[1:-1], indent * len(markstack), opcode.name)
        maxproto = max(maxproto, opcode.proto)
        before, after, numtopop, markmsg = opcode.stack_before, opcode.stack_after, len(opcode.stack_before), None
        if markobject in before or (opcode.name == "POP" and stack and stack[-1] is markobject):
            assert markobject not in after
            if markstack:
                markpos = markstack.pop()
                markmsg = "(MARK at unknown opcode offset)" if markpos is None else "(MARK at %d)" % markpos
                while stack[-1] is not markobject:
                    stack.pop()
                stack.pop()
                numtopop = before.index(markobject) if markobject in before else 0
            else:
                errormsg = "no MARK exists on stack"
        if opcode.name in ("PUT", "BINPUT", "LONG_BINPUT", "MEMOIZE"):
            number = len(memo) if opcode.name == "MEMOIZE" else arg
            if opcode.name == "MEMOIZE":
                markmsg = "(as %d)" % number
            if number in memo:
                errormsg = "memo key %r already defined" % arg
            elif not stack:
                errormsg = "stack is empty -- can't store into memo"
            elif stack[-1] is markobject:
                errormsg = "can't store markobject in the memo"
            else:
                memo[number] = stack[-1]
        elif opcode.name in ("GET", "BINGET", "LONG_BINGET"):
            if arg in memo:
                after = [memo[arg]]
            else:
                errormsg = "memo key %r has never been stored into" % arg
        if arg is not None or markmsg:
            line += " " * (10 - len(opcode.name))
            if arg is not None:
                line += " " + repr(arg)
            if markmsg:
                line += " " + markmsg
        if annotate:
            line += " " * (column - len(line))
            column = max(len(line), annotate)
            line += " " + opcode.doc.split("\n", 1)[0]
        print(line, file=out)
        if errormsg:
            raise ValueError(errormsg)
        if len(stack) < numtopop:
            raise ValueError("tries to pop %d items from stack with only %d items" % (numtopop, len(stack)))
        if numtopop:
            del stack[-numtopop:]
        if markobject in after:
            assert markobject not in before
            markstack.append(pos)
        stack.extend(after)
    print("highest protocol among opcodes =", maxproto, file=out)
    if stack:
        raise ValueError("stack not empty after STOP: %r" % stack)

"""Syntax trees: parse() makes one from source, compile() takes one; here are the helpers to read, change and write them."""
import sys
from _ast import *
from _ast import AST, PyCF_ONLY_AST, PyCF_TYPE_COMMENTS


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None):
    """The tree of a source: compile() with PyCF_ONLY_AST."""
    flags = PyCF_ONLY_AST
    if type_comments:
        flags |= PyCF_TYPE_COMMENTS
    if isinstance(feature_version, tuple):
        major, minor = feature_version
        assert major == 3
        feature_version = minor
    elif feature_version is None:
        feature_version = -1
    return compile(source, filename, mode, flags, _feature_version=feature_version)


def _malformed(node):
    message = "malformed node or string"
    if line := getattr(node, "lineno", None):
        message += f" on line {line}"
    raise ValueError(f"{message}: {node!r}")


def _number_of(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed_number_of(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number_of(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number_of(node)


def _value_of(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_value_of, node.elts))
    if isinstance(node, List):
        return list(map(_value_of, node.elts))
    if isinstance(node, Set):
        return set(map(_value_of, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_value_of, node.keys), map(_value_of, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed_number_of(node.left), _number_of(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed_number_of(node)


def literal_eval(node_or_string):
    """The value of an expression of literals: strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None and Ellipsis."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _value_of(node_or_string)


def _given(node, names):
    """The attributes that are there and say more than the class's own None."""
    for name in names:
        try:
            value = getattr(node, name)
        except AttributeError:
            yield name, None, False
        else:
            yield name, value, value is not None or getattr(type(node), name, ...) is not None


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """The tree as text, one that evaluates to the tree if annotate_fields."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {type(node).__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent

    def text(node, level):
        before, between = "", ", "
        if indent is not None:
            level += 1
            before = "\n" + indent * level
            between = "," + before
        if isinstance(node, AST):
            parts, simple, named = [], True, annotate_fields
            for name, value, is_given in _given(node, node._fields):
                if not is_given:
                    named = True
                    continue
                value, is_simple = text(value, level)
                simple = simple and is_simple
                parts.append(f"{name}={value}" if named else value)
            if include_attributes and node._attributes:
                for name, value, is_given in _given(node, node._attributes):
                    if is_given:
                        value, is_simple = text(value, level)
                        simple = simple and is_simple
                        parts.append(f"{name}={value}")
            name = type(node).__name__
            if simple and len(parts) <= 3:
                return f"{name}({', '.join(parts)})", not parts
            return f"{name}({before}{between.join(parts)})", False
        if isinstance(node, list):
            if not node:
                return "[]", True
            return f"[{before}{between.join(text(n, level)[0] for n in node)}]", False
        return repr(node), True

    return text(node, 0)[0]


def copy_location(new_node, old_node):
    """Gives new_node the place of old_node, as far as both have one; returns new_node."""
    for name in "lineno", "col_offset", "end_lineno", "end_col_offset":
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith("end_"):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Nodes without a place get that of their parent, the root line 1; returns the node."""
    def fix(node, lineno, col_offset, end_lineno, end_col_offset):
        if "lineno" in node._attributes:
            if not hasattr(node, "lineno"):
                node.lineno = lineno
            else:
                lineno = node.lineno
        if "end_lineno" in node._attributes:
            if getattr(node, "end_lineno", None) is None:
                node.end_lineno = end_lineno
            else:
                end_lineno = node.end_lineno
        if "col_offset" in node._attributes:
            if not hasattr(node, "col_offset"):
                node.col_offset = col_offset
            else:
                col_offset = node.col_offset
        if "end_col_offset" in node._attributes:
            if getattr(node, "end_col_offset", None) is None:
                node.end_col_offset = end_col_offset
            else:
                end_col_offset = node.end_col_offset
        for child in iter_child_nodes(node):
            fix(child, lineno, col_offset, end_lineno, end_col_offset)

    fix(node, 1, 0, 1, 0)
    return node


def increment_lineno(node, n=1):
    """Moves the tree n lines on; returns the node."""
    for child in walk(node):
        if isinstance(child, TypeIgnore): # its line is a field
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


def iter_fields(node):
    """(name, value) of each field that the node has."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes that are fields, or items of fields, of a node."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    """The docstring of a function, class or module, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        from inspect import cleandoc
        return cleandoc(value.value)
    return value.value


def _splitlines_no_ff(source):
    """The lines with their ends; \\f and its like end none, as in the tokenizer."""
    import re
    return re.findall("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", source)


def _pad_whitespace(source):
    return "".join(c if c in "\f\t" else " " for c in source)


def get_source_segment(source, node, *, padded=False):
    """The part of the source that a node was made from; None: it does not say where. padded: the first line keeps its column."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _splitlines_no_ff(source)
    if first == last:
        return lines[first].encode()[start:end].decode()
    head = lines[first].encode()
    padding = _pad_whitespace(head[:start].decode()) if padded else ""
    return "".join([padding + head[start:].decode(), *lines[first + 1:last], lines[last].encode()[:end].decode()])


def walk(node):
    """A node and all below it, in no particular order."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


class NodeVisitor:
    """Calls visit_NAME of a subclass for each node of class NAME, generic_visit where there is none."""

    def visit(self, node):
        """Visits a node."""
        return getattr(self, "visit_" + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visits the nodes below a node."""
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        value = node.value
        old = _old_names.get(type(value))
        if old is None:
            old = next((name for cls, name in _old_names.items() if isinstance(value, cls)), None)
        visitor = old and getattr(self, "visit_" + old, None)
        if not visitor:
            return self.generic_visit(node)
        import warnings
        warnings.warn(f"visit_{old} is deprecated; add visit_Constant", DeprecationWarning, 2)
        return visitor(node)


class NodeTransformer(NodeVisitor):
    """A visitor whose results take the nodes' places: None removes a node, a list puts several in its place."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                fresh = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            fresh.extend(item)
                            continue
                    fresh.append(item)
                old[:] = fresh
            elif isinstance(old, AST):
                value = self.visit(old)
                if value is None:
                    delattr(node, name)
                else:
                    setattr(node, name, value)
        return node


def unparse(ast_obj):
    """Source that gives an equal tree."""
    from _ast_unparse import _Unparser
    return _Unparser().visit(ast_obj)


def __getattr__(name):
    if name in ("_Unparser", "_Precedence"):
        import _ast_unparse
        return getattr(_ast_unparse, name)
    raise AttributeError(f"module 'ast' has no attribute '{name}'")


# ---- what was before Constant ----

def _old_value(self):
    """Deprecated. Use value instead."""
    return self.value


def _set_old_value(self, value):
    self.value = value


Constant.n = Constant.s = property(_old_value, _set_old_value)


class _ABC(type):
    def __init__(cls, *args):
        cls.__doc__ = "Deprecated AST node class. Use ast.Constant instead"

    def __instancecheck__(cls, inst):
        if not isinstance(inst, Constant):
            return False
        if cls not in _old_types:
            return type.__instancecheck__(cls, inst)
        try:
            value = inst.value
        except AttributeError:
            return False
        wanted, but = _old_types[cls]
        return isinstance(value, wanted) and not isinstance(value, but)


def _new(cls, *args, **kwargs):
    for key in kwargs:
        if key in cls._fields and cls._fields.index(key) < len(args):
            raise TypeError(f"{cls.__name__} got multiple values for argument {key!r}")
    if cls in _old_types:
        return Constant(*args, **kwargs)
    return Constant.__new__(cls, *args, **kwargs)


class Num(Constant, metaclass=_ABC):
    _fields = "n",
    __new__ = _new


class Str(Constant, metaclass=_ABC):
    _fields = "s",
    __new__ = _new


class Bytes(Constant, metaclass=_ABC):
    _fields = "s",
    __new__ = _new


class NameConstant(Constant, metaclass=_ABC):
    __new__ = _new


class Ellipsis(Constant, metaclass=_ABC):
    _fields = ()

    def __new__(cls, *args, **kwargs):
        if cls is Ellipsis:
            return Constant(..., *args, **kwargs)
        return Constant.__new__(cls, *args, **kwargs)


_old_types = {
    Num: ((int, float, complex), bool),
    Str: (str, ()),
    Bytes: (bytes, ()),
    NameConstant: ((type(None), bool), ()),
    Ellipsis: (type(...), ()),
}
_old_names = {bool: "NameConstant", type(None): "NameConstant", int: "Num", float: "Num", complex: "Num",
              str: "Str", bytes: "Bytes", type(...): "Ellipsis"}


class slice(AST):
    """Deprecated AST node class."""


class Index(slice):
    """Deprecated AST node class. Use the index value directly instead."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Deprecated AST node class. Use ast.Tuple instead."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


def _dims(self):
    """Deprecated. Use elts instead."""
    return self.elts


def _set_dims(self, value):
    self.elts = value


Tuple.dims = property(_dims, _set_dims)


class Suite(mod):
    """Deprecated AST node class.  Unused in Python 3."""


class AugLoad(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class AugStore(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


class Param(expr_context):
    """Deprecated AST node class.  Unused in Python 3."""


def main():
    import argparse
    parser = argparse.ArgumentParser(prog="python -m ast")
    parser.add_argument("infile", type=argparse.FileType(mode="rb"), nargs="?", default="-", help="the file to parse; defaults to stdin")
    parser.add_argument("-m", "--mode", default="exec", choices=("exec", "single", "eval", "func_type"), help="what kind of code it is")
    parser.add_argument("--no-type-comments", default=True, action="store_false", help="leave type comments out")
    parser.add_argument("-a", "--include-attributes", action="store_true", help="show line numbers and columns")
    parser.add_argument("-i", "--indent", type=int, default=3, help="how many spaces a level is indented")
    args = parser.parse_args()
    with args.infile as file:
        source = file.read()
    tree = parse(source, args.infile.name, args.mode, type_comments=args.no_type_comments)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


if __name__ == "__main__":
    main()

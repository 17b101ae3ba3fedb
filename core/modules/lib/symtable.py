"""Which names a source's scopes have, and where each is found."""
from _astnode import symtable as _scopes
from weakref import WeakValueDictionary

__all__ = ["symtable", "SymbolTable", "Class", "Function", "Symbol"]

_FUNCTION, _CLASS, _MODULE = 0, 1, 2
_DEF_GLOBAL, _DEF_LOCAL, _DEF_PARAM, _DEF_NONLOCAL, _USE, _DEF_IMPORT, _DEF_ANNOT = 1, 2, 4, 8, 16, 128, 256
_DEF_BOUND = _DEF_LOCAL | _DEF_PARAM | _DEF_IMPORT
_LOCAL, _GLOBAL_EXPLICIT, _GLOBAL_IMPLICIT, _FREE, _CELL = 1, 2, 3, 4, 5


def _scope_of(flags):
    return flags >> 11 & 15


class _Entry:
    """A scope as the compiler tells it."""

    def __init__(self, told):
        self.type, self.name, self.lineno, self.nested, self.symbols, inner = told
        self.children = [_Entry(t) for t in inner]

    @property
    def id(self):
        return id(self)

    def __repr__(self):
        return f"<symtable entry {self.name}({self.id}), line {self.lineno}>"


def symtable(code, filename, compile_type):
    """The table of a source's outermost scope; compile_type as compile()'s mode."""
    name = filename
    if not isinstance(name, str):
        import os
        name = os.fsdecode(name)
    return _table(_Entry(_scopes(code, name, compile_type)), filename)


_tables = WeakValueDictionary()


def _table(entry, filename):
    table = _tables.get((entry, filename))
    if table is None:
        kind = {_FUNCTION: Function, _CLASS: Class}.get(entry.type, SymbolTable)
        table = _tables[entry, filename] = kind(entry, filename)
    return table


class SymbolTable:
    """A scope."""

    def __init__(self, raw_table, filename):
        self._table = raw_table
        self._filename = filename
        self._symbols = {}
        self._name, self._flags, self._inner = raw_table.name, raw_table.symbols, raw_table.children

    def __repr__(self):
        kind = "" if type(self) is SymbolTable else f"{type(self).__name__} "
        if self._name == "top":
            return f"<{kind}SymbolTable for module {self._filename}>"
        return f"<{kind}SymbolTable for {self._name} in {self._filename}>"

    def get_type(self):
        """'module', 'function' or 'class'."""
        return {_MODULE: "module", _FUNCTION: "function", _CLASS: "class"}[self._table.type]

    def get_id(self):
        """A number that is the scope's own."""
        return self._table.id

    def get_name(self):
        return self._name

    def get_lineno(self):
        return self._table.lineno

    def is_optimized(self):
        """Are its locals kept in slots?"""
        return self._table.type == _FUNCTION

    def is_nested(self):
        return bool(self._table.nested)

    def has_children(self):
        return bool(self._inner)

    def get_identifiers(self):
        return self._flags.keys()

    def lookup(self, name):
        """The Symbol of a name."""
        symbol = self._symbols.get(name)
        if symbol is None:
            flags = self._flags[name]
            inner = [_table(s, self._filename) for s in self._inner if s.name == name]
            symbol = self._symbols[name] = Symbol(name, flags, inner, module_scope=self._name == "top")
        return symbol

    def get_symbols(self):
        return [self.lookup(name) for name in self.get_identifiers()]

    def get_children(self):
        return [_table(s, self._filename) for s in self._inner]


class Function(SymbolTable):
    """The scope of a function, a lambda or a comprehension."""

    def _where(self, test):
        return tuple(name for name, flags in self._flags.items() if test(flags))

    def get_parameters(self):
        return self._where(lambda flags: flags & _DEF_PARAM)

    def get_locals(self):
        return self._where(lambda flags: _scope_of(flags) in (_LOCAL, _CELL))

    def get_globals(self):
        return self._where(lambda flags: _scope_of(flags) in (_GLOBAL_IMPLICIT, _GLOBAL_EXPLICIT))

    def get_nonlocals(self):
        return self._where(lambda flags: flags & _DEF_NONLOCAL)

    def get_frees(self):
        return self._where(lambda flags: _scope_of(flags) == _FREE)


class Class(SymbolTable):
    """The scope of a class."""

    def get_methods(self):
        """The names of what is defined in it."""
        return tuple(dict.fromkeys(s.name for s in self._inner))


class Symbol:
    """A name in a scope."""

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self._name = name
        self._flags = flags
        self._scope = _scope_of(flags)
        self._namespaces = namespaces or ()
        self._at_top = module_scope and bool(flags & _DEF_BOUND)

    def __repr__(self):
        return f"<symbol {self._name!r}>"

    def get_name(self):
        return self._name

    def is_referenced(self):
        return bool(self._flags & _USE)

    def is_parameter(self):
        return bool(self._flags & _DEF_PARAM)

    def is_global(self):
        return self._scope in (_GLOBAL_IMPLICIT, _GLOBAL_EXPLICIT) or self._at_top

    def is_nonlocal(self):
        return bool(self._flags & _DEF_NONLOCAL)

    def is_declared_global(self):
        return self._scope == _GLOBAL_EXPLICIT

    def is_local(self):
        return self._scope in (_LOCAL, _CELL) or self._at_top

    def is_annotated(self):
        return bool(self._flags & _DEF_ANNOT)

    def is_free(self):
        return self._scope == _FREE

    def is_imported(self):
        return bool(self._flags & _DEF_IMPORT)

    def is_assigned(self):
        return bool(self._flags & _DEF_LOCAL)

    def is_namespace(self):
        """Does the name stand for a function or class of this source?"""
        return bool(self._namespaces)

    def get_namespaces(self):
        return self._namespaces

    def get_namespace(self):
        """The table of the only scope that the name stands for."""
        if len(self._namespaces) == 0:
            raise ValueError("name is not bound to any namespaces")
        if len(self._namespaces) > 1:
            raise ValueError("name is bound to multiple namespaces")
        return self._namespaces[0]

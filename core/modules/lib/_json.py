"""What CPython's json has in C, under that name: the functions of json.decoder, json.scanner and json.encoder once more.

They are made when they are asked for, which these modules do while they are imported.
"""
_HOMES = {"scanstring": "decoder", "encode_basestring": "encoder", "encode_basestring_ascii": "encoder"}


def __getattr__(name):
    if name not in _HOMES:
        raise AttributeError(f"module '_json' has no attribute {name!r}")
    import sys
    home = "json." + _HOMES[name]
    __import__(home)
    f = getattr(sys.modules[home], "py_" + name)
    f = globals()[name] = type(f)(f.__code__, f.__globals__, name, f.__defaults__, f.__closure__)
    f.__module__ = "_json"
    return f


class make_scanner:
    """JSON scanner object"""
    __slots__ = "strict", "object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant", "_scan"

    def __init__(self, context):
        from json.scanner import py_make_scanner
        for name in make_scanner.__slots__[:-1]:
            setattr(self, name, getattr(context, name))
        self._scan = py_make_scanner(context)

    def __call__(self, string, idx):
        if not isinstance(string, str):
            raise TypeError("first argument must be a string, not %.80s" % type(string).__name__)
        return self._scan(string, idx)


class make_encoder:
    """_iterencode(obj, _current_indent_level) -> iterable"""

    def __init__(self, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan):
        if not isinstance(markers, dict) and markers is not None:
            raise TypeError("make_encoder() argument 1 must be dict or None, not %.200s" % type(markers).__name__)
        self.markers, self.default, self.encoder, self.indent = markers, default, encoder, indent
        self.key_separator, self.item_separator, self.sort_keys, self.skipkeys = key_separator, item_separator, bool(sort_keys), bool(skipkeys)
        self._allow_nan = bool(allow_nan)

    def _float(self, o):
        text = _SPECIAL.get(text := float.__repr__(o), text)
        if text[-1] in "Ny" and not self._allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def _string(self, o):
        text = self.encoder(o)
        if not isinstance(text, str):
            raise TypeError("encoder() must return a string, not %.80s" % type(text).__name__)
        return text

    def __call__(self, obj, _current_indent_level):
        from json import encoder
        own = self.encoder in (encoder.c_encode_basestring, encoder.c_encode_basestring_ascii)
        return tuple(encoder._make_iterencode(self.markers, self.default, self.encoder if own else self._string, self.indent, self._float,
                                              self.key_separator, self.item_separator, self.sort_keys, self.skipkeys)(
                                                  obj, _current_indent_level))


_SPECIAL = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}

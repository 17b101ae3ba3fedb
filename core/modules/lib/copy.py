"""Shallow and deep copies."""
from _weakref import ref as _ref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error


def _same(x, memo=None):
    return x


_copiers = {}
for _t in (type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, type(len), type(...),
           type(NotImplemented), type(lambda: 0)):
    _copiers[_t] = _same
for _t in (list, dict, set, bytearray):
    _copiers[_t] = _t.copy


def _reduced(x, cls):
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    reductor = getattr(x, "__reduce_ex__", None)
    return reductor(4) if reductor is not None else None


def copy(x):
    """A new object with the same contents: these are shared."""
    cls = type(x)
    copier = _copiers.get(cls)
    if copier:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    rv = _reduced(x, cls)
    if rv is None:
        reductor = getattr(x, "__reduce__", None)
        if not reductor:
            raise Error("un(shallow)copyable object of type %s" % cls)
        rv = reductor()
    if isinstance(rv, str):
        return x
    return _reconstruct(x, None, *rv)


def deepcopy(x, memo=None, _nil=[]):
    """A new object whose contents are copied, too; memo: what has been copied already, by id."""
    if memo is None:
        memo = {}
    d = id(x)
    y = memo.get(d, _nil)
    if y is not _nil:
        return y
    cls = type(x)
    copier = _deep_copiers.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)
        else:
            rv = _reduced(x, cls)
            if rv is None:
                reductor = getattr(x, "__reduce__", None)
                if not reductor:
                    raise Error("un(deep)copyable object of type %s" % cls)
                rv = reductor()
            y = x if isinstance(rv, str) else _reconstruct(x, memo, *rv)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


def _deep_list(x, memo, deepcopy=deepcopy):
    y = []
    memo[id(x)] = y
    append = y.append
    for a in x:
        append(deepcopy(a, memo))
    return y


def _deep_tuple(x, memo, deepcopy=deepcopy):
    y = [deepcopy(a, memo) for a in x]
    try:  # a tuple that holds itself through something else is in the memo by now
        return memo[id(x)]
    except KeyError:
        pass
    for k, j in zip(x, y):
        if k is not j:
            return tuple(y)
    return x


def _deep_dict(x, memo, deepcopy=deepcopy):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _C:
    def f(self):
        pass


_deep_copiers = dict.fromkeys([t for t in _copiers if t not in (tuple, frozenset, slice, list, dict, set, bytearray)], _same)
_deep_copiers.update({list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(_C().f): _deep_method})
del _C
for _t in (_ref, type(_same.__code__)):
    _copiers[_t] = _deep_copiers[_t] = _same
del _t, _ref


def _keep_alive(x, memo):
    """x must live as long as its id stands in the memo."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slotstate = state
            else:
                slotstate = None
            if state is not None:
                y.__dict__.update(state)
            if slotstate is not None:
                for key, value in slotstate.items():
                    setattr(y, key, value)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y

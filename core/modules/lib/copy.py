"""Shallow and deep copies."""


class Error(Exception):
    pass


error = Error
_ATOMS = (type(None), int, float, bool, complex, str, bytes, type, range, type(Ellipsis), type(NotImplemented), type(lambda: 0), type(len))


def copy(x):
    cls = type(x)
    if cls in _ATOMS or isinstance(x, type) or cls is tuple or cls is frozenset:
        return x
    if cls in (list, dict, set):
        return x.copy()
    special = getattr(cls, "__copy__", None)
    if special is not None:
        return special(x)
    return _reconstruct(x, cls, None)


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    d = id(x)
    y = memo.get(d, memo)
    if y is not memo:
        return y
    cls = type(x)
    if cls in _ATOMS or isinstance(x, type):
        return x
    if cls is list:
        y = memo[d] = []
        for a in x:
            y.append(deepcopy(a, memo))
    elif cls is dict:
        y = memo[d] = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        y = [deepcopy(a, memo) for a in x]
        if d in memo:
            return memo[d]
        for a, b in zip(x, y):
            if a is not b:
                y = tuple(y)
                break
        else:
            y = x
    elif cls in (set, frozenset):
        y = cls([deepcopy(a, memo) for a in x])
    else:
        special = getattr(cls, "__deepcopy__", None)
        y = special(x, memo) if special is not None else _reconstruct(x, cls, memo)
    if y is not x:
        memo[d] = y
        memo.setdefault(id(memo), []).append(x)
    return y


def _reconstruct(x, cls, memo):
    y = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = y
    state = getattr(x, "__dict__", None)
    if state:
        y.__dict__.update(deepcopy(state, memo) if memo is not None else state)
    for c in cls.__mro__:
        for name in getattr(c, "__slots__", ()):
            if hasattr(x, name):
                value = getattr(x, name)
                setattr(y, name, deepcopy(value, memo) if memo is not None else value)
    if isinstance(x, list):
        y.extend(deepcopy(list(x), memo) if memo is not None else x)
    elif isinstance(x, dict):
        y.update(deepcopy(dict(x), memo) if memo is not None else x)
    return y

__all__ = ["part", "value", "_hidden"]
value, other, _hidden = 1, 2, 3

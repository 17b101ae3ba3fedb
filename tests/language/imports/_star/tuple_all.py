__all__ = ("x", "y")
x = y = z = 0
class Odd:
    def __iter__(self): raise ValueError("no")

print("b", __name__, __package__); from .. import a as a2; assert a is a2

print("b", __name__, __package__); from .. import a as a2

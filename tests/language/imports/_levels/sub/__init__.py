print("sub", __name__, __package__); from ..a import X

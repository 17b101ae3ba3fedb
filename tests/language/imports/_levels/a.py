print("a", __name__, __package__)
X = 1

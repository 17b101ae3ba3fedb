import sys
print("lazy package is made")
here = 1


def __getattr__(name):
    if name == "made":
        return ["made", here]
    if name == "boom":
        raise KeyError(name)
    raise AttributeError(f"nothing called {name} here")


def __dir__():
    return ["here", "made"]

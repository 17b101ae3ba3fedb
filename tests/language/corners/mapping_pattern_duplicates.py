# two keys of a mapping pattern that turn out equal are an error, once the second is asked for
class K:
    one = 1
    text = "name"
    nan = float("nan")


def look(subject):
    match subject:
        case {K.one: x, 1: y}:
            return "both", x, y
        case {K.text: x}:
            return "text", x
    return "none"


for subject in ({1: 2}, {}, {"name": 3}, {True: 4}, [1]):
    try:
        print(subject, look(subject))
    except ValueError as e:
        print(subject, "ValueError", e)


def texts(subject):
    match subject:
        case {"name": x, K.text: y, **rest}:
            return x, y, rest
    return None


try:
    print(texts({"name": 1}))
except ValueError as e:
    print(e)
print(texts({"other": 1}))


def nans(subject):
    match subject:
        case {K.nan: x, "a": y}:
            return x, y
    return None


print(nans({K.nan: 1, "a": 2}))


class Unhashable:
    key = []


def bad(subject):
    match subject:
        case {Unhashable.key: x}:
            return x


try:
    bad({})
except TypeError as e:
    print(e)

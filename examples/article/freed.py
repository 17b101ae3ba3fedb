# When the last reference goes, the object goes, at once.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed:", self.name)


a = Noisy("a")
b = a
del a
print("a is gone, b still refers to it")
b = None
print("now nothing did")


def make():
    inner = Noisy("inner")
    print("leaving make")


make()
print("its frame is gone, and what only it held")

box = [Noisy("first"), Noisy("second")]
box[0] = 3
print("overwritten")
box.clear()
print("end")

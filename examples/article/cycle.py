# Two objects that refer to each other never reach the count 0. The cycle collector finds them.
import gc
import weakref

gc.disable()  # so that the moment is ours


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print("freed:", self.name)


left = Node("left")
right = Node("right")
left.other = right
right.other = left
watch = weakref.ref(left)

del left, right
print("no name refers to them; alive:", watch() is not None)
found = gc.collect()
print("collected:", found)
print("alive:", watch() is not None)

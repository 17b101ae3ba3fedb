import math

class Shape:
    def __init__(self, name):
        self.name = name
    def area(self):
        raise NotImplementedError("area of " + self.name)
    def __str__(self):
        return "%s with area %.2f" % (self.name, self.area())
    def __lt__(self, other):
        return self.area() < other.area()

class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r
    def area(self):
        return math.pi * self.r ** 2

class Rectangle(Shape):
    def __init__(self, w, h):
        Shape.__init__(self, "rectangle")
        self.w, self.h = w, h
    def area(self):
        return self.w * self.h

class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)
        self.name = "square"

shapes = [Circle(1), Rectangle(2, 3), Square(1.5)]
for s in sorted(shapes):
    print(s, isinstance(s, Rectangle), type(s).__name__)
print(max(shapes).name, sum(s.area() for s in shapes) > 11)
print(Shape("blob"))

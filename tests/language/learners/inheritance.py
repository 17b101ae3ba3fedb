class Animal:
    legs = 4
    def __init__(self, name):
        self.name = name
    def speak(self):
        return "..."
    def introduce(self):
        return f"{self.name} says {self.speak()} on {self.legs} legs"

class Dog(Animal):
    def speak(self):
        return "Woof"

class Bird(Animal):
    legs = 2
    def speak(self):
        return "Tweet"
    def fly(self):
        return self.name + " flies"

class Robot:
    def speak(self):
        return "Beep " + super().__repr__()[:1]

class RoboDog(Robot, Dog):
    def speak(self):
        return super().speak() + " and " + Dog.speak(self)

for a in (Dog("Rex"), Bird("Tweety"), RoboDog("K9"), Animal("?")):
    print(a.introduce(), isinstance(a, Dog), hasattr(a, "fly"))
print([c.__name__ for c in RoboDog.__mro__], issubclass(RoboDog, Animal), Dog.__bases__)
Dog.legs = 3
d = Dog("Tri")
d.legs = 5
print(d.legs, Dog.legs, Animal.legs, RoboDog("x").legs, d.__dict__)
del d.legs
print(d.legs, getattr(d, "tail", "no tail"))
class A:
    def hi(self): return ["A"]
class B(A):
    def hi(self): return ["B"] + super().hi()
class C(A):
    def hi(self): return ["C"] + super().hi()
class D(B, C):
    def hi(self): return ["D"] + super().hi()
print(D().hi())
try:
    class E(A, B): pass
except TypeError as e:
    print(e)
d.fly()

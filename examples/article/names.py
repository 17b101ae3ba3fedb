# Names are not boxes: they refer to objects. From the article's first pictures.
x = 10
y = x
print(type(x))
print(hex(id(x)) == hex(id(y)))  # one object, two names

x = x + 1  # another object; y stays with the first
print(x, y)
print(id(x) == id(y))

z = 10  # finds y's object again
print(id(z) == id(y), z is y)

z = "python is fun"  # the name z may refer to an object of another type
print(type(z))

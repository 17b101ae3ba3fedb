def to_fahrenheit(c):
    return c * 9 / 5 + 32

for c in range(-20, 41, 10):
    print("%4d C = %6.1f F" % (c, to_fahrenheit(c)))
print("done", to_fahrenheit(36.6))
print(to_fahrenheit("5"))

# property.__set_name__ takes two arguments
p = property()
for n in (0, 1, 3):
    try:
        p.__set_name__(*(["x"] * n))
    except TypeError as e:
        print(e)
p.__set_name__(int, "named")
try:
    p.__get__(1)
except AttributeError as e:
    print(e)

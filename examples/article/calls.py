# Each call pushes a frame with its own names; each return pops it.
def bar(a):
    b = a * 2
    return b


def foo(a):
    c = bar(a + 2)
    return c + 1


def main():
    x = 1
    y = foo(x + 1)
    print("main got", y)


if __name__ == "__main__":
    main()

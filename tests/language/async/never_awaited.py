# The warning about a coroutine that nobody awaited.
async def f():
    pass


class C:
    async def method(self):
        pass


f()
C().method()


def several():
    for i in range(3):
        f()


several()
several()
x = f()
x = None
y = [f() for i in range(2)]
del y
c = f()
c.close()
c = f()
try:
    c.send(None)
except StopIteration:
    pass
del c
print('__warningregistry__' in globals())
last = f()
print('end')

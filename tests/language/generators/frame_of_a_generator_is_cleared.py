# frame.clear() of a generator that does not run closes it; of one that runs it is refused.
class Endo:
    def __del__(self):
        print("gone")


def g(label):
    endo = Endo()
    try:
        yield label
    finally:
        print("finally", label)


x = g(1)
x.gi_frame.clear()
print("never started", list(x))

x = g(2)
next(x)
frame = x.gi_frame
frame.clear()
print(x.gi_frame, sorted(frame.f_locals), list(x))
frame.clear()


def itself():
    try:
        f.clear()
    except RuntimeError as e:
        print(e)
    yield


x = itself()
f = x.gi_frame
next(x)


try:
    raise KeyError
except KeyError as e:
    print(e.__traceback__.tb_frame is not None)


async def c():
    endo = Endo()

x = c()
x.close()
print(x.cr_frame)

# UserList
from collections import UserList

u = UserList("abc")
print(u, u.data, len(u), u[0], u[-1], u[1:], type(u[1:]).__name__, UserList(u), UserList((1, 2)), UserList())
u.append("d")
u.insert(0, "z")
u.extend("xy")
u.extend(UserList([1]))
print(u, u.count("a"), u.index("b"), "d" in u)
print(u.pop(), u.pop(0), u)
u.remove("x")
u.reverse()
u.sort()
u.sort(key=str, reverse=True)
print(u, u == list(u), u == UserList(u), u < UserList("zz"), u >= ["a"])
print(u + [1], [1] + u, u + UserList([2]), (0,) + u, u * 2, 2 * u, u + "st")
u += [1]
u += UserList([2])
u += (3,)
u *= 2
print(u)
u[0] = "first"
u[1:3] = ["m"]
del u[-1]
print(u, u.copy() == u, list(reversed(u))[:2], list(u)[:2])
for f in (lambda: u[99], lambda: u.remove("nope"), lambda: UserList().pop(), lambda: u.index("nope")):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
u.clear()
print(u)


class L(UserList):
    pass


print(type(L([1]) + [2]).__name__, type(L([1])[:]).__name__, type(L([1]) * 2).__name__)
try:
    hash(u)
except TypeError as e:
    print(e)

# the operators as functions: results and messages
import operator as o

print(o.add(1, 2), o.sub(5, 3), o.mul("a", 3), o.truediv(7, 2), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 5), o.neg(3), o.pos(-3), o.abs(-4), o.invert(5), o.inv(0))
print(o.lshift(1, 4), o.rshift(16, 2), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.not_([]), o.truth("x"), o.is_(None, None), o.is_not(1, None), o.index(True))
print(o.lt(1, 2), o.le(2, 2), o.eq(1, 1.0), o.ne(1, 2), o.ge(1, 2), o.gt(2, 1), o.contains([1, 2], 2), o.countOf("abca", "a"), o.indexOf([5, 6], 6))
print(o.concat([1], [2]), o.concat("a", "b"), o.getitem({1: 2}, 1), o.getitem([1, 2, 3], slice(1)), o.call(max, 3, 9), o.call(dict, a=1), o.length_hint([1, 2]), o.length_hint(iter("abc")))
d = {}
print(o.setitem(d, "k", 1), d, o.delitem(d, "k"), d)
for bad in (lambda: o.add(1), lambda: o.add(1, 2, 3), lambda: o.add(1, "a"), lambda: o.add(a=1, b=2), lambda: o.neg(), lambda: o.neg("x"), lambda: o.neg(1, 2), lambda: o.not_(),
            lambda: o.truth(), lambda: o.index(1.5), lambda: o.concat(1, 2), lambda: o.concat([1], (2,)), lambda: o.concat({}, {}), lambda: o.iconcat(1, [2]), lambda: o.contains(1, 2),
            lambda: o.countOf(1, 2), lambda: o.indexOf(1, 2), lambda: o.getitem(1, 2), lambda: o.getitem([1], "a"), lambda: o.setitem(1, 2, 3), lambda: o.setitem([], 0), lambda: o.delitem((), 0),
            lambda: o.lt(1, "a"), lambda: o.matmul(1, 2), lambda: o.pow(1, "a"), lambda: o.call(), lambda: o.call(3), lambda: o.lshift(1, 2.0), lambda: o.inv(1.5), lambda: o.length_hint(1, "a")):
    try:
        bad()
    except TypeError as e:
        print(e)
for bad in (lambda: o.truediv(1, 0), lambda: o.lshift(1, -1), lambda: o.indexOf([1], 2), lambda: o.getitem([], 0), lambda: o.getitem({}, 0), lambda: o.delitem([], 3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(o.__add__ is o.add, o.__not__ is o.not_, o.add.__name__, o.add.__module__, o.__getitem__ is o.getitem, o.__iadd__ is o.iadd, o.__inv__ is o.inv)

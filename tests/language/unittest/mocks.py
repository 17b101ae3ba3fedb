# unittest.mock
from unittest.mock import Mock, MagicMock, patch, call, sentinel, ANY, DEFAULT, PropertyMock, create_autospec, seal
import math


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


m = Mock()
m(1, a=2)
m.foo(3)
m.foo.bar(4)
m().x(5)
print(m.called, m.call_count, m.call_args, list(m.mock_calls), list(m.method_calls))
print(m.call_args.args, m.call_args.kwargs, call(1), call.a.b(2), call.a().b(), repr(call))
show(lambda: m.assert_called_with(9))
show(lambda: m.foo.assert_called_once_with(3))
show(lambda: m.assert_any_call(7))
show(lambda: m.assert_has_calls([call(1, a=2), call.foo(3)]))
show(lambda: Mock().assert_called())
show(lambda: Mock().assert_called_with(1))
show(lambda: m.asert_x)
s = Mock(side_effect=[1, ValueError("v"), 3])
for _ in range(4):
    show(s)
t = Mock(side_effect=lambda x: x * 2)
print(t(4))
t.side_effect = KeyError("k")
show(t)
sp = Mock(spec=["a", "b"])
show(lambda: sp.c)


class C:
    x = 1

    def m(self, a, b=2):
        pass


ss = Mock(spec_set=C)
show(lambda: setattr(ss, "zz", 1))
print(isinstance(ss, C))
mm = MagicMock()
print(len(mm), bool(mm), list(mm), mm[1] is mm[2], int(mm), mm == mm, mm == 3, 3 in mm, float(mm))
mm.__len__.return_value = 7
mm.__iter__.return_value = [1, 2]
mm.__getitem__.side_effect = lambda i: i * 2
print(len(mm), list(mm), mm[4], mm.__getitem__.call_args)
with mm as v:
    print(v is mm.__enter__.return_value)
with patch("math.sqrt") as p:
    p.return_value = 9
    print(math.sqrt(4), p.call_args)
print(math.sqrt(4))


@patch.object(C, "x", 10)
@patch.object(C, "m")
def f(mock):
    print(C.x, mock is C.m)


f()
print(C.x)
show(lambda: patch("math.nothing").__enter__())
show(lambda: patch("nodot"))
d = {"a": 1}
with patch.dict(d, {"b": 2}, c=3):
    print(d)
print(d, sentinel.x is sentinel.x, sentinel.x, ANY == 5, call(ANY) == call(3))
with patch.multiple(C, x=5, m=DEFAULT) as vals:
    print(C.x, list(vals))
au = create_autospec(C)
show(lambda: au().m())
show(lambda: au.zzz)


def fn(a, b):
    pass


af = create_autospec(fn, return_value=3)
print(af(1, 2))
show(lambda: af(1))
se = Mock()
se.a.b = 1
seal(se)
show(lambda: se.c)
c = Mock(**{"a.b.return_value": 5, "z": 1})
print(c.a.b(), c.z)

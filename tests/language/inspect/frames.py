# currentframe, stack, trace, getframeinfo
import inspect


def a():
    return b()


def b():
    f = inspect.currentframe()
    s = inspect.stack()
    return f.f_code.co_name, f.f_back.f_code.co_name, [(i.function, i.lineno, i.code_context, i.index) for i in s]


print(a())


def fails():
    x = 5
    raise ValueError(x)


try:
    fails()
except ValueError as e:
    t = inspect.trace()
    print([(i.function, i.lineno, i.code_context[0].strip()) for i in t])
    info = inspect.getframeinfo(e.__traceback__.tb_next)
    print(info.function, info.lineno, info.code_context, info.index, info.positions)
    print(t[-1].frame.f_locals)
    print(len(t[0]), t[0][3], type(t[0]).__name__)
info = inspect.getframeinfo(inspect.currentframe(), context=3)
print(info.lineno, len(info.code_context), info.index)
print(inspect.getframeinfo(inspect.currentframe(), context=0).code_context)
try:
    inspect.getframeinfo(5)
except (TypeError, AttributeError) as e:
    print(type(e).__name__)

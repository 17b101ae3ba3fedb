# class patterns whose __match_args__ are wrong
class Bad2: __match_args__ = (1,)
class Dup: __match_args__ = ('a', 'a'); a = 1
def t(f):
    try: print(f.__name__, f())
    except Exception as e: print(f.__name__, type(e).__name__, e)
def not_a_name():
    match Bad2():
        case Bad2(1): pass
def by_place():
    match Dup():
        case Dup(1, 1): pass
def by_keyword():
    match Dup():
        case Dup(1, a=1): pass
def no_class():
    x = 5
    match 1:
        case x(1): pass
def own():
    match 3:
        case int(3, real=3): return 'int'
for f in not_a_name, by_place, by_keyword, no_class, own: t(f)

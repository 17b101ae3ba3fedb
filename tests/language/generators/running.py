# A running generator cannot be resumed, closed or thrown into.
def g():
    for f in (lambda: next(me), lambda: me.send(1), me.close, lambda: me.throw(KeyError), lambda: me.throw(1)):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)
    print(me.gi_running, me.gi_suspended, me.gi_yieldfrom, me.gi_frame is not None)
    yield 'done'


me = g()
print(me.gi_running, me.gi_suspended)
print(next(me))
print(me.gi_running, me.gi_suspended)


def sub():
    try:
        top.throw(ValueError('from inside'))
    except ValueError as e:
        print('sub', e)
    try:
        yield top.gi_yieldfrom
    except KeyError:
        print(top.gi_running)
        try:
            next(top)
        except ValueError as e:
            print(e)
        yield 'handled'


def chain():
    yield from sub()


top = chain()
print(next(top), top.gi_yieldfrom.__name__)
print(top.throw(KeyError))


def listing():
    yield list(lister)


lister = listing()
try:
    next(lister)
except ValueError as e:
    print(e)

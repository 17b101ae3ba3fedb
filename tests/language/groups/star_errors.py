# except*: what cannot be caught so; errors while matching.
def attempt(types):
    try:
        try:
            raise ValueError(1)
        except* types as e:
            print('caught', repr(e))
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__context__))


attempt(ExceptionGroup)
attempt(BaseExceptionGroup)
attempt((KeyError, ExceptionGroup))
attempt(5)
attempt((ValueError, 5))
attempt(int)
attempt(())
attempt((KeyError, ValueError))
attempt(Exception)
attempt(BaseException)


class Sub(ExceptionGroup):
    pass


attempt(Sub)


def raising():
    raise OSError('in type expression')


try:
    try:
        raise ValueError(1)
    except* raising() as e:
        pass
except OSError as e:
    print(e, repr(e.__context__))
for source in ('try: pass\nexcept* ValueError: pass\nexcept TypeError: pass', 'try: pass\nexcept*: pass',
               'def f():\n  try: pass\n  except* ValueError: return 1', 'while 1:\n  try: pass\n  except* ValueError: break',
               'while 1:\n  try: pass\n  except* ValueError: continue', 'try: pass\nexcept *ValueError as e, x: pass'):
    try:
        compile(source, 'src', 'exec')
    except SyntaxError as e:
        print(e.msg)

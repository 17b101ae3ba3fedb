# How an uncaught group is printed: members, notes, chains, more than 15.
def a():
    raise ValueError('a')
def b():
    raise TypeError('b\nsecond line')
excs=[]
for f in a, b:
    try: f()
    except Exception as e: excs.append(e)
excs[0].add_note('note one\nnote two')
def c():
    raise ExceptionGroup('inner', [KeyError('k'), excs[0]])
try: c()
except Exception as e: excs.append(e)
try:
    try: raise OSError('cause')
    except OSError as e: raise ExceptionGroup('chained', [ValueError(9)]) from e
except Exception as e: excs.append(e)
excs += [ValueError(i) for i in range(20)]
g=ExceptionGroup('outer', excs); g.add_note('on group')
def main():
    try: 1/0
    except ZeroDivisionError:
        raise g
main()

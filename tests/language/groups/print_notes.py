# Repeated entries and odd notes within a group.
def r(n):
    if n: r(n-1)
    else: 1/0
try: r(10)
except Exception as e: x=e
x.add_note('a\n\nb\n')
x.add_note('')
raise ExceptionGroup('g',[x])

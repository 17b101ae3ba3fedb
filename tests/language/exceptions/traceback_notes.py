# notes, causes and contexts in a traceback
def go():
    try:
        try:
            {}['k']
        except KeyError as e:
            e.add_note('first\nsecond')
            e.add_note('third')
            raise ValueError('bad') from e
    except ValueError as e:
        e.__notes__.append('x') if hasattr(e, '__notes__') else e.add_note('outer')
        raise TypeError(
            'multi\nline'
        )
go()

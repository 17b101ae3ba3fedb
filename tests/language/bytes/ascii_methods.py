# case and character classes; the names of both types
def t(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print([t(getattr(b'aB1 ',n)) for n in ('upper','lower','title','swapcase','capitalize','isalnum','isalpha','isascii','isdigit','islower','isupper','isspace','istitle')])
print(sorted(set(dir(bytes))-set(dir(object))), sorted(set(dir(bytearray))-set(dir(object))))

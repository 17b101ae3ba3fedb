"""generate_tokens: strings of every kind, whole and broken."""
import io, tokenize
def show(source):
    print(repr(source))
    try:
        for t in tokenize.generate_tokens(io.StringIO(source).readline):
            print("  ", t)
    except Exception as e:
        print("  ", type(e).__name__, e.args)
for source in ("'a' \"b\"\n", "rb'\\x' Rb\"y\" BR'' u'' f'{x}' rF'{y}' fr''\n", "'''a\nb'''\n", '"""a\n"b\\""""\n', "'a\\\nb' c\n", "'a\nb'\n", "'''a\n", "'a\\\n", "'a\\\nb\n'\n",
               "x = '''\\\n'''; y\n", "ur'x'\n", "'\\''\n", "f'''{\nx}'''\n", "''''a'''\n"):
    show(source)

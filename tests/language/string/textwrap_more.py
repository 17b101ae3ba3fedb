import textwrap
t="The quick brown fox jumps over the lazy dog. A well-known hyphenated-word and a verylongwordthatdoesnotfit here -- done."
print(textwrap.fill(t,30,initial_indent="* ",subsequent_indent="  "))
print(textwrap.shorten(t,40), textwrap.shorten("a b",5)) #textwrap.shorten("a b",3), textwrap.shorten(t, 30, placeholder="..."))
print(repr(textwrap.dedent("   a\n     b\n\n   c\n")), repr(textwrap.indent("a\n\nb\n","> ")), repr(textwrap.dedent("\ta\n  b")))
try: textwrap.wrap("a",0)
except ValueError as e: print(e)
try: textwrap.wrap("a b c d",5,max_lines=1,placeholder=" truncated")
except ValueError as e: print(e)

print(repr(textwrap.dedent("  a\n   \n  b")), repr(textwrap.dedent("")), repr(textwrap.dedent("a\n b")), repr(textwrap.dedent("\t x\n\t y\n  \n")), repr(textwrap.indent(" \nx", "#", lambda l: True)))

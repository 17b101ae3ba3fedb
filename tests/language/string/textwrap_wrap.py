import textwrap
t="The quick brown fox jumps over the lazy dog. A well-known hyphenated-word and a verylongwordthatdoesnotfit here -- done."
for w in (10,20,33): print(textwrap.wrap(t,w))
print(textwrap.fill(t,30,initial_indent="* ",subsequent_indent="  "))
print(textwrap.wrap(t,15,break_long_words=False), textwrap.wrap(t,15,break_on_hyphens=False), textwrap.wrap("a  b\tc\n d", 5), textwrap.wrap("Hi. There. x", 20, fix_sentence_endings=True))
print(textwrap.wrap(t,25,max_lines=2))
print(textwrap.wrap("a-b-c-d", 3), textwrap.wrap("well-known", 6), textwrap.wrap("--option value", 8), textwrap.wrap("x " * 30, 7), textwrap.wrap("", 5), textwrap.wrap("   ", 5))
print(textwrap.wrap("a\tb\nc", 10, expand_tabs=False, replace_whitespace=False), textwrap.wrap("  lead", 10, drop_whitespace=False), textwrap.wrap("word " * 6, 11, max_lines=2, placeholder="~"))
w = textwrap.TextWrapper(width=12, initial_indent="- ", subsequent_indent="  ", tabsize=4)
print(w.wrap("some words\there that wrap"), w.fill("one two three four"))

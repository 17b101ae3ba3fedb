# repr, ascii and str of text.
for t in ["", "a", "it's", 'say "hi"', "both ' and \"", "tab\tnew\nret\r", "back\\slash", "\x00\x01\x1f\x7f\x80\x9f\xa0\xad", "é", "\u0378", "\u200b",
          "\u2028", "\ud800", "\udfff", "\U000e0001", "😀", "\U0010ffff", "ⅷ", "\u00ff\u0100", "'", '"', "\\'", "a'b\"c\n"]:
    print(ascii(repr(t)), ascii(t), len(repr(t)))
    print(ascii(f"{t!r}"), ascii(f"{t!a}"), ascii("%r %a" % (t, t)))
print(all(eval(repr(chr(c))) == chr(c) for c in range(0, 0x3000)))
print(all(eval(ascii(chr(c))) == chr(c) for c in range(0, 0x3000)))
print(sum(hash(repr(chr(c))) & 1 for c in range(0xd000)))

print("\N{LATIN SMALL LETTER E WITH ACUTE}\N{euro sign}\N{NBSP}\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{LF}".encode("utf-8"))
print(f"\N{DIGIT ONE}{1}\N{DIGIT TWO}", r"\N{x}", b"\\N{x}", len("\N{GRINNING FACE}"))
for s in ('"\\N{Hangul Syllable Gag}"', '"\\N{Cjk Unified Ideograph-4E00}"', '"\\N{nope}"', '"\\N{}"', '"\\N"', '"\\Nx"', '"\\N{DIGIT ONE"', '"a\\N{digit  one}"', '"\\N{nope}"'):
    try:
        print(eval(s))
    except SyntaxError as e:
        print(s, e.msg, e.lineno, e.offset)

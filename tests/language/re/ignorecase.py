import re
pairs = ["kK\u212a", "sS\u017f", "iI\u0130\u0131", "ßẞ", "σςΣ", "åÅ\u212b", "µμΜ", "ǅǆǄ", "θϑΘϴ", "ᲀвВ", "ﬅﬆ", "\U00010400\U00010428", "éÉ", "ÿŸ", "ωΩ\u2126", "ιͅι\u1fbe", "\u1e9b\u1e61\u1e60", "ꙋ\u1c88"]
for group in pairs:
    print(ascii(group), ["".join(str(int(bool(re.fullmatch(a, b, 2)))) for b in group) for a in group],
          ["".join(str(int(bool(re.fullmatch("[" + a + "]", b, 2)))) for b in group) for a in group],
          ["".join(str(int(bool(re.fullmatch("[^" + a + "]", b, 2)))) for b in group) for a in group])
print(re.findall("[a-z]", "aZ\u212a\u017f\u0130\u0131", 2), re.findall("(?a)[a-z]", "aZ\u212a\u017f", 2), re.findall("[^a-z]", "aZ\u212a1", 2))
print(re.findall("[\u0430-\u044f]+", "Привет мир", 2), re.findall("[\U00010400-\U00010410]", "\U00010428", 2))
print(re.findall(b"[a-z\xe9]", b"aZ\xc9\xe9", 2), re.match(b"\xe9", b"\xc9", 2))
print(re.match(r"(\w)\1", "aA", 2), re.match(r"(.)\1", "ßẞ", 2), re.match(r"(.)\1", "ſs", 2), re.match(r"(?a)(.)\1", "éÉ", 2))
print(re.findall("a|B|[c]", "AbC", 2), re.match("straße", "STRASSE", 2))

import re
chars = "aZ5_ é٣²½Ⅷ\u00a0\u2003\u200b\x1c\x85\u2028ªµ中🎉\u0301-\n\x00"
for p in (r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", r"[\d]", r"[^\d]", r"[\W\d]", r"[^\w\s]", r"(?a)\w", r"(?a)\W", r"(?a)\s", r"(?a)[^\d]", r"(?a:\w)|\d", "(?i)[à-ÿ]", "[\\u0000-\\u00ff]", "[^\\x00-\\x7f]", "."):
    print(p, ascii("".join(re.findall(p, chars))))
print([hex(i) for i in range(256) if re.match(rb"\s", bytes([i]))], sum(bool(re.match(rb"\w", bytes([i]))) for i in range(256)), sum(bool(re.match(r"\w", chr(i))) for i in range(0x3000)), sum(bool(re.match(r"\d", chr(i))) for i in range(0x3000)), sum(bool(re.match(r"\s", chr(i))) for i in range(0x3001)))

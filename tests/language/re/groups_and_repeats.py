import re
cases = [(r"(a|b)*", "abba"), (r"(a|(b))*", "ba"), (r"(?:(a)|b)*", "ab"), (r"(?:(a)|(b))+", "ab"), (r"(a*)*", "aa"), (r"(a*)+", "b"), (r"(a?)*?b", "aab"),
         (r"(a)?b", "b"), (r"((a)|b)+?c", "abc"), (r"(?:ab?)*c", "aababc"), (r"(a{2}){2}", "aaaaa"), (r"(a{1,2}?)(a*)", "aaa"), (r"(.*)(\d+)", "a123"),
         (r"(.*?)(\d+)", "a123"), (r"(a|ab)(c|bcd)(d*)", "abcd"), (r"(()|a)+", "aa"), (r"(?:)*", "x"), (r"(?:a|)*b", "aab"), (r"(x)?(?:y|(z))*", "yzy"),
         (r"(?:(?:a)(b)?)*", "abaa"), (r"(a)(?:(b)|c)*", "abcb"), (r"a{,2}", "aaa"), (r"a{2,}", "aaaa"), (r"a{0}b", "b"), (r"x{", "x{"), (r"x{a}", "x{a}"), (r"x{1", "x{1"), (r"x{}", "x{}"), (r"x{,}", "x{,}")]
for p, s in cases:
    m = re.search(p, s)
    print(p, s, m and (m.span(), m.groups(), m.lastindex))
print(re.findall(r"(?:(\w)\s?)*", "a b c"), re.findall(r"((\w)(\w))?", "abc"))

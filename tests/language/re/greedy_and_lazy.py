import re
cases = [("a.*b", "aXbYb"), ("a.*?b", "aXbYb"), ("a.+b", "ab aXb"), ("a??b", "ab"), ("<.*>", "<a><b>"), ("<.*?>", "<a><b>"), ("<[^>]*>", "<a><b>"), ("(a+?)(a*)", "aaa"), ("(a+)(a*)", "aaa"), ("(a*?)(a*)", "aaa"), ("a{2,3}", "aaaa"), ("a{2,3}?", "aaaa"),
         ("(a{1,2}){2}", "aaaa"), ("(a{1,2}?){2}", "aaaa"), ("(?:a|ab)(?:c|bcd)(?:d*)", "abcd"), ("(.*?)(x|$)", "abcx"), ("(.*)(x?)", "abcx"), (".*?$", "ab\ncd"), ("(?s).*?$", "ab\ncd"), ("(?m).*?$", "ab\ncd"), ("(ab|a)(bc)?", "abc"), ("(?:(a)|(b)|(c))+?$", "abc"), ("(\\w+?)\\1", "abab"), ("(\\w+)\\1", "aaaa"), ("^(?:a?){3}a{3}$", "aaa"), ("(x+x+)+y", "xxxxxxxxxxy"), ("(?:x+x+)+y", "xxxxxxxxxx"), ("(a|b|ab)*?c", "ababc"), ("[ab]*?(?=c)", "abac")]
for p, s in cases:
    m = re.search(p, s)
    print(p, repr(s), m and (m.group(), m.span(), m.groups()))

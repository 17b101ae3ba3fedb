import difflib
a="one\ntwo\nthree\nfour\n".splitlines(True); b="one\nTwo\nthree\nfive\nsix\n".splitlines(True)
print("".join(difflib.unified_diff(a,b,"a","b"))); print("".join(difflib.ndiff(a,b))); print("".join(difflib.context_diff(a,b,"x","y")))
s=difflib.SequenceMatcher(None,"abxcd","abcd"); print(s.ratio(), s.get_opcodes(), s.get_matching_blocks(), s.find_longest_match())
print(difflib.get_close_matches("appel",["ape","apple","peach","puppy"]), list(difflib.restore(difflib.ndiff(a,b),1))==a)

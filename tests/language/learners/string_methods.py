s = "  The quick brown Fox  "
print(s.strip(), s.lstrip() + "|", "|" + s.rstrip(), s.upper(), s.swapcase(), s.title())
t = s.strip()
print(t.split(), t.split("o"), t.partition(" "), t.replace("quick", "slow"), t.find("brown"), t.find("cat"), t.count("o"))
print(t[0], t[-1], t[4:9], t[::2], t[::-1], len(t), t * 2)
print("a,b,,c".split(","), "a b  c".split(" "), "one\ntwo".splitlines(), "-".join("abc"), "x=1".split("=", 1))
print("abc".center(9, "*"), "7".zfill(3), "abc".ljust(5) + "|", "abc".rjust(5))
print("hello".startswith("he"), "hello".endswith(("x", "lo")), "abc".isalpha(), "12".isdigit(), "a1".isalnum(), " ".isspace(), "Ab".islower())
print("%s is %d years and %.1f%% done, %5s|%-5s|%x" % ("Al", 5, 99.5, "r", "l", 255))
print("{} {1}".format(1, 2) if False else "{0} {1} {0} {name}".format("a", "b", name="n"))
name, n = "Zoë", 3.14159
print(f"{name} {name!r} {name!a} {n:.2f} {n:8.3f}| {n:<8}| {1000000:,} {n=} {'nested ' + name}")
print("apple" < "banana", "Z" < "a", "a" in "cat", ord("A"), chr(97), min("hello"), sorted("hello"))
print("tab\there", "quote\"s", 'it\'s', r"raw\n", "multi" "part", """three
lines""")
vowels = sum(c in "aeiou" for c in t.lower())
print(vowels, "".join(sorted(set(t.lower()) - {" "})), t.translate(str.maketrans("aeiou", "*****")), t.lower().islower())
t[0] = "t"

import shlex
print(shlex.split("a 'b c' \"d\\\"e\" f\\ g # h"), shlex.quote("a b'c"), shlex.join(["x","y z"]), shlex.split("a # b",comments=True))
try: shlex.split("a 'b")
except ValueError as e: print(e)
print(list(shlex.shlex("a=b+c 'q'")), list(shlex.shlex("a && b; c", punctuation_chars=True)))

for s in ("", "a", "''", '""', "a''b", "'a'b\"c\"", "a\\ b", "#c", "a#b", "é 'ü'", "a\tb\nc", "$x ~/y *.z", "a=b", '"\\$x \\n"', "'\\'"):
    try:
        print(repr(s), shlex.split(s), shlex.split(s, posix=False), shlex.split(s, comments=True))
    except ValueError as e:
        print(repr(s), e)
for s in ("", "plain", "a b", "it's", '"', "$HOME", "a/b-c_d.e:f,g@h%i+j=k", "é", "\n"):
    print(repr(s), shlex.quote(s))
lex = shlex.shlex("a.b 'c d' # comment\n e\n", posix=True)
print(lex.get_token(), lex.get_token(), lex.lineno, lex.get_token(), lex.get_token(), lex.get_token(), lex.get_token())
lex.push_token("back")
print(lex.get_token(), lex.error_leader("f", 3))

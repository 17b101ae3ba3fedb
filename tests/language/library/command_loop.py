import cmd, io
class Turtle(cmd.Cmd):
    intro, prompt, use_rawinput = "Welcome.", "> ", False
    def do_go(self, arg):
        "go N: moves"
        print("going", repr(arg), file=self.stdout)
    def do_add(self, arg):
        print(sum(map(int, arg.split())), file=self.stdout)
    def help_topic(self):
        print("about it", file=self.stdout)
    def do_bye(self, arg):
        """bye: ends"""
        return True
    def preloop(self): print("pre", file=self.stdout)
    def postloop(self): print("post", file=self.stdout)
    def precmd(self, line): return line.lower()
out = io.StringIO()
t = Turtle(stdin=io.StringIO("GO 3\n\nadd 1 2\n?\nhelp go\nhelp topic\nhelp nothing\nwhat 5\n!ls\n= x\nbye\nnever\n"), stdout=out)
t.cmdloop()
print(out.getvalue())
print(t.parseline("  a b c "), t.parseline("?x"), t.parseline("!x"), t.parseline(""), t.parseline("=3"))
print(t.completenames("b"), sorted(t.complete_help("t")), t.lastcmd)
t.stdout = out = io.StringIO()
t.columnize([f"item{i:02}" for i in range(23)], 60)
t.columnize([]); t.columnize(["one"])
try:
    t.columnize([1, "a", 2])
except TypeError as e:
    print(e)
u = Turtle(stdin=io.StringIO(""), stdout=out)
u.cmdqueue = ["add 4 5", "bye"]
u.cmdloop("Other intro")
print(out.getvalue())

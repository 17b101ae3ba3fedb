"""Line-oriented command interpreters: a class whose methods do_NAME are the commands."""
import string
import sys

__all__ = ["Cmd"]
PROMPT = "(Cmd) "
IDENTCHARS = string.ascii_letters + string.digits + "_"


class Cmd:
    """Reads lines and calls the method of their first word."""
    prompt, identchars, ruler, lastcmd, intro = PROMPT, IDENTCHARS, "=", "", None
    doc_leader = ""
    doc_header = "Documented commands (type help <topic>):"
    misc_header = "Miscellaneous help topics:"
    undoc_header = "Undocumented commands:"
    nohelp = "*** No help on %s"
    use_rawinput = 1

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue, self.completekey = [], completekey

    def cmdloop(self, intro=None):
        """Ask for lines and do them, until one says stop."""
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + "\n")
        stop = None
        while not stop:
            if self.cmdqueue:
                line = self.cmdqueue.pop(0)
            elif self.use_rawinput:
                try:
                    line = input(self.prompt)
                except EOFError:
                    line = "EOF"
            else:
                self.stdout.write(self.prompt)
                self.stdout.flush()
                line = self.stdin.readline()
                line = line.rstrip("\r\n") if line else "EOF"
            line = self.precmd(line)
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def precmd(self, line):
        """Before a line is done."""
        return line

    def postcmd(self, stop, line):
        """After a line was done."""
        return stop

    def preloop(self):
        """Before the first line."""

    def postloop(self):
        """After the last line."""

    def parseline(self, line):
        """A line's command, its arguments and the line; ? is help, ! is shell."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == "?":
            line = "help " + line[1:]
        elif line[0] == "!":
            if not hasattr(self, "do_shell"):
                return None, None, line
            line = "shell " + line[1:]
        i = 0
        while i < len(line) and line[i] in self.identchars:
            i += 1
        return line[:i], line[i:].strip(), line

    def onecmd(self, line):
        """Do a line; true: it was the last one."""
        cmd, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if cmd is None:
            return self.default(line)
        self.lastcmd = "" if line == "EOF" else line
        if cmd == "":
            return self.default(line)
        func = getattr(self, "do_" + cmd, None)
        return self.default(line) if func is None else func(arg)

    def emptyline(self):
        """An empty line does the last command again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        """A command that nobody knows."""
        self.stdout.write("*** Unknown syntax: %s\n" % line)

    def completedefault(self, *ignored):
        return []

    def completenames(self, text, *ignored):
        return [a[3:] for a in self.get_names() if a.startswith("do_" + text)]

    def complete(self, text, state):
        """The state-th word that begins with text."""
        if state == 0:
            import readline
            origline = readline.get_line_buffer()
            line = origline.lstrip()
            stripped = len(origline) - len(line)
            begidx, endidx = readline.get_begidx() - stripped, readline.get_endidx() - stripped
            compfunc = self.completenames
            if begidx > 0:
                cmd = self.parseline(line)[0]
                compfunc = getattr(self, "complete_" + cmd, self.completedefault) if cmd else self.completedefault
            self.completion_matches = compfunc(text, line, begidx, endidx)
        try:
            return self.completion_matches[state]
        except IndexError:
            return None

    def get_names(self):
        return dir(self.__class__)

    def complete_help(self, *args):
        commands = set(self.completenames(*args))
        return list(commands | {a[5:] for a in self.get_names() if a.startswith("help_" + args[0])})

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            func = getattr(self, "help_" + arg, None)
            if func is None:
                doc = getattr(getattr(self, "do_" + arg, None), "__doc__", None)
                self.stdout.write("%s\n" % str(doc if doc else self.nohelp % (arg,)))
                return
            func()
            return
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith("help_")}
        documented, undocumented, previous = [], [], ""
        for name in sorted(names):
            if name.startswith("do_") and name != previous:
                previous = name
                cmd = name[3:]
                if cmd in topics:
                    documented.append(cmd)
                    topics.remove(cmd)
                elif getattr(self, name).__doc__:
                    documented.append(cmd)
                else:
                    undocumented.append(cmd)
        self.stdout.write("%s\n" % str(self.doc_leader))
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, undocumented, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self.stdout.write("%s\n" % str(header))
            if self.ruler:
                self.stdout.write("%s\n" % str(self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        """Strings in columns, as few rows as will do."""
        if not list:
            self.stdout.write("<empty>\n")
            return
        wrong = [i for i in range(len(list)) if not isinstance(list[i], str)]
        if wrong:
            raise TypeError("list[i] not a string for i in %s" % ", ".join(map(str, wrong)))
        size = len(list)
        if size == 1:
            self.stdout.write("%s\n" % str(list[0]))
            return
        for nrows in range(1, size):
            ncols = (size + nrows - 1) // nrows
            widths = [max(map(len, list[col * nrows:(col + 1) * nrows]), default=0) for col in range(ncols)]
            if sum(widths) + 2 * (ncols - 1) <= displaywidth:
                break
        else:
            nrows, ncols, widths = size, 1, [0]
        for row in range(nrows):
            texts = [list[row + nrows * col] if row + nrows * col < size else "" for col in range(ncols)]
            while texts and not texts[-1]:
                del texts[-1]
            self.stdout.write("%s\n" % "  ".join(text.ljust(width) for text, width in zip(texts, widths)))

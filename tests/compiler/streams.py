"""streams.py OURO FILE…: `ouro dis` against python3.11's dis: instructions, operands, lines and exception tables of every
code object, without caches, PRECALL, EXTENDED_ARG and LINE. Prints what differs; exit status 1 if anything does."""
import bisect
import dis
import re
import subprocess
import sys

LINE = re.compile(r"(.....)(....) *(\d+) ([A-Z_]+)\s*(\d*)\s*(.*)$")
HANDLER = re.compile(r"  (\d+) to (\d+) -> (\d+) \[(\d+)\]( lasti)?")
LEFT_OUT = ("CACHE", "EXTENDED_ARG", "PRECALL")


def theirs(code):
    seq = [i for i in dis.get_instructions(code) if i.opname not in LEFT_OUT]
    at = [i.offset for i in seq]
    place = lambda offset: bisect.bisect_left(at, offset)
    lines = [p[0] for p in code.co_positions()]
    out = []
    for i in seq:
        jump = i.opcode in dis.hasjrel or i.opcode in dis.hasjabs
        arg = "@%d" % place(i.argval) if jump else "" if i.arg is None else str(i.arg)
        out.append((lines[i.offset // 2], i.opname, arg))
    table = [(place(e.start), place(e.end), place(e.target), e.depth, e.lasti) for e in dis._parse_exception_table(code)]
    return out, table


def ours(text):
    for unit in re.split(r"\nCode of .*:\n", text):
        body, _, handlers = unit.partition("Exception table:\n")
        seq, line = [], None
        for row in body.splitlines():
            m = LINE.match(row)
            line = int(m[1]) if m[1].strip() else line
            seq.append((int(m[3]), m[4], m[5], m[6], line))
        at = [s[0] for s in seq if s[1] != "LINE"]
        place = lambda offset: bisect.bisect_left(at, offset)
        out = []
        for _, name, arg, meaning, line in seq:
            if name == "LINE":
                continue
            if "JUMP" in name or name in ("FOR_ITER", "SEND"):
                arg = "@%d" % place(int(meaning[3:]))
            out.append((line, name, arg))
        rows = [HANDLER.match(row) for row in handlers.splitlines()]
        yield out, [(place(int(m[1])), place(int(m[2])), place(int(m[3])), int(m[4]), bool(m[5])) for m in rows if m]


def codes(code):
    yield code
    for value in code.co_consts:
        if hasattr(value, "co_code"):
            yield from codes(value)


def differs(want, got):
    if len(want) != len(got):
        return "%d instructions, not %d" % (len(got), len(want))
    for n, (a, b) in enumerate(zip(want, got)):
        if a[1:] != b[1:] or (a[0] is not None and a[0] != b[0]):
            return "%d: %s, not %s" % (n, b, a)


def main(command, files):
    good = bad = 0
    for file in files:
        with open(file, encoding="utf-8") as f:
            program = list(codes(compile(f.read(), file, "exec")))
        units = list(ours(subprocess.run([command, "dis", file], capture_output=True, text=True).stdout))
        if len(units) != len(program):
            print(file, "has", len(units), "code objects, not", len(program))
            bad += 1
            continue
        for code, (got, table) in zip(program, units):
            want, want_table = theirs(code)
            why = differs(want, got) or (want_table != table and "exception table")
            if why:
                print(file, code.co_qualname, why)
            bad, good = bad + bool(why), good + (not why)
    print("streams:", good, "alike,", bad, "different")
    return bad != 0


sys.exit(main(sys.argv[1], sys.argv[2:]))

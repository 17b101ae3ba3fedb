import filecmp, os, tempfile, fileinput, sys
with tempfile.TemporaryDirectory() as top:
    os.chdir(top)
    os.mkdir("l"); os.mkdir("r"); os.mkdir("l/sub"); os.mkdir("r/sub"); os.mkdir("l/odd")
    for name, text in (("l/same", "x\n"), ("r/same", "x\n"), ("l/diff", "1\n"), ("r/diff", "22\n"), ("l/only", "o"), ("r/odd", "f"), ("l/sub/s", "1"), ("r/sub/t", "2")):
        with open(name, "w") as f:
            f.write(text)
    print(filecmp.cmp("l/same", "r/same", shallow=False), filecmp.cmp("l/diff", "r/diff"), filecmp.cmp("l", "r"))
    print(filecmp.cmpfiles("l", "r", ["same", "diff", "only"], shallow=False))
    d = filecmp.dircmp("l", "r")
    print(d.left_list, d.common, d.left_only, d.right_only, d.common_dirs, d.common_files, d.common_funny, d.same_files, d.diff_files, list(d.subdirs))
    d.report_full_closure()
    try:
        d.colour
    except AttributeError as e:
        print(e)
    with fileinput.input(["l/same", "r/diff"]) as f:
        for line in f:
            print(f.filename(), f.lineno(), f.filelineno(), f.isfirstline(), line, end="")
    with fileinput.input("l/same", inplace=True, backup=".bak") as f:
        for line in f:
            print("got", line.strip())
    print(open("l/same").read(), sorted(os.listdir("l")))
    for g in lambda: fileinput.filename(), lambda: fileinput.FileInput("x", mode="w"), lambda: fileinput.FileInput("x", inplace=True, openhook=1):
        try:
            g()
        except (RuntimeError, ValueError) as e:
            print(e)
    os.chdir("/")

import csv, io, pickle, copy

# a dialect by keyword, by position, by both, as class, instance or name
text = "a;b\n1;2\n"
class semi(csv.excel):
    delimiter = ";"
print(list(csv.reader(io.StringIO(text), dialect=semi)))
print(list(csv.reader(io.StringIO(text), semi())))
print(list(csv.reader(["x\ty"], dialect="excel-tab", skipinitialspace=True)))
for args, kw in ((("excel",), {"dialect": "unix"}), ((), {"colour": 1}), ((), {"delimiter": "ab"}), ((), {"quotechar": 3}),
                 ((), {"quoting": 9}), ((), {"quoting": "x"}), ((), {"quotechar": None, "quoting": csv.QUOTE_ALL}),
                 ((), {"lineterminator": None}), ((), {"lineterminator": 4})):
    try:
        csv.reader([], *args, **kw)
    except Exception as e:
        print(type(e).__name__, e)
r = csv.reader(["p,q", "1,2"])
print(r.dialect.delimiter, r.dialect.quotechar, r.line_num, next(r), r.line_num)
for name in "line_num", "dialect":
    for change in lambda: setattr(r, name, 1), lambda: delattr(r, name):
        try:
            change()
        except AttributeError as e:
            print("AttributeError", name)
d = csv.get_dialect("excel")
for f in copy.copy, pickle.dumps:
    try:
        f(d)
    except TypeError as e:
        print(e)
print(sorted(csv.list_dialects()))
csv.register_dialect("hash", delimiter="#", quoting=csv.QUOTE_NONNUMERIC)
print(list(csv.reader(['"a"#1.5#2'], "hash")))
csv.unregister_dialect("hash")
for f in csv.get_dialect, csv.unregister_dialect:
    try:
        f("hash")
    except csv.Error as e:
        print(e)
try:
    csv.reader(["a"], dialect="no such")
except csv.Error as e:
    print(e)
out = io.StringIO()
w = csv.writer(out, dialect=semi)
w.writerow(["a;b", 'say "x"', None, 3.5])
print(repr(out.getvalue()))

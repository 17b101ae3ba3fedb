import json
for x in (0, -1, 10**30, 1.0, -0.0, 1e100, 1e-7, 123456789.123, 0.1, 2.5e15, 1e16, True, False, None, "", "\u2028", "\ud800", "\x7f", "/", "\\", '"', "\t\b\f", "é中😀"):
    s = json.dumps(x)
    print(s, json.dumps(x, ensure_ascii=False).encode("utf-8", "backslashreplace"), json.loads(s) == x)
for s in ("1", "-0.0", "1E400", "-1e-400", "1.5e+3", "9" * 25, "0.10", '"\\u00e9\\ud83d\\ude00"', '"\\ud800x"', '"\\/"', '"\\u0000"', "[1.0,2,3e0]", ' {"a" : [ ] , "b" : { } } '):
    print(s, ascii(json.loads(s)))
print(json.dumps([1, 2, [3, {"a": 4}]], indent=1), json.dumps({"x": []}, indent=0), json.dumps([1, 2], separators=(", ", ": ")), json.dumps({"a": {"b": 1}}, indent="--"))
print(json.dumps({"b": 1, "a": {"d": 2, "c": 3}}, sort_keys=True), json.dumps({2: "b", 1: "a"}, sort_keys=True))
try:
    json.dumps({"a": 1, 2: 3}, sort_keys=True)
except TypeError as e:
    print(e)

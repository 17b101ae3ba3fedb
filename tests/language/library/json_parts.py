import json, json.scanner, json.decoder, json.encoder
print(json.decoder.scanstring.__module__, json.encoder.encode_basestring_ascii.__module__, json.scanner.make_scanner.__module__)
print(json.decoder.py_scanstring('xy"', 0), json.encoder.py_encode_basestring("a\nb\u20ac"))
for args in ((float("nan"),), ([1, float("inf")],), ({"k": -float("inf")},)):
    try:
        json.dumps(*args, allow_nan=False)
    except ValueError as e:
        print(e)
    try:
        json.dumps(*args, allow_nan=False, indent=1)
    except ValueError as e:
        print(e)
print(json.dumps({1: 2, 2.5: "x", None: [], True: {}, "s": ()}), json.dumps([float("nan"), 1e308 * 10]))
for bad in {(1, 2): 3}, {"a": {1}}, [object]:
    try:
        json.dumps(bad)
    except TypeError as e:
        print(e)
print(json.dumps({(1,): 2, "k": 3}, skipkeys=True))
enc = json.encoder.c_make_encoder(None, str, lambda s: s.upper(), None, ":", ",", True, False, True)
print("".join(enc({"b": ["x"], "a": 1.5}, 0)))
try:
    json.encoder.c_make_encoder(None, str, lambda s: 3, None, ":", ",", False, False, True)("x", 0)
except TypeError as e:
    print(e)
a = []
a.append(a)
try:
    json.dumps(a)
except ValueError as e:
    print(e)

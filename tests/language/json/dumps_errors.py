import json
for o,k in [({(1,):2},{}),(object,{}),([float("nan")],dict(allow_nan=False)),({1,2},{}),(b"x",{})]:
    try: print(json.dumps(o,**k))
    except (TypeError,ValueError) as e: print(type(e).__name__,e)
a=[];a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
d = {}
d["x"] = [d]
for f in (lambda: json.dumps(d), lambda: json.dumps({"a": object}), lambda: json.dumps([1, {2, 3}])):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

# os.environ
import os
os.environ["OURO_A"] = "1"
print(os.environ["OURO_A"], os.getenv("OURO_A"), os.environ.get("OURO_NONE"), os.getenv("OURO_NONE", "preset"), "OURO_A" in os.environ)
print(os.environb[b"OURO_A"], os.environ.pop("OURO_A"), os.environ.pop("OURO_A", 5))
for f in [lambda: os.environ["OURO_A"], lambda: os.environ.__delitem__("OURO_A"), lambda: os.environ.__setitem__("OURO_A", 3),
          lambda: os.environ.__setitem__(3, "x"), lambda: os.environ.pop("OURO_A"), lambda: os.environ[3]]:
    try:
        f()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
os.environ.update({"OURO_B": "x"}, OURO_C="y")
print(os.environ.setdefault("OURO_B", "z"), os.environ.setdefault("OURO_D", "d"), sorted(k for k in os.environ if k.startswith("OURO_")))
print({k: v for k, v in os.environ.items() if k.startswith("OURO_")} == {"OURO_B": "x", "OURO_C": "y", "OURO_D": "d"})
both = os.environ | {"OURO_E": "e"}
print(type(both).__name__, both["OURO_E"], "OURO_E" in os.environ, repr(os.environ)[:9])
copied = os.environ.copy()
print(type(copied).__name__, copied["OURO_C"])
print(os.path.expandvars("$OURO_B/${OURO_C}/$OURO_NONE/${bad"))

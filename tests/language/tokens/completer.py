"""rlcompleter: keywords, names, attributes."""
import rlcompleter
class Thing:
    value = 1
    _hidden = 2
    def method(self): pass
    def other(self, a): pass
    @property
    def prop(self):
        raise RuntimeError("not to be run")
c = rlcompleter.Completer({"thing": Thing(), "thimble": 3, "Thing": Thing, "elephant": len})
def all_of(text):
    out = []
    while (m := c.complete(text, len(out))) is not None:
        out.append(m)
    return out
for text in ("thi", "el", "Fal", "tr", "cas", "thing.", "thing._h", "thing.val", "nothing.", "thing.prop.", "1 + thing.v", "zz"):
    print(text, all_of(text))
print(c.complete("  ", 1), "impor", all_of("impor"))
print(c.attr_matches("thing.__cl"), rlcompleter.get_class_members(bool)[:3])
try:
    rlcompleter.Completer(3)
except TypeError as e:
    print(e)

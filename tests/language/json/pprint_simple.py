import pprint
print(pprint.pformat([1,2,3]), pprint.pformat({}), pprint.pformat({"b":1,"a":2}), pprint.pformat({"b":1,"a":2},sort_dicts=False), pprint.pformat(1234567,underscore_numbers=True))

a=[1]; a.append(a); print(pprint.isrecursive(a), pprint.isreadable(a), pprint.isreadable([1,"a",None]), pprint.saferepr({1:2}))
class D(dict): pass
pprint.pprint(D(a=1)); pprint.pprint([D({i:"v"*20 for i in range(5)})])
try: pprint.PrettyPrinter(indent=-1)
except ValueError as e: print(e)

import pprint
pprint.pprint([{"a":i,"b":"x"*i} for i in range(0,60,10)])
pprint.pprint({1:"a","b":2,None:3,(1,2):4})
pprint.pprint(["line one\nline two\nline three " + "long "*20], width=50)
pprint.pprint(("a"*50,"b"*50)); pprint.pprint(("a"*90,)); pprint.pprint("a b "*40); pprint.pprint(frozenset("abcdefghijklmnopqrstuvwxyz"))
pprint.pprint(bytearray(b"x"*100)); pprint.pprint({"k"*40:{"z"*40:1}})

import pprint
d={"name":"x"*30,"list":list(range(30)),"nested":{"a":{"b":["c"*20,"d"*30,"e"*40]},"t":(1,)},"s":{3,1,2},"text":"word "*40, "b":b"abc"*40}
pprint.pprint(d); pprint.pprint(d,width=40,indent=4); pprint.pprint(d,compact=True); pprint.pprint(d,depth=2); pprint.pp(d)
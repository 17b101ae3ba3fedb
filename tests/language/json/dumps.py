import json
print(json.dumps({"a":[1,2.5,None,True,False,"é\n\"\\\x01\U0001f600"],"b":{}, "c":[], 1:2, None:3, True:4, 1.5:5}))
print(json.dumps([1,{"a":(1,2)}],indent=2), json.dumps({"b":1,"a":2},sort_keys=True,separators=(",",":")), json.dumps("é",ensure_ascii=False))
print(json.dumps({"a":1,(1,2):3},skipkeys=True), json.dumps([float("nan"),float("inf"),-float("inf")]), json.dumps([1,[2]],indent="\t"), json.dumps([],indent=1), json.dumps({},indent=1))
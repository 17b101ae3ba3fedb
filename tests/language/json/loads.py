import json
for s in ['', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '"abc', '"\\x"', '"\\u12"', '"\n"', 'nul', 'truex', '1 2', '-', '01', '1.', '.5', '+1', '"\\', "'a'", '[1 2]', '{"a" 1}', 'NaN', '-Infinity', '1e5', '-0', '1E-2', '\ufeff1', '[1,\n2,\nx]', '"\\ud83d\\ude00"', '"\\ud83d"', '{"a":{"b":[1,2,{"c":null}]}}', '{"a":1,"a":2}', '123456789012345678901234567890', '[[[[]]]]', '{"k": "v"} x']:
    try: print(ascii(json.loads(s)))
    except json.JSONDecodeError as e: print(ascii(s), e, e.pos, e.lineno, e.colno)

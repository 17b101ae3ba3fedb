import json
print(json.loads('{"a":1}',object_hook=lambda d:list(d.items())), json.loads('{"a":1,"b":[2.5]}',object_pairs_hook=list if 0 else str, parse_float=str, parse_int=str), json.loads('[NaN]',parse_constant=lambda c:c), json.loads(b'{"a":"\xc3\xa9"}'), json.loads('1'.encode("utf-16")) , json.loads('[1]'.encode("utf-32-be")))
print(json.JSONDecoder().raw_decode('[1] rest'), json.JSONDecoder(strict=False).decode('"a\nb"'))
for x in (1,None,[1]):
    try: json.loads(x)
    except TypeError as e: print(e)

import json
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,complex): return [o.real,o.imag]
        return super().default(o)
print(json.dumps(2+1j,cls=E), json.dumps({1,},default=list), E().encode([1j]), list(E().iterencode([1,{"a":2}])))

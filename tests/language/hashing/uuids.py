# UUID objects, and those made of names
import copy
import pickle
import uuid


def tried(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant)
print(u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low, u.time, u.clock_seq, u.node)
for k in [{"hex": "{12345678123456781234567812345678}"}, {"bytes": u.bytes}, {"bytes_le": u.bytes_le}, {"fields": u.fields}, {"int": u.int}, {"hex": u.urn}]:
    print(uuid.UUID(**k) == u)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x/é"), uuid.uuid5(u, ""), uuid.uuid5(u, "a").version, uuid.uuid3(u, "a").variant)
print(tried(uuid.UUID), tried(uuid.UUID, "12"), tried(uuid.UUID, "z" * 32), tried(uuid.UUID, bytes=b"1"), tried(uuid.UUID, bytes_le=b"1"), tried(uuid.UUID, fields=(1,)), tried(uuid.UUID, int=-1), tried(uuid.UUID, int=1 << 128))
print(tried(uuid.UUID, hex=u.hex, int=1), tried(uuid.UUID, int=1, version=6), uuid.UUID(int=0, version=4), tried(uuid.UUID, fields=(1 << 32, 0, 0, 0, 0, 0)), tried(uuid.UUID, fields=(0, 0, 0, 256, 0, 0)))
print(tried(setattr, u, "int", 5), u < uuid.NAMESPACE_DNS, u <= u, u > u, u == "x", tried(lambda: u < 5), hash(u) == hash(u.int), int(u) == u.int, {u: 1}[uuid.UUID(u.hex)])
print(sorted([uuid.NAMESPACE_X500, uuid.NAMESPACE_OID, uuid.NAMESPACE_URL, uuid.NAMESPACE_DNS]) == [uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500])
print(copy.copy(u) == u, copy.deepcopy(u) == u, pickle.loads(pickle.dumps(u)) == u)
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, a.variant, len(str(a)))

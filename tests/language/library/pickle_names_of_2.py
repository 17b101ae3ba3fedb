# protocols below 3 know the names of Python 2
import pickle, pickletools, collections, functools, io
for obj in range, functools.reduce, OSError, FileNotFoundError, ModuleNotFoundError, collections.UserDict, zip, str:
    for proto in 0, 2, 3:
        data = pickle.dumps(obj, proto)
        names = [arg for op, arg, pos in pickletools.genops(data) if op.name == "GLOBAL"]
        print(names, pickle.loads(data) in (obj, OSError, ImportError), end=" ")
    print(pickle.dumps(obj, 2, fix_imports=False))
print(pickle.loads(b"c__builtin__\nxrange\n."), pickle.loads(b"cexceptions\nStandardError\n."), pickle.loads(b"cUserDict\nUserDict\n."))
import _compat_pickle as c
print(len(c.IMPORT_MAPPING), len(c.NAME_MAPPING), len(c.REVERSE_IMPORT_MAPPING), len(c.REVERSE_NAME_MAPPING))

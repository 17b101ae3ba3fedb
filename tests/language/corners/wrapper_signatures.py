# the signatures of slot wrappers and method-wrappers
import inspect

for owner, names in ((object, "__init__ __repr__ __eq__ __setattr__ __delattr__ __getattribute__ __hash__ __str__"),
                     (int, "__add__ __radd__ __pow__ __rpow__ __bool__ __index__ __neg__ __divmod__"),
                     (list, "__setitem__ __delitem__ __len__ __iter__ __contains__ __mul__ __imul__ __iadd__ __lt__"),
                     (property, "__get__ __set__ __delete__"), (type, "__call__ __or__"), (type(lambda: 0), "__get__ __call__"),
                     (dict, "__ior__ __getitem__"), (type(i for i in ()), "__next__")):
    for name in names.split():
        method = getattr(owner, name)
        if type(method).__name__ == "wrapper_descriptor":
            print(owner.__name__, name, method.__text_signature__, inspect.signature(method) if method.__text_signature__ else "")
print(inspect.signature(object.__init__.__get__))
print(inspect.signature((5).__add__), (5).__add__.__text_signature__)
print(inspect.signature([].__setitem__), inspect.signature("".__len__))

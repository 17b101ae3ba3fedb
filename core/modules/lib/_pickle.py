"""The pickler under the name that it has in CPython."""
from pickle import PickleBuffer, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError
import pickle as _p

# functions that do not become methods where a class holds them
dump, dumps, load, loads = map(staticmethod, (_p.dump, _p.dumps, _p.load, _p.loads))

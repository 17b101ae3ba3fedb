print("pkg init", __name__, __package__, __path__, __file__)
from . import a
from .sub import b as bb

print("fail package"); from . import good, zero

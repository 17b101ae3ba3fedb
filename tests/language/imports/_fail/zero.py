print("before"); import sys; here = sys.modules[__name__]; 1 / 0

a, _b, c = 1, 2, 3
import sys as d

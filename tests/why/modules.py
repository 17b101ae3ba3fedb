import sys

import _beside
from _beside import made

print(sys.getrefcount(made) - 1)
print(sys.getrefcount(_beside.shelf) - 1)
print(sys.getrefcount(_beside) - 1)

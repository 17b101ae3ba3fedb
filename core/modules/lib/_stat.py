"""What os.stat() tells, under the name that it has in CPython."""
from stat import *

"""The classes of datetime under the name that they have in CPython."""
from datetime import *
from datetime import MAXYEAR, MINYEAR

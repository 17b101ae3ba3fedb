"""python -m unittest"""
import sys

if sys.argv[0].endswith("__main__.py"):
    sys.argv[0] = "python3.11 -m unittest"

from .main import main

main(module=None)

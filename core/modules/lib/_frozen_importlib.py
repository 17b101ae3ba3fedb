"""The importers under the name that their classes tell."""
from importlib._bootstrap import *
from importlib.machinery import BuiltinImporter, FrozenImporter, ModuleSpec

"""Sub-interpreters: there are none."""
import unittest


def create(*args, **kwargs):
    raise unittest.SkipTest("requires sub-interpreters")


list_all = get_current = get_main = create_channel = create

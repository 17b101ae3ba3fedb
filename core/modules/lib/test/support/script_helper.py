"""Python in a process of its own: there are no processes, so tests that want one are skipped."""
import unittest


def interpreter_requires_environment():
    return False


def _skip(*args, **kwargs):
    raise unittest.SkipTest("requires subprocess support")


assert_python_ok = assert_python_failure = spawn_python = kill_python = run_python_until_end = run_test_script = _skip
make_script = make_pkg = make_zip_script = make_zip_pkg = _assert_python = _skip

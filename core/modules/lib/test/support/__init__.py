"""What tests of Python itself share."""
import contextlib
import functools
import sys
import unittest

__all__ = ["PIPE_MAX_SIZE", "verbose", "max_memuse", "use_resources", "failfast", "Error", "TestFailed", "TestDidNotRun",
           "ResourceDenied", "record_original_stdout", "get_original_stdout", "captured_stdout", "captured_stdin",
           "captured_stderr", "is_resource_enabled", "requires", "requires_gzip", "requires_bz2", "requires_lzma",
           "bigmemtest", "bigaddrspacetest", "cpython_only", "get_attribute", "requires_IEEE_754", "requires_zlib",
           "has_fork_support", "requires_fork", "has_subprocess_support", "requires_subprocess", "anticipate_failure",
           "load_package_tests", "detect_api_mismatch", "check__all__", "skip_if_buggy_ucrt_strfptime", "check_syntax_error",
           "run_unittest", "run_doctest", "requires_docstrings", "reap_children", "run_with_locale", "gc_collect",
           "swap_attr", "swap_item", "impl_detail", "check_impl_detail", "infinite_recursion", "SuppressCrashReport",
           "disable_gc", "no_tracing", "refcount_test", "ALWAYS_EQ", "NEVER_EQ", "LARGEST", "SMALLEST"]

verbose = 0
failfast = False
use_resources = None
match_tests = None
max_memuse = 0
real_max_memuse = 0
junit_xml_list = None
PGO = PGO_EXTENDED = False
Py_DEBUG = False
LOOPBACK_TIMEOUT = 5.0
INTERNET_TIMEOUT = 60.0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 5 * 60.0
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
SOCK_MAX_SIZE = 16 * 1024 * 1024 + 1
MAX_Py_ssize_t = sys.maxsize
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
TEST_HTTP_URL = "http://www.pythontest.net"
is_jython = is_android = is_emscripten = is_wasi = False
unix_shell = None
has_fork_support = has_subprocess_support = has_socket_support = False
has_strftime_extensions = True
HAVE_DOCSTRINGS = MISSING_C_DOCSTRINGS = False
HAVE_DOCSTRINGS = True
HAVE_ASAN_FORK_BUG = False
SAVEDCWD = TEST_HOME_DIR = TEST_SUPPORT_DIR = STDLIB_DIR = REPO_ROOT = "."
TEST_DATA_DIR = "data"
NHASHBITS = sys.hash_info.width if hasattr(sys, "hash_info") else 64


class Error(Exception):
    """The base of what tests of Python raise."""


class TestFailed(Error):
    """A test failed."""

    def __init__(self, msg, *args, stats=None):
        self.msg = msg
        self.stats = stats
        super().__init__(msg, *args)

    def __str__(self):
        return self.msg


class TestFailedWithDetails(TestFailed):
    def __init__(self, msg, errors, failures, stats=None):
        self.errors = errors
        self.failures = failures
        super().__init__(msg, errors, failures, stats=stats)


class TestDidNotRun(Error):
    """No test was found."""


class ResourceDenied(unittest.SkipTest):
    """A test wants what was not enabled."""


# ---- who may run ----

def is_resource_enabled(resource):
    return use_resources is None or resource in use_resources


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or "Use of the %r resource not enabled" % resource)


def requires_resource(resource):
    if is_resource_enabled(resource):
        return _id
    return unittest.skip("resource {0!r} is not enabled".format(resource))


def _id(obj):
    return obj


def cpython_only(test):
    """Decorator: the test is about CPython; Ouro shows what CPython shows."""
    return test


def impl_detail(msg=None, **guards):
    return _id if check_impl_detail(**guards) else unittest.skip(msg or "implementation detail not available on ouro")


def check_impl_detail(**guards):
    default = not list(guards.values())[0] if guards else True
    return guards.get("cpython", default) if guards else True


def refcount_test(test):
    return test


def no_tracing(func):
    return func


def has_no_debug_ranges():
    return False


def darwin_malloc_err_warning(test_name):
    pass


def anticipate_failure(condition):
    return unittest.expectedFailure if condition else _id


requires_IEEE_754 = requires_docstrings = requires_limited_api = requires_specialization = _id
requires_legacy_unicode_capi = unittest.skip("requires the C API")


def _needs_module(name, reason=None):
    def decorator(reason_or_test=None):
        try:
            __import__(name)
        except ImportError:
            skipper = unittest.skip(reason or f"requires {name}")
        else:
            skipper = _id
        return skipper(reason_or_test) if callable(reason_or_test) else skipper
    return decorator


requires_zlib = _needs_module("zlib")
requires_gzip = _needs_module("gzip")
requires_bz2 = _needs_module("bz2")
requires_lzma = _needs_module("lzma")


def requires_fork():
    return unittest.skip("requires working os.fork()")


def requires_subprocess():
    return unittest.skip("requires subprocess support")


def requires_working_socket(*, module=False):
    """Modules run all the same: asyncio's tests ask for sockets, and most of them need none."""
    return None if module else unittest.skip("requires socket support")


def requires_debug_ranges(reason="requires co_positions / debug_ranges"):
    return _id


def requires_venv_with_pip():
    return unittest.skip("requires venv")


def requires_mac_ver(*min_version):
    return _id


requires_linux_version = requires_freebsd_version = requires_mac_ver


def skip_if_sanitizer(reason=None, **kinds):
    return _id


def check_sanitizer(**kinds):
    return False


def skip_if_pgo_task(test):
    return test


skip_if_buggy_ucrt_strfptime = skip_if_pgo_task
system_must_validate_cert = skip_if_pgo_task


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("no multiprocessing")


def bigmemtest(size, memuse, dry_run=True):
    """Decorator for tests that need much memory: they run with a small size."""
    def decorator(f):
        @functools.wraps(f)
        def wrapper(self):
            if not dry_run:
                raise unittest.SkipTest("not enough memory")
            return f(self, 5147)
        wrapper.size = size
        wrapper.memuse = memuse
        return wrapper
    return decorator


def bigaddrspacetest(f):
    return unittest.skip("not enough memory")(f)


def set_memlimit(limit):
    raise ValueError("Memory limit %r too low to be useful" % (limit,))


# ---- streams ----

_original_stdout = None


def record_original_stdout(stdout):
    global _original_stdout
    _original_stdout = stdout


def get_original_stdout():
    return _original_stdout or sys.stdout


@contextlib.contextmanager
def captured_output(stream_name):
    """The stream of that name in sys is a StringIO meanwhile."""
    import io
    orig = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, orig)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


def print_warning(msg):
    for line in msg.splitlines():
        print(f"Warning -- {line}", file=sys.stderr)


def flush_std_streams():
    sys.stdout.flush()
    sys.stderr.flush()


# ---- setting things aside ----

@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    """obj.attr is new_val meanwhile."""
    missing = object()
    old = getattr(obj, attr, missing)
    setattr(obj, attr, new_val)
    try:
        yield None if old is missing else old
    finally:
        if old is not missing:
            setattr(obj, attr, old)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    """obj[item] is new_val meanwhile."""
    missing = object()
    old = obj[item] if item in obj else missing
    obj[item] = new_val
    try:
        yield None if old is missing else old
    finally:
        if old is not missing:
            obj[item] = old
        elif item in obj:
            del obj[item]


def patch(test_instance, object_to_patch, attr_name, new_value):
    """object_to_patch.attr_name is new_value until the test ends."""
    getattr(object_to_patch, attr_name)
    local = attr_name in object_to_patch.__dict__
    old = object_to_patch.__dict__.get(attr_name, getattr(object_to_patch, attr_name))

    def cleanup():
        if local:
            setattr(object_to_patch, attr_name, old)
        else:
            delattr(object_to_patch, attr_name)
    test_instance.addCleanup(cleanup)
    setattr(object_to_patch, attr_name, new_value)


@contextlib.contextmanager
def disable_gc():
    import gc
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextlib.contextmanager
def gc_threshold(*args):
    import gc
    old = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*old)


def gc_collect():
    """Collect as much as can be collected."""
    import gc
    gc.collect()
    gc.collect()
    gc.collect()


def get_recursion_depth():
    depth = 0
    frame = sys._getframe(1)
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return max(depth, 1)


@contextlib.contextmanager
def set_recursion_limit(limit):
    old = sys.getrecursionlimit()
    sys.setrecursionlimit(limit)
    try:
        yield
    finally:
        sys.setrecursionlimit(old)


def infinite_recursion(max_depth=100):
    """A lower recursion limit, for tests that go beyond it."""
    return set_recursion_limit(get_recursion_depth() + max_depth)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    old = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(max_digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(old)


@contextlib.contextmanager
def run_with_locale_manager(*args):
    yield


def run_with_locale(catstr, *locales):
    return _id


def run_with_tz(tz):
    return unittest.skip("no time zones")


def setswitchinterval(interval):
    pass


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        pass


class catch_unraisable_exception:
    """Keeps the argument of sys.unraisablehook in the attribute unraisable."""

    def __init__(self):
        self.unraisable = None
        self._old = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._old = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._old
        del self.unraisable


# ---- checks ----

def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    """Fail unless the statement is a SyntaxError with this text and place."""
    with testcase.assertRaisesRegex(SyntaxError, errtext) as cm:
        compile(statement, "<test string>", "exec")
    err = cm.exception
    testcase.assertIsNotNone(err.lineno)
    if lineno is not None:
        testcase.assertEqual(err.lineno, lineno)
    testcase.assertIsNotNone(err.offset)
    if offset is not None:
        testcase.assertEqual(err.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    """Fail unless a class's instance is gone as soon as iteration over it has ended."""
    class A(cls):
        def __del__(self):
            nonlocal done
            done = True
            try:
                next(it)
            except StopIteration:
                pass

    done = False
    it = iter(A(*args))
    test.assertRaises(StopIteration, next, it)
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    mod = tp.__module__
    name = tp.__name__ if mod == "builtins" else f"{mod}.{tp.__name__}"
    with testcase.assertRaisesRegex(TypeError, f"cannot create '{name}' instances"):
        tp(*args, **kwds)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    """Fail unless __all__ has the module's public names."""
    import types
    if name_of_module is None:
        name_of_module = (module.__name__,)
    elif isinstance(name_of_module, str):
        name_of_module = (name_of_module,)
    expected = set(extra)
    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        obj = getattr(module, name)
        if (getattr(obj, "__module__", None) in name_of_module
                or not hasattr(obj, "__module__") and not isinstance(obj, types.ModuleType)):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def detect_api_mismatch(ref_api, other_api, *, ignore=()):
    missing = set(dir(ref_api)) - set(dir(other_api)) - set(ignore)
    return {m for m in missing if not m.startswith("_") or m.endswith("__")}


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest("object %r has no attribute %r" % (obj, name))


_PYSIZES = {"n": 8, "N": 8, "P": 8, "l": 8, "L": 8, "q": 8, "Q": 8, "d": 8, "i": 4, "I": 4, "f": 4, "h": 2, "H": 2,
            "b": 1, "B": 1, "c": 1, "?": 1, "e": 2, "s": 1}


def _struct_size(fmt):
    size = 0
    count = ""
    for c in fmt:
        if c.isdigit():
            count += c
            continue
        n = _PYSIZES[c]
        repeat = int(count) if count else 1
        if c != "s":
            size = (size + n - 1) // n * n
        size += n * repeat
        count = ""
    return size


def calcobjsize(fmt):
    return _struct_size("nP" + fmt + "0n")


def calcvobjsize(fmt):
    return _struct_size("nPn" + fmt + "0n")


def check_sizeof(test, o, size):
    result = sys.getsizeof(o)
    if hasattr(type(o), "__flags__") and (
            type(o) is type and o.__flags__ & (1 << 9) or type(o) is not type and type(o).__flags__ & (1 << 14)):
        size += 16
    test.assertEqual(result, size, "wrong size for %s: got %d, expected %d" % (type(o), result, size))


class Matcher(object):
    """Finds log records by their attributes."""
    _partial_matches = ("msg", "message")

    def matches(self, d, **kwargs):
        return all(self.match_value(k, d.get(k), v) for k, v in kwargs.items())

    def match_value(self, k, dv, v):
        if type(v) != type(dv):
            return False
        if type(dv) is not str or k not in self._partial_matches:
            return v == dv
        return dv.find(v) >= 0


class _ALWAYS_EQ:
    """Equal to anything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


ALWAYS_EQ = _ALWAYS_EQ()


class _NEVER_EQ:
    """Equal to nothing."""

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


NEVER_EQ = _NEVER_EQ()


@functools.total_ordering
class _LARGEST:
    """Greater than anything but itself."""

    def __eq__(self, other):
        return isinstance(other, _LARGEST)

    def __lt__(self, other):
        return False


LARGEST = _LARGEST()


@functools.total_ordering
class _SMALLEST:
    """Less than anything but itself."""

    def __eq__(self, other):
        return isinstance(other, _SMALLEST)

    def __gt__(self, other):
        return False


SMALLEST = _SMALLEST()


# ---- running ----

def sortdict(dict):
    """Like repr(dict), sorted by keys."""
    return "{%s}" % ", ".join(["%r: %r" % pair for pair in sorted(dict.items())])


def findfile(filename, subdir=None):
    import os
    if os.path.isabs(filename):
        return filename
    if subdir is not None:
        filename = os.path.join(subdir, filename)
    import test
    for place in [*test.__path__, *sys.path]:
        path = os.path.join(place, filename)
        if os.path.exists(path):
            return path
    return filename


def run_unittest(*classes):
    """Run tests: classes, suites, and names of modules."""
    suite = unittest.TestSuite()
    loader = unittest.TestLoader()
    for cls in classes:
        if isinstance(cls, str):
            __import__(cls)
            suite.addTest(loader.loadTestsFromModule(sys.modules[cls]))
        elif isinstance(cls, (unittest.TestSuite, unittest.TestCase)):
            suite.addTest(cls)
        else:
            suite.addTest(loader.loadTestsFromTestCase(cls))
    result = unittest.TextTestRunner(sys.stdout, verbosity=2 if verbose else 1, failfast=failfast).run(suite)
    if not result.testsRun and not result.skipped:
        raise TestDidNotRun
    if not result.wasSuccessful():
        raise TestFailed("multiple errors occurred" if len(result.errors) + len(result.failures) > 1
                         else (result.errors or result.failures)[0][1])


def run_doctest(module, verbosity=None, optionflags=0):
    import doctest
    if verbosity is None:
        verbosity = verbose
    f, t = doctest.testmod(module, verbose=verbosity, optionflags=optionflags)
    if f:
        raise TestFailed("%d of %d doctests failed" % (f, t))
    return f, t


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    """The tests of all modules test*.py in a package."""
    import os
    package = next(name for name, m in sys.modules.items() if pkg_dir in getattr(m, "__path__", ()))
    for name in sorted(os.listdir(pkg_dir)):
        if name.startswith("test") and name.endswith(".py"):
            standard_tests.addTests(loader.loadTestsFromName(f"{package}.{name[:-3]}"))
    return standard_tests


def reap_children():
    pass


def wait_process(pid, *, exitcode, timeout=None):
    raise unittest.SkipTest("no processes")


def run_in_subinterp(code):
    raise unittest.SkipTest("requires sub-interpreters")


def busy_retry(timeout, err_msg=None, /, *, error=True):
    """Turns of a loop until something has become true."""
    for _ in range(1000):
        yield
    if error:
        raise AssertionError(err_msg or f"timeout ({timeout} seconds)")


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    yield from busy_retry(timeout, err_msg, error=error)


def late_deletion(obj):
    pass


def ignore_deprecations_from(module, *, like):
    return object()


def clear_ignored_deprecations(*tokens):
    pass


def args_from_interpreter_flags():
    return []


def optim_args_from_interpreter_flags():
    return []


def python_is_optimized():
    return True


def with_pymalloc():
    return True


def missing_compiler_executable(cmd_names=()):
    return "cc"


def open_urlresource(url, *args, **kw):
    raise ResourceDenied("no network")


def maybe_get_event_loop_policy():
    """asyncio's policy, if there is one yet."""
    import asyncio.events
    return asyncio.events._event_loop_policy

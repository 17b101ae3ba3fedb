"""Finding tests."""
import sys
import traceback
import types

from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super(_FailedTest, self).__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super(_FailedTest, self).__getattr__(name)

        def testFailure():
            raise self._exception
        return testFailure


def _make_failed_test(methodname, exception, suiteClass, message):
    return suiteClass((_FailedTest(methodname, exception),)), message


def _make_failed_import_test(name, suiteClass):
    message = "Failed to import test module: %s\n%s" % (name, traceback.format_exc())
    return _make_failed_test(name, ImportError(message), suiteClass, message)


def _make_failed_load_tests(name, exception, suiteClass):
    return _make_failed_test(name, exception, suiteClass,
                             "Failed to call load_tests:\n%s" % (traceback.format_exc(),))


def _make_skipped_test(methodname, exception, suiteClass):
    @case.skip(str(exception))
    def testSkipped(self):
        pass
    TestClass = type("ModuleSkipped", (case.TestCase,), {methodname: testSkipped})
    return suiteClass((TestClass(methodname),))


class TestLoader(object):
    """Makes suites of classes, modules and names."""
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        super(TestLoader, self).__init__()
        self.errors = []
        self._loading_packages = set()

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of all tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        """A suite of all tests of a module."""
        if len(args) > 0 or "use_load_tests" in kws:
            import warnings
            warnings.warn("use_load_tests is deprecated and ignored", DeprecationWarning)
            kws.pop("use_load_tests", None)
        if len(args) > 1:
            raise TypeError("loadTestsFromModule() takes 1 positional argument but {} were given".format(len(args) + 1))
        if kws:
            raise TypeError("loadTestsFromModule() got an unexpected keyword argument '{}'".format(sorted(kws)[0]))
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if (isinstance(obj, type) and issubclass(obj, case.TestCase)
                    and obj not in (case.TestCase, case.FunctionTestCase)):
                tests.append(self.loadTestsFromTestCase(obj))
        load_tests = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as e:
                error_case, message = _make_failed_load_tests(module.__name__, e, self.suiteClass)
                self.errors.append(message)
                return error_case
        return tests

    def _failed(self, made):
        error_case, message = made
        self.errors.append(message)
        return error_case

    def loadTestsFromName(self, name, module=None):
        """A suite of what a dotted name stands for: module, class, method, or a function that makes tests."""
        parts = name.split(".")
        failed = None
        if module is None:
            parts_copy = parts[:]
            while parts_copy:
                try:
                    module = __import__(".".join(parts_copy))
                    break
                except ImportError:
                    failed = _make_failed_import_test(parts_copy.pop(), self.suiteClass)
                    if not parts_copy:
                        return self._failed(failed)
            parts = parts[1:]
        obj = module
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                if getattr(obj, "__path__", None) is not None and failed is not None:
                    return self._failed(failed)
                return self._failed(_make_failed_test(
                    part, e, self.suiteClass, "Failed to access attribute:\n%s" % (traceback.format_exc(),)))
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            inst = parent(parts[-1])
            if not isinstance(getattr(inst, parts[-1]), types.FunctionType):
                return self.suiteClass([inst])
        elif isinstance(obj, suite.TestSuite):
            return obj
        if not callable(obj):
            raise TypeError("don't know how to make test from: %s" % obj)
        test = obj()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError("calling %s returned %s, not a test" % (obj, test))

    def loadTestsFromNames(self, names, module=None):
        """A suite of what the names stand for."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of a class's tests, sorted."""
        prefix = "%s.%s." % (testCaseClass.__module__, testCaseClass.__qualname__)

        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase
            return any(fnmatchcase(prefix + name, pattern) for pattern in self.testNamePatterns)
        names = list(filter(wanted, dir(testCaseClass)))
        if self.sortTestMethodsUsing:
            if self.sortTestMethodsUsing is util.three_way_cmp:
                names.sort()
            else:
                import functools
                names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """A suite of all tests in the modules of a folder whose file names match pattern."""
        import os
        from fnmatch import fnmatch
        if top_level_dir is None:
            top_level_dir = self._top_level_dir or start_dir
        top_level_dir = os.path.abspath(top_level_dir)
        if top_level_dir not in sys.path:
            sys.path.insert(0, top_level_dir)
        self._top_level_dir = top_level_dir
        start_dir = os.path.abspath(start_dir)
        if not os.path.isdir(start_dir) or start_dir != top_level_dir and not os.path.isfile(
                os.path.join(start_dir, "__init__.py")):
            raise ImportError("Start directory is not importable: %r" % start_dir)
        return self.suiteClass(list(self._find_tests(start_dir, pattern, fnmatch, os)))

    def _find_tests(self, folder, pattern, fnmatch, os):
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            name = os.path.relpath(path, self._top_level_dir).replace(os.sep, ".")
            if os.path.isfile(path):
                if not entry.endswith(".py") or not entry[:-3].isidentifier() or not fnmatch(entry, pattern):
                    continue
                name = name[:-3]
                try:
                    __import__(name)
                    module = sys.modules[name]
                except case.SkipTest as e:
                    yield _make_skipped_test(name, e, self.suiteClass)
                except:
                    yield self._failed(_make_failed_import_test(name, self.suiteClass))
                else:
                    yield self.loadTestsFromModule(module, pattern=pattern)
            elif os.path.isfile(os.path.join(path, "__init__.py")):
                tests = None
                if fnmatch(entry, pattern):
                    try:
                        __import__(name)
                        package = sys.modules[name]
                    except case.SkipTest as e:
                        yield _make_skipped_test(name, e, self.suiteClass)
                        continue
                    except:
                        yield self._failed(_make_failed_import_test(name, self.suiteClass))
                        continue
                    tests = self.loadTestsFromModule(package, pattern=pattern)
                    yield tests
                    if getattr(package, "load_tests", None) is not None:
                        continue
                yield from self._find_tests(path, pattern, fnmatch, os)


defaultTestLoader = TestLoader()

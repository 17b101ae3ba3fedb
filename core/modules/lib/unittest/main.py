"""unittest.main(): a module's tests as a program."""
import sys

from . import loader, runner
from .signals import installHandler

__unittest = True

_FLAGS = {
    "-v": ("verbosity", 2), "--verbose": ("verbosity", 2), "-q": ("verbosity", 0), "--quiet": ("verbosity", 0),
    "--locals": ("tb_locals", True), "-f": ("failfast", True), "--failfast": ("failfast", True),
    "-c": ("catchbreak", True), "--catch": ("catchbreak", True), "-b": ("buffer", True), "--buffer": ("buffer", True)}

_USAGE = """usage: %s [-h] [-v] [-q] [--locals] [-f] [-c] [-b] [-k TESTNAMEPATTERNS] [tests ...]"""

_HELP = """
positional arguments:
  tests                a list of any number of test modules, classes and test methods.

options:
  -h, --help           show this help message and exit
  -v, --verbose        Verbose output
  -q, --quiet          Quiet output
  --locals             Show local variables in tracebacks
  -f, --failfast       Stop on first fail or error
  -c, --catch          Catch Ctrl-C and display results so far
  -b, --buffer         Buffer stdout and stderr during tests
  -k TESTNAMEPATTERNS  Only run tests which match the given substring
"""


def _convert_name(name):
    """A path to a file as a module's name."""
    if name.lower().endswith(".py"):
        import os
        if os.path.isfile(name):
            return os.path.normpath(name)[:-3].replace("\\", ".").replace("/", ".")
    return name


class TestProgram(object):
    """Reads the command line, runs tests, and exits."""
    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = "default" if warnings is None and not getattr(sys, "warnoptions", None) else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    def _usage_error(self, message):
        print(_USAGE % self.progName, file=sys.stderr)
        print("%s: error: %s" % (self.progName, message), file=sys.stderr)
        sys.exit(2)

    def _read_options(self, args):
        """Set what the flags say; the remaining arguments."""
        rest = []
        args = list(args)
        while args:
            arg = args.pop(0)
            if arg in ("-h", "--help"):
                print(_USAGE % self.progName)
                print(_HELP)
                sys.exit(0)
            elif arg in _FLAGS:
                name, value = _FLAGS[arg]
                setattr(self, name, value)
            elif arg[:2] == "-k":
                pattern = arg[2:] or args and args.pop(0)
                if not pattern:
                    self._usage_error("argument -k: expected one argument")
                if self.testNamePatterns is None:
                    self.testNamePatterns = []
                self.testNamePatterns.append(pattern if "*" in pattern else "*%s*" % pattern)
            elif len(arg) > 2 and arg[0] == "-" and arg[1] != "-" and all("-" + c in _FLAGS for c in arg[1:]):
                args[:0] = ["-" + c for c in arg[1:]]
            elif arg[:1] == "-" and arg != "-":
                rest.append(arg)
                if args and arg in _DISCOVERY:
                    rest.append(args.pop(0))
            else:
                rest.append(arg)
        return rest

    def parseArgs(self, argv):
        args = argv[1:]
        if self.module is None and args and args[0].lower() == "discover":
            self._do_discovery(self._read_options(args[1:]))
            return
        self.tests = self._read_options(args)
        for arg in self.tests:
            if arg[:1] == "-":
                self._usage_error("unrecognized arguments: %s" % arg)
        if self.module is None and not self.tests:
            self._do_discovery([])
            return
        if self.tests:
            self.testNames = [_convert_name(name) for name in self.tests]
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _do_discovery(self, args):
        self.start, self.pattern, self.top = ".", "test*.py", None
        places = ["start", "pattern", "top"]
        args = list(args)
        while args:
            arg = args.pop(0)
            if arg in _DISCOVERY:
                if not args:
                    self._usage_error("argument %s: expected one argument" % arg)
                setattr(self, _DISCOVERY[arg], args.pop(0))
            elif arg[:1] != "-" and places:
                setattr(self, places.pop(0), arg)
            else:
                self._usage_error("unrecognized arguments: %s" % arg)
        self.createTests(from_discovery=True)

    def createTests(self, from_discovery=False, Loader=None):
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if from_discovery:
            found = self.testLoader if Loader is None else Loader()
            self.test = found.discover(self.start, self.pattern, self.top)
        elif self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        if self.catchbreak:
            installHandler()
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        test_runner = self.testRunner
        if isinstance(test_runner, type):
            options = dict(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer,
                           warnings=self.warnings)
            try:
                try:
                    test_runner = self.testRunner(**options, tb_locals=self.tb_locals)
                except TypeError:
                    test_runner = self.testRunner(**options)
            except TypeError:
                test_runner = self.testRunner()
        self.result = test_runner.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


_DISCOVERY = {"-s": "start", "--start-directory": "start", "-p": "pattern", "--pattern": "pattern", "-t": "top",
              "--top-level-directory": "top"}
main = TestProgram

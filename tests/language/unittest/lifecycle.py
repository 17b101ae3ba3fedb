# order of setUp, tearDown, cleanups, classes and modules; skipping; results
import unittest
import sys


def setUpModule():
    print("setUpModule")


def tearDownModule():
    print("tearDownModule")


class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")
        cls.addClassCleanup(print, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        print("setUp", self._testMethodName)
        self.addCleanup(print, "cleanup 1")
        self.addCleanup(print, "cleanup 2")

    def tearDown(self):
        print("tearDown")

    def test_ok(self):
        print("test_ok")

    def test_fail(self):
        self.fail("no")

    def test_error(self):
        raise KeyError("k")

    @unittest.skip("not today")
    def test_skip(self):
        print("never")

    def test_skip_inside(self):
        self.skipTest("inside")

    @unittest.skipIf(True, "if")
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, "unless")
    def test_not_skipped(self):
        print("runs")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_sub(self):
        for i in range(3):
            with self.subTest("msg", i=i):
                self.assertNotEqual(i, 1)


@unittest.skip("whole class")
class B(unittest.TestCase):
    def test_b(self):
        print("never")


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError("class")

    def test_c(self):
        print("never")


suite = unittest.TestSuite()
loader = unittest.TestLoader()
for cls in (A, B, Broken):
    suite.addTests(loader.loadTestsFromTestCase(cls))
print(suite.countTestCases(), loader.getTestCaseNames(A))
result = unittest.TestResult()
suite.run(result)
print(result)
print([str(t) for t, _ in result.failures], [str(t) for t, _ in result.errors])
print([(str(t), r) for t, r in result.skipped])
print([str(t) for t, _ in result.expectedFailures], [str(t) for t in result.unexpectedSuccesses], result.wasSuccessful())
print(result.failures[0][1])

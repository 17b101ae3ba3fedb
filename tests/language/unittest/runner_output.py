# what TextTestRunner prints
import sys
import unittest


class Out:
    """stderr without the time"""

    def write(self, s):
        if s.startswith("Ran "):
            s = s[:s.index(" in ")]
        sys.stdout.write(s)

    def flush(self):
        pass


class T(unittest.TestCase):
    def test_a(self):
        """First line.

        Second."""

    def test_b(self):
        self.assertEqual([1, 2], [1, 3])

    def test_c(self):
        with self.subTest(x=1):
            self.assertTrue(False)
        with self.subTest(x=2):
            raise KeyError("in sub")

    @unittest.skip("reason")
    def test_d(self):
        pass

    def test_e(self):
        def helper():
            return 1 / 0
        try:
            helper()
        except ZeroDivisionError as e:
            raise ValueError("chained") from e


for verbosity in (0, 1, 2):
    suite = unittest.TestLoader().loadTestsFromTestCase(T)
    r = unittest.TextTestRunner(stream=Out(), verbosity=verbosity).run(suite)
    print("---", r.testsRun, len(r.failures), len(r.errors), r.wasSuccessful())
suite = unittest.TestSuite([T("test_a"), T("test_d")])
print(unittest.TextTestRunner(stream=Out(), failfast=True).run(suite).wasSuccessful())
suite = unittest.TestSuite([T("test_b"), T("test_a")])
print(unittest.TextTestRunner(stream=Out(), failfast=True).run(suite).testsRun)
try:
    T("test_zzz")
except ValueError as e:
    print(e)
try:
    suite.addTest(T)
except TypeError as e:
    print(e)
print(repr(T("test_a")), T("test_a").id(), T("test_a") == T("test_a"), T("test_a").shortDescription())

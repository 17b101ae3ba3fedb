# the messages of failed assertions
import unittest


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()


def fails(f, *args, **kw):
    try:
        f(*args, **kw)
    except t.failureException as e:
        print(f.__name__, "->", e)
    else:
        print(f.__name__, "passes")


fails(t.assertEqual, 1, 1)
fails(t.assertEqual, 1, 2)
fails(t.assertEqual, 1, 2, "my message")
fails(t.assertEqual, "a" * 50, "a" * 49 + "b")
fails(t.assertEqual, "one\ntwo\n", "one\nthree\n")
fails(t.assertEqual, [1, 2, 3], [1, 5, 3])
fails(t.assertEqual, [1], [1, 2])
fails(t.assertEqual, (1, 2), (1,))
fails(t.assertEqual, {1, 2}, {2, 3})
fails(t.assertEqual, {"a": 1}, {"a": 2})
fails(t.assertNotEqual, 1, 1)
fails(t.assertTrue, 0)
fails(t.assertFalse, [1])
fails(t.assertIs, 1, "1")
fails(t.assertIsNot, t, t, "same")
fails(t.assertIsNone, 5)
fails(t.assertIsNotNone, None)
fails(t.assertIn, 1, [2])
fails(t.assertNotIn, 2, [2])
fails(t.assertIsInstance, 1, str)
fails(t.assertNotIsInstance, 1, int)
fails(t.assertAlmostEqual, 1.0, 1.1)
fails(t.assertAlmostEqual, 1.0, 1.00000001)
fails(t.assertAlmostEqual, 1, 2, delta=0.5)
fails(t.assertNotAlmostEqual, 1.0, 1.0)
fails(t.assertGreater, 1, 2)
fails(t.assertGreaterEqual, 1, 2)
fails(t.assertLess, 2, 1)
fails(t.assertLessEqual, 2, 1)
fails(t.assertCountEqual, [1, 1, 2], [2, 1])
fails(t.assertCountEqual, [[1]], [[2]])
fails(t.assertSequenceEqual, [1], (1,))
fails(t.assertListEqual, (1,), [1])
fails(t.assertRaises, ValueError, int, "5")
fails(t.assertRaises, ValueError, int, "x")
fails(t.fail, "failed")
with t.assertRaises(KeyError) as cm:
    {}["k"]
print(repr(cm.exception), cm.expected)
try:
    with t.assertRaises(KeyError, msg="extra"):
        pass
except AssertionError as e:
    print(e)
for bad in (lambda: t.assertRaises(5), lambda: t.assertRaises(ValueError, foo=1), lambda: t.assertAlmostEqual(1, 2, places=1, delta=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
t.maxDiff = 5
fails(t.assertEqual, [1, 2], [3, 4])
t.longMessage = False
fails(t.assertEqual, 1, 2, "only this")

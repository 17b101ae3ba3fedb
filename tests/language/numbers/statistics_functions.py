# statistics: averages, spread, relation, the normal distribution.
from statistics import *
from fractions import Fraction as F
from decimal import Decimal as D

A = [1, 2, 2, 3, 4, 7, 9]
B = [1.5, 2.5, 2.5, 2.75, 3.25, 4.75]
C = [F(1, 2), F(1, 3), F(5, 4)]
E = [D('1.5'), D('2.25'), D('10')]
for d in (A, B, C, E, [5, 5], [1, 2.5], [True, 2, F(1, 2)], [1e50, 1, -1e50], [10**30, 1, 2]):
    row = []
    for f in (mean, fmean, median, median_low, median_high, mode, multimode, variance, pvariance, stdev, pstdev, quantiles, harmonic_mean, geometric_mean, median_grouped):
        try:
            row.append(f(d))
        except Exception as x:
            row.append(f'{type(x).__name__}: {x}')
    print(d, row[:-2], '%.10s' % (row[-2],), row[-1])
for f in (mean, fmean, median, median_low, median_high, median_grouped, mode, multimode, variance, pvariance, stdev, pstdev, quantiles, harmonic_mean, geometric_mean):
    for d in ([], [3], ['a', 'b']):
        try:
            print(f.__name__, d, f(d))
        except Exception as x:
            print(f.__name__, d, type(x).__name__, x)
print(mean(iter(A)), fmean(iter(B)), fmean([1, 2, 3], [1, 0, 3]), fmean([1, 2], weights=iter([0.5, 1.5])), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([0, 1]), variance(A, 4), pvariance(B, 2.5), stdev(A, xbar=mean(A)), mode('abca'), multimode('aabbc'), mode(['x', None, None]))
print(quantiles(A, n=10), quantiles(A, n=4, method='inclusive'), quantiles([1, 2], n=3), quantiles(B, n=1))
for f in (lambda: quantiles(A, n=0), lambda: quantiles(A, method='x'), lambda: fmean([1, 2], [1]), lambda: fmean([1], [0]), lambda: harmonic_mean([-1, 2]), lambda: harmonic_mean([1, 2], [1]), lambda: covariance([1], [1, 2]), lambda: covariance([1], [1]), lambda: correlation([1, 1], [1, 2]), lambda: linear_regression([1, 1], [1, 2]), lambda: correlation([1, 2], [3]), lambda: geometric_mean([0, 1]), lambda: geometric_mean([])):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
x, y = [1, 2, 3, 4, 5, 6], [2.1, 3.9, 6.2, 7.8, 10.1, 12.2]
print(covariance(x, y), correlation(x, y), linear_regression(x, y), linear_regression(x, y, proportional=True), linear_regression(x, y).slope)
n, m = NormalDist(100, 15), NormalDist(90, 20)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance, n + 5, 5 + n, n - 5, 5 - n, n * 2, 2 * n, n / 4, n + m, n - m, -n, +n, n == NormalDist(100, 15), hash(n) == hash(NormalDist(100, 15)))
print(['%.10g' % v for v in (n.pdf(100), n.pdf(130), n.cdf(100), n.cdf(115), n.inv_cdf(0.5), n.inv_cdf(0.975), n.inv_cdf(0.001), n.inv_cdf(1e-20), n.overlap(m), n.overlap(NormalDist(110, 15)), n.zscore(130), *n.quantiles(), *NormalDist().quantiles(3))])
print(NormalDist.from_samples(A), NormalDist.from_samples(B), ['%.10g' % v for v in n.samples(3, seed=5)])
for f in (lambda: NormalDist(0, -1), lambda: NormalDist(0, 0).pdf(1), lambda: NormalDist(0, 0).cdf(1), lambda: n.inv_cdf(0), lambda: n.inv_cdf(1.5), lambda: NormalDist(0, 0).inv_cdf(.5), lambda: n.overlap(5), lambda: NormalDist.from_samples([1]), lambda: NormalDist('a'), lambda: n.mu):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)

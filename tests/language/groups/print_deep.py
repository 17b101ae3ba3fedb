# Groups nested deeper than what is printed.
g=ValueError('leaf')
for i in range(15): g=ExceptionGroup('level %d'%i,[g, KeyError(i)])
raise g

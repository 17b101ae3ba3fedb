# coding: ascii
print(1)
x = 'é'

# coding: cp1252
print(1)
x = ''

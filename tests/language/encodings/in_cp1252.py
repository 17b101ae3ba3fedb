# coding: cp1252
# a program in Windows' western encoding
text = '€ “quoted” – é'
print(ascii(text), len(text))
naïve = 1
print(naïve, ascii('…'))

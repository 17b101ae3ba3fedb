# coding=IBM437
box = '…Õª'
print(ascii(box))
print(ascii('''two
lines ∞'''))

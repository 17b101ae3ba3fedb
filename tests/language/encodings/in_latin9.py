# vim: set fileencoding=iso-8859-15 :
price = '5 €'
print(ascii(price))

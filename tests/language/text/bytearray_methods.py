# bytearray: the methods that it shares with bytes.
from _bytes_methods import each_method

each_method(bytearray)

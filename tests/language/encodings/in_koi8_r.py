#!/usr/bin/env python3
# -*- coding: koi8-r -*-
слово = 'привет'
print(ascii(слово), слово.upper() == 'ПРИВЕТ')
def ы(): return 'ы'
print(ascii(ы()), ascii(ы.__name__), b'abc')

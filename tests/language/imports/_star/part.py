print("part is run"); x = 1

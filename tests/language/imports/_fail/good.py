print("good"); x = 1

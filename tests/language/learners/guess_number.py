import random

random.seed(5)
secret = random.randint(1, 100)
low, high = 1, 100
tries = 0
while True:
    guess = (low + high) // 2
    tries = tries + 1
    print("I guess", guess)
    if guess < secret:
        print("higher")
        low = guess + 1
    elif guess > secret:
        print("lower")
        high = guess - 1
    else:
        print("yes! after", tries, "tries")
        break

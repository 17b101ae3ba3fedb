def caesar(text, shift):
    result = ""
    for ch in text:
        if ch.isupper():
            result += chr((ord(ch) - ord("A") + shift) % 26 + ord("A"))
        elif ch.islower():
            result += chr((ord(ch) - ord("a") + shift) % 26 + ord("a"))
        else:
            result += ch
    return result

secret = caesar("Hello, World!", 3)
print(secret)
print(caesar(secret, -3))
for shift in range(24, 27):
    print(shift, caesar("Xyz", shift))

def vigenere(text, key):
    return "".join(caesar(c, ord(key[i % len(key)]) - 97) for i, c in enumerate(text))

print(vigenere("attackatdawn", "lemon"))
morse = {"s": "...", "o": "---"}
print(" ".join(morse.get(c, "?") for c in "so so"))
print(caesar(42, 1))

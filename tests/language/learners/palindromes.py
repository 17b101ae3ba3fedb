def is_palindrome(s):
    s = "".join(c.lower() for c in s if c.isalnum())
    return s == s[::-1]

words = ["Anna", "hello", "A man, a plan, a canal: Panama", "", "No lemon, no melon", "ab"]
for w in words:
    print(repr(w), "is" if is_palindrome(w) else "is not", "a palindrome")

def rec(s):
    if len(s) < 2:
        return True
    return s[0] == s[-1] and rec(s[1:-1])

print([w for w in ("level", "levels", "x") if rec(w)])
print([n for n in range(100, 200) if str(n) == str(n)[::-1]])

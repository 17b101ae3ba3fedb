def hangman(word, guesses, lives=5):
    shown = ["_"] * len(word)
    tried = set()
    for g in guesses:
        if len(g) != 1 or not g.isalpha():
            print(f"  {g!r} is not a letter")
            continue
        if g in tried:
            print(f"  {g} was tried")
            continue
        tried.add(g)
        if g in word:
            for i, c in enumerate(word):
                if c == g:
                    shown[i] = c
        else:
            lives -= 1
        print(f"  {g}: {' '.join(shown)}  lives {lives}  tried {''.join(sorted(tried))}")
        if "_" not in shown:
            return "won"
        if lives == 0:
            break
    else:
        return "gave up"
    return "lost, it was " + word

print(hangman("banana", "abxn!an"))
print(hangman("sky", "aeiouy"))
print(hangman("python", ["p", "on", "y"]))
print(hangman("", "abc", 2))
hangman(None, "a")

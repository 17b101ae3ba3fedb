students = [("Mia", [90, 85, 77]), ("Leo", [60, 72.5, 80]), ("Zoe", []), ("Sam", [100, "absent", 95])]

def average(marks):
    total = 0
    for m in marks:
        total += m
    return total / len(marks)

def grade(avg):
    if avg >= 90: return "A"
    elif avg >= 80: return "B"
    elif avg >= 70: return "C"
    return "D"

for name, marks in students:
    try:
        avg = average(marks)
    except ZeroDivisionError:
        print(name, "has no marks")
    except TypeError as err:
        print(name, "has a bad mark:", err)
    else:
        print(f"{name:>5}: {avg:.2f} {grade(avg)}")
    finally:
        print("-" * 10)
average(None)

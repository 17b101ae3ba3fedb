import sys

print(len(sys.argv), sys.argv[0].endswith("arguments.py"), __name__)
sys.stderr.write("to stderr\n")
print("to stdout")

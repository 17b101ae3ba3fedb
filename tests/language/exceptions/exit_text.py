import sys

sys.exit("a text goes to stderr, the status is 1")

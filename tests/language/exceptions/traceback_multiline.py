# a line of a statement of several lines
x = (1 +
     2 / 0 +
     3)

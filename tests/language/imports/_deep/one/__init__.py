mark = "mark of one"

made = [1]
shelf = {"top": made}

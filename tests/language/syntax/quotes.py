print (“x”)

import shelve, os, tempfile, dbm, dbm.dumb
with tempfile.TemporaryDirectory() as d:
    name = os.path.join(d, "s")
    with dbm.dumb.open(name, "c") as raw:
        pass
    with shelve.Shelf(dbm.dumb.open(name, "c")) as s:
        s["a"] = [1, 2, 3]
        s["b"] = {"x": (1, 2.5)}
        print(sorted(s), len(s), s["a"], "b" in s, s.get("zz", "none"))
        s["a"].append(4)
        print(s["a"])
        del s["b"]
        try:
            s["b"]
        except KeyError as e:
            print("KeyError", e)
    try:
        s["a"]
    except ValueError as e:
        print(e)
    with shelve.Shelf(dbm.dumb.open(name, "w"), writeback=True) as s:
        s["a"].append(5)
    with shelve.Shelf(dbm.dumb.open(name, "r")) as s:
        print(s["a"], list(s.items()))
        try:
            s["q"] = 1
        except OSError as e:
            print(e)
    print(dbm.whichdb(name), dbm.whichdb(os.path.join(d, "no")))
    db = dbm.dumb.open(name, "n")
    db["k"] = "v" * 600
    db[b"k"] = b"w"
    db["m"] = b"x"
    print(db.keys(), db["k"], len(db), db.items())
    for k in 3, None:
        try:
            db[k] = "x"
        except TypeError as e:
            print(e)
    db.close()
    try:
        db["k"]
    except OSError as e:
        print(e)

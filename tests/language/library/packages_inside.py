import pkgutil, sys, os, tempfile
with tempfile.TemporaryDirectory() as top:
    os.makedirs(os.path.join(top, "pk_a", "inner"))
    for name in "pk_a/__init__.py", "pk_a/one.py", "pk_a/inner/__init__.py", "pk_a/inner/two.py", "plain_b.py":
        with open(os.path.join(top, name), "w") as f:
            f.write("value = %r\n" % name)
    with open(os.path.join(top, "pk_a", "data.txt"), "wb") as f:
        f.write(b"some data")
    print([(m.name, m.ispkg) for m in pkgutil.iter_modules([top])], [m.name for m in pkgutil.iter_modules([top], "p.")])
    sys.path.insert(0, top)
    print([m.name for m in pkgutil.walk_packages([top])])
    print(pkgutil.get_data("pk_a", "data.txt"), pkgutil.resolve_name("pk_a.one:value"), pkgutil.resolve_name("pk_a.inner.two.value"))
    for bad in "a..b", "1x", "pk_a.one:no", "no_such_module":
        try:
            pkgutil.resolve_name(bad)
        except (ValueError, AttributeError, ImportError) as e:
            print(type(e).__name__, e)
    try:
        list(pkgutil.iter_modules("text"))
    except ValueError as e:
        print(e)
    print(pkgutil.extend_path(["x"], "pk_a")[0], len(pkgutil.extend_path(["x"], "pk_a")), pkgutil.find_loader("plain_b") is not None)

"""Waiting for files and sockets: nothing here makes anybody wait."""
error = OSError


def select(rlist, wlist, xlist, timeout=None, /):
    """Only sleeping is possible: without files."""
    if rlist or wlist or xlist:
        raise NotImplementedError("select() of files: nothing here makes anybody wait")
    if timeout is None:
        raise NotImplementedError("select() would never end")
    import time
    time.sleep(timeout)
    return [], [], []

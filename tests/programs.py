"""programs.py: what the test scripts share: finding programs, running them on a host, showing differences.

A program is NAME.py with what python3.11 made of it beside it (tests/record): NAME.out, NAME.err and NAME.status; the two
latter only when they are not empty and not 0. NAME.in, if there, is its standard input. What begins with _ is no program but
what programs import. A program is run in its own folder,
as NAME.py, so that no path of a machine is in its output.
"""
import concurrent.futures
import difflib
import fnmatch
import os
import shlex
import subprocess

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDERS = ["examples", "tests/language"]


def find(places, only=None, recorded=True):
    """Paths of programs, in order; places are files or folders below TOP."""
    found = []
    for place in places or FOLDERS:
        place = os.path.join(TOP, place)
        if os.path.isfile(place):
            found.append(place)
        for folder, folders, files in os.walk(place):
            folders[:] = sorted(f for f in folders if not f.startswith("_"))
            found += [os.path.join(folder, f) for f in sorted(files) if f.endswith(".py")]
    if recorded:
        found = [f for f in found if os.path.exists(f[:-3] + ".out")]
    if only:
        found = [f for f in found if any(fnmatch.fnmatch(name(f), g) for g in only)]
    return found


def name(path):
    return os.path.relpath(path, TOP)[:-3]


def command(text):
    """A host's command line, its files made absolute: programs run in folders of their own."""
    return [os.path.join(TOP, w) if "/" in w and os.path.exists(os.path.join(TOP, w)) else w for w in shlex.split(text)]


def read(path, default=b""):
    try:
        with open(path, "rb") as f:
            return f.read()
    except FileNotFoundError:
        return default


def run(words, path, options=(), timeout=60, after=(), environment=None):
    """Runs one program: (status or text of what went wrong, stdout, stderr)."""
    given = read(path[:-3] + ".in")
    line = [*words, *options, os.path.basename(path), *after]
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", **(environment or {})}
    try:
        done = subprocess.run(line, input=given, capture_output=True, cwd=os.path.dirname(path), timeout=timeout, env=env)
    except subprocess.TimeoutExpired as late:
        return f"not done after {timeout} s", late.stdout or b"", late.stderr or b""
    except OSError as error:
        return f"does not start: {error.strerror}", b"", b""
    status = done.returncode
    return (f"signal {-status}" if status < 0 else status), done.stdout, done.stderr


def difference(what, expected, actual, lines=12):
    """A short diff of two byte strings, or None."""
    if expected == actual:
        return None
    a = expected.decode("utf-8", "replace").splitlines()
    b = actual.decode("utf-8", "replace").splitlines()
    rows = list(difflib.unified_diff(a, b, f"{what} expected", f"{what} actual", n=1, lineterm=""))
    if not rows:
        rows = [f"{what}: differs in the end of a line or in bytes that are not UTF-8"]
    return "\n".join("    " + r[:200] for r in rows[:lines]) + ("\n    …" if len(rows) > lines else "")


def each(function, items, jobs):
    """function(item) for all, jobs at a time; results in order."""
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        yield from zip(items, pool.map(function, items))

# pathlib: files and folders
from pathlib import Path
import shutil
d = Path("tmp_paths"); d.mkdir(exist_ok=True); (d / "x.txt").write_text("hello"); (d / "sub").mkdir(); (d / "sub" / "y.txt").write_bytes(b"bytes")
print((d / "x.txt").read_text(), (d/"sub"/"y.txt").read_bytes(), d.is_dir(), (d/"x.txt").is_file(), (d/"q").exists(), (d/"x.txt").stat().st_size)
print(sorted(map(str, d.iterdir())), sorted(map(str, d.glob("*.txt"))), sorted(map(str, d.rglob("*.txt"))), sorted(map(str, d.glob("**/*"))), sorted(map(str, d.glob("**"))))
for f in [lambda: (d/"nope").read_text(), lambda: d.mkdir(), lambda: d.rmdir(), lambda: (d/"a"/"b").mkdir(), lambda: list(d.glob("")), lambda: list(d.glob("/x")), lambda: (d/"nope").unlink(), lambda: list(d.glob("a**"))]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
(d/"a"/"b").mkdir(parents=True); (d/"nope").unlink(missing_ok=True); (d/"x.txt").rename(d/"z.txt"); (d/"t").touch(); print(sorted(p.name for p in d.iterdir()))
with (d/"z.txt").open() as f: print(f.read(), f.name)
print(Path(".").resolve() == Path.cwd(), Path("x").absolute().is_absolute(), Path("~").expanduser() == Path.home())
shutil.rmtree(d)

# tempfile
import os, tempfile
from pathlib import Path
with tempfile.TemporaryDirectory() as t:
    print(os.path.isdir(t)); q = Path(t) / "f"; q.write_text("x")
print(os.path.exists(t))
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as f:
    f.write("abc"); f.seek(0); print(f.read(), f.name.endswith(".txt"), os.path.exists(f.name))
print(os.path.exists(f.name))
fd, n = tempfile.mkstemp(); os.write(fd, b"1"); os.close(fd); print(open(n).read()); os.remove(n)
with tempfile.TemporaryFile() as f: f.write(b"q"); f.seek(0); print(f.read())

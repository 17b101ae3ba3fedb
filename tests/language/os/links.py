# symbolic and hard links
import os
with open("tmp_target", "w") as f:
    f.write("content")
os.symlink("tmp_target", "tmp_link")
os.symlink("tmp_nowhere", "tmp_dangling")
print(os.readlink("tmp_link"), os.path.islink("tmp_link"), os.path.islink("tmp_target"), open("tmp_link").read())
print(os.path.exists("tmp_dangling"), os.path.lexists("tmp_dangling"), os.lstat("tmp_link").st_size, os.stat("tmp_link").st_size)
for f, args in [(os.readlink, ("tmp_target",)), (os.symlink, ("x", "tmp_link")), (open, ("tmp_dangling",)), (os.stat, ("tmp_dangling",))]:
    try:
        f(*args)
    except OSError as e:
        print(f.__name__, type(e).__name__, e)
print(os.path.basename(os.path.realpath("tmp_link")), os.path.samefile("tmp_link", "tmp_target"))
os.link("tmp_target", "tmp_hard")
print(os.stat("tmp_hard").st_nlink, os.path.samefile("tmp_hard", "tmp_target"))
for n in ("tmp_link", "tmp_dangling", "tmp_hard", "tmp_target"):
    os.remove(n)
print([n for n in os.listdir() if n.startswith(("tmp_link", "tmp_target"))])

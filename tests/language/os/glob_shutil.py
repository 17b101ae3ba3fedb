# glob, fnmatch, shutil
from pathlib import Path
d = Path('tmp_sh1'); (d / 'a' / 'b').mkdir(parents=True); (d / 'z.txt').write_text('z'); (d / 'sub').mkdir(); (d / 'sub' / 'y.txt').write_text('y')
import shutil, glob, tempfile, fnmatch, os
print(sorted(glob.glob("tmp_sh1/*")), sorted(glob.glob("tmp_sh1/**/*.txt", recursive=True)), glob.escape("a*b"), fnmatch.fnmatch("abc.py", "a*.p[xy]"), fnmatch.filter(["a", "b1"], "?"), fnmatch.translate("a*b[!c-e].?"))
shutil.copytree("tmp_sh1", "tmp_sh2"); shutil.copy("tmp_sh1/z.txt", "tmp_sh2/zz.txt"); print(sorted(os.listdir("tmp_sh2")), shutil.move("tmp_sh2/zz.txt", "tmp_sh2/sub"))
shutil.rmtree("tmp_sh1"); shutil.rmtree("tmp_sh2"); print(os.path.exists("tmp_sh1"))
try: shutil.rmtree("tmp_sh1")
except OSError as e: print(type(e).__name__, e)

# deprecations are shown once a place where the program's own module asks for it
import sys


class Out:
    text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


class T:
    def __trunc__(self):
        return 3


old, sys.stderr = sys.stderr, Out()
for i in range(3):
    int(T())
namespace = {"T": T, "__name__": "elsewhere"}
exec("for i in range(2): int(T())", namespace)
int(T())
for line in sys.stderr.text.splitlines():
    print(line.split("/")[-1])
sys.stderr = old

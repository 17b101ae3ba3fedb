import timeit

class Clock:
    def __init__(self, step): self.now, self.step = 42.0, step
    def __call__(self): return self.now
    def wrap(self, timer): return self
    def tick(self): self.now += self.step
import __main__
def run(step, *args):
    clock = Clock(step)
    __main__.clock = clock
    print("exit", timeit.main([*args, "import __main__; __main__.clock.tick()"], _wrap_timer=clock.wrap))
run(5.5)
run(0.0055)
run(0.0000025, "-n100")
run(2.0, "-n", "35", "-r", "2", "-s", "print('setup')")
run(0.003, "-u", "msec")
run(1.0, "-v")
run(0.03, "-vv", "-n", "2")
run(1.0, "--bad")
run(60.0, "-r-5")

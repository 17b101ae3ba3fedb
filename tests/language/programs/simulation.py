"""Discrete events: a bank with queues, a supermarket, a lift and a disease, on one clock with a heap and seeded random numbers."""
import heapq
import itertools
import math
import random
import statistics
from collections import Counter, deque, namedtuple
from contextlib import contextmanager
from functools import partial, total_ordering


@total_ordering
class Event:
    __slots__ = ("time", "serial", "action", "cancelled")
    serials = itertools.count()

    def __init__(self, time, action):
        self.time, self.action = time, action
        self.serial = next(Event.serials)
        self.cancelled = False

    def __lt__(self, other):
        return (self.time, self.serial) < (other.time, other.serial)

    def __eq__(self, other):
        return self is other

    def cancel(self):
        self.cancelled = True


class Wait(namedtuple("Wait", "time")):
    pass


class Acquire(namedtuple("Acquire", "resource")):
    pass


class Release(namedtuple("Release", "resource")):
    pass


class Simulation:
    def __init__(self, seed=0):
        self.now = 0.0
        self.heap = []
        self.random = random.Random(seed)
        self.log = []
        self.steps = 0

    def schedule(self, delay, action, *args):
        if delay < 0:
            raise ValueError("cannot go back in time")
        event = Event(self.now + delay, partial(action, *args) if args else action)
        heapq.heappush(self.heap, event)
        return event

    def run(self, until=math.inf):
        while self.heap and self.heap[0].time <= until:
            event = heapq.heappop(self.heap)
            if event.cancelled:
                continue
            self.now = event.time
            self.steps += 1
            event.action()
        if until < math.inf:
            self.now = until
        return self

    def process(self, generator):
        """Runs a generator of requests."""
        self.schedule(0, self._resume, generator, None)
        return generator

    def _resume(self, generator, value):
        try:
            request = generator.send(value)
        except StopIteration:
            return
        match request:
            case Wait(time):
                self.schedule(time, self._resume, generator, self.now)
            case Acquire(resource):
                resource.acquire(partial(self._resume, generator))
            case Release(resource):
                resource.release()
                self._resume(generator, None)
            case _:
                generator.throw(TypeError(f"unknown request {request!r}"))

    def note(self, text):
        self.log.append(f"{self.now:7.2f} {text}")


class Resource:
    def __init__(self, simulation, capacity=1):
        self.simulation, self.capacity = simulation, capacity
        self.users = 0
        self.queue = deque()
        self.longest = 0
        self.busy = 0.0
        self.changed = 0.0

    def _account(self):
        self.busy += self.users * (self.simulation.now - self.changed)
        self.changed = self.simulation.now

    def acquire(self, callback):
        self._account()
        if self.users < self.capacity:
            self.users += 1
            self.simulation.schedule(0, callback, self.simulation.now)
        else:
            self.queue.append(callback)
            self.longest = max(self.longest, len(self.queue))

    def release(self):
        self._account()
        if self.queue:
            self.simulation.schedule(0, self.queue.popleft(), self.simulation.now)
        else:
            self.users -= 1

    @property
    def utilisation(self):
        return self.busy / (self.capacity * self.simulation.now or 1)


def bank(seed, tellers, customers=40):
    sim = Simulation(seed)
    counter = Resource(sim, tellers)
    waits = []

    def customer(name):
        arrived = sim.now
        served = yield Acquire(counter)
        waits.append(served - arrived)
        yield Wait(sim.random.expovariate(1 / 4))
        yield Release(counter)
        if name < 3:
            sim.note(f"customer {name} leaves after {sim.now - arrived:.2f}")

    def door():
        for name in range(customers):
            sim.process(customer(name))
            yield Wait(sim.random.expovariate(1 / 2))

    sim.process(door())
    sim.run()
    return sim, counter, waits


for tellers in (1, 2, 3):
    sim, counter, waits = bank(42, tellers)
    print(f"{tellers} tellers: mean {statistics.mean(waits):.3f}, median {statistics.median(waits):.3f}, "
          f"max {max(waits):.3f}, queue {counter.longest}, busy {counter.utilisation:.1%}, {sim.steps} events")
    print(*sim.log, sep="\n")
print(bank(1, 2)[2] == bank(1, 2)[2], bank(1, 2)[2] == bank(2, 2)[2])


class Lift:
    def __init__(self, sim, floors):
        self.sim, self.floors = sim, floors
        self.floor, self.direction = 0, 1
        self.calls, self.inside = {}, []
        self.delivered = []
        self.moved = 0

    def call(self, source, target):
        self.calls.setdefault(source, []).append((self.sim.now, target))

    def run(self):
        while True:
            for trip in [t for t in self.inside if t[1] == self.floor]:
                self.inside.remove(trip)
                self.delivered.append(self.sim.now - trip[0])
            self.inside += self.calls.pop(self.floor, [])
            wanted = {t for _, t in self.inside} | self.calls.keys()
            if not wanted:
                yield Wait(1)
                continue
            ahead = [f for f in wanted if (f - self.floor) * self.direction > 0]
            if not ahead:
                self.direction = -self.direction
                continue
            yield Wait(2)
            self.floor += self.direction
            self.moved += 1


sim = Simulation(7)
lift = Lift(sim, 8)
for t in range(30):
    source, target = sim.random.sample(range(8), 2)
    sim.schedule(t * 3, lift.call, source, target)
sim.process(lift.run())
sim.run(until=400)
print(len(lift.delivered), lift.moved, max(lift.delivered), f"{statistics.fmean(lift.delivered):.2f}", sim.now, len(sim.heap))


class Person:
    def __init__(self, name):
        self.name, self.state, self.days = name, "S", 0


def epidemic(seed, people=200, contacts=4, chance=0.12, length=5):
    rng = random.Random(seed)
    world = [Person(i) for i in range(people)]
    for p in rng.sample(world, 3):
        p.state = "I"
    for day in itertools.count():
        counts = Counter(p.state for p in world)
        yield day, counts["S"], counts["I"], counts["R"]
        if not counts["I"]:
            return
        infected = [p for p in world if p.state == "I"]
        for p in infected:
            for other in rng.choices(world, k=contacts):
                if other.state == "S" and rng.random() < chance:
                    other.state = "I"
            p.days += 1
            if p.days >= length:
                p.state = "R"


history = list(epidemic(11))
for day, s, i, r in history[::6]:
    print(f"{day:3} {'#' * (i // 2):<40} {s:3} {i:3} {r:3}")
print(len(history), max(history, key=lambda h: h[2]), history[-1])


@contextmanager
def timer(sim):
    begin = sim.now
    yield lambda: sim.now - begin


sim = Simulation()
with timer(sim) as elapsed:
    events = [sim.schedule(d, sim.note, f"event {d}") for d in (5, 3, 3, 1, 4)]
    events[2].cancel()
    sim.schedule(2, events[0].cancel)
    sim.run()
    print(sim.log, elapsed(), sim.steps)
print(events[1] < events[2], events[2] <= events[1], sorted(events, reverse=True)[0] is events[0], events[0] == events[0])
try:
    sim.schedule(-1, print)
except ValueError as e:
    print(e)


def bad():
    yield Wait(1)
    yield "tea"


sim.process(bad())
try:
    sim.run()
except TypeError as e:
    print(e, sim.now)

rng = random.Random("text seed")
print([rng.randint(1, 6) for _ in range(12)], rng.choice("abcdef"), rng.uniform(1, 2), rng.gauss(0, 1), rng.sample(range(50), 5))
deck = [f"{r}{s}" for s in "SHDC" for r in "A23456789TJQK"]
rng.shuffle(deck)
print(" ".join(deck[:13]), len(set(deck)))
print(rng.triangular(0, 10, 3), rng.betavariate(2, 3), rng.gammavariate(2, 1), rng.paretovariate(3), rng.getrandbits(70))
state = rng.getstate()
first = [rng.random() for _ in range(3)]
rng.setstate(state)
print(first == [rng.random() for _ in range(3)], first)
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000)
print(list(heapq.merge([1, 4, 9], [2, 4, 8], [3])), heapq.nlargest(3, range(20), key=lambda n: n * 7 % 20), heapq.nsmallest(2, "python"))

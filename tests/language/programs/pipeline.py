"""Producers and consumers on asyncio: queues, semaphores, locks, events, timeouts, groups, cancellation and back pressure."""
import asyncio
import contextlib
import itertools
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    serial: int
    text: str = field(compare=False)
    attempts: int = field(default=0, compare=False)


class JobError(Exception):
    def __init__(self, job, reason):
        super().__init__(f"job {job.serial}: {reason}")
        self.job = job


class Log:
    def __init__(self):
        self.rows = []

    def __call__(self, *words):
        self.rows.append(f"{asyncio.get_running_loop().time() - self.begin:5.2f} " + " ".join(map(str, words)))

    def start(self):
        self.begin = asyncio.get_running_loop().time()
        self.rows.clear()
        return self


log = Log()
TEXT = "the quick brown fox jumps over the lazy dog while the cat sleeps and the dog barks".split()


async def produce(queue, words, name):
    for i, word in enumerate(words):
        await queue.put((name, word))
        if i % 3 == 2:
            await asyncio.sleep(0)
    await queue.put((name, None))
    return len(words)


async def consume(queue, producers, counts):
    finished = 0
    while finished < producers:
        name, word = await queue.get()
        try:
            if word is None:
                finished += 1
            else:
                counts[name][word] += 1
        finally:
            queue.task_done()
    return sum(sum(c.values()) for c in counts.values())


async def count_words():
    queue, counts = asyncio.Queue(maxsize=4), defaultdict(Counter)
    consumer = asyncio.create_task(consume(queue, 3, counts), name="consumer")
    made = await asyncio.gather(*(produce(queue, TEXT[i::3], f"p{i}") for i in range(3)))
    await queue.join()
    print(made, await consumer, sum(counts.values(), Counter()).most_common(3), queue.empty(), consumer.get_name())


class Pool:
    """Workers over a priority queue, with retries."""

    def __init__(self, workers, handler, retries=2):
        self.queue = asyncio.PriorityQueue()
        self.workers, self.handler, self.retries = workers, handler, retries
        self.done, self.failed, self.tasks = [], [], []

    async def __aenter__(self):
        self.tasks = [asyncio.create_task(self.work(n)) for n in range(self.workers)]
        return self

    async def __aexit__(self, kind, value, traceback):
        if kind is None:
            await self.queue.join()
        for task in self.tasks:
            task.cancel()
        self.results = await asyncio.gather(*self.tasks, return_exceptions=True)

    async def work(self, n):
        handled = 0
        try:
            while True:
                job = await self.queue.get()
                job.attempts += 1
                try:
                    self.done.append(await self.handler(job, n))
                    handled += 1
                except JobError as e:
                    if job.attempts <= self.retries:
                        self.queue.put_nowait(job)
                    else:
                        self.failed.append(e)
                finally:
                    self.queue.task_done()
        except asyncio.CancelledError:
            return f"worker {n}: {handled}"


async def handle(job, worker):
    if job.text == "fox" and job.attempts < 2:
        raise JobError(job, "shy")
    if job.text == "dog":
        raise JobError(job, "bites")
    await asyncio.sleep(0.01 * (job.priority + 1))
    return job.text.upper()


async def pool():
    rng = random.Random(3)
    async with Pool(3, handle) as p:
        for serial, word in enumerate(TEXT[:12]):
            p.queue.put_nowait(Job(rng.randrange(3), serial, word))
    print(sorted(p.done), [str(e) for e in p.failed], [e.job.attempts for e in p.failed])
    print(len(p.results), sum(int(r.split()[-1]) for r in p.results))
    try:
        async with Pool(2, handle) as p:
            p.queue.put_nowait(Job(1, 1, "late"))
            raise LookupError("stop early")
    except LookupError as e:
        print(e, p.done, len(p.results))


async def numbers(n, delay=0.01):
    try:
        for i in range(n):
            await asyncio.sleep(delay)
            yield i
    finally:
        log("numbers closed")


async def batches(source, size):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


async def stages():
    log.start()
    print([b async for b in batches(numbers(7), 3)])
    print({i: i * i async for i in numbers(5) if i % 2})
    async with contextlib.aclosing(numbers(100)) as source:
        async for i in source:
            if i == 3:
                break
    print(len(log.rows), [r.split(maxsplit=1)[1] for r in log.rows])


async def limits():
    semaphore, lock = asyncio.Semaphore(2), asyncio.Lock()
    running = most = 0
    order = []

    async def job(n):
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.02)
            running -= 1
        async with lock:
            order.append(n)

    await asyncio.gather(*map(job, range(6)))
    print(most, order, lock.locked(), semaphore.locked())


async def signals():
    ready, condition, stock, seen = asyncio.Event(), asyncio.Condition(), [], []

    async def waiter(n):
        await ready.wait()
        async with condition:
            await condition.wait_for(lambda: len(stock) > n)
            seen.append((n, len(stock)))

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(ready.is_set(), seen)
    ready.set()
    for n in range(4):
        await asyncio.sleep(0.01)
        async with condition:
            stock.append(n)
            condition.notify_all()
    await asyncio.wait(tasks)
    print(seen)


async def slow(n, result="done"):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("cancelled", result)
        raise
    return result


async def timeouts():
    try:
        await asyncio.wait_for(slow(10, "ten"), 0.02)
    except asyncio.TimeoutError as e:
        print("timeout", type(e).__name__, e)
    try:
        async with asyncio.timeout(0.02):
            await slow(5, "five")
    except TimeoutError:
        print("timeout again")
    print(await asyncio.wait_for(slow(0.01, "quick"), 1))
    tasks = [asyncio.create_task(slow(n / 20, n)) for n in (4, 1, 6)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    pending = [t for t in tasks if t in pending]
    print([t.result() for t in done], len(pending))
    for task in pending:
        task.cancel("enough")
    print([type(r).__name__ for r in await asyncio.gather(*pending, return_exceptions=True)])
    print([await f for f in asyncio.as_completed([slow(0.06, "c"), slow(0.02, "a"), slow(0.04, "b")])])


async def fails(n, error):
    await asyncio.sleep(n)
    raise error


async def groups():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(slow(0.01 * n, n)) for n in (3, 1, 2)]
    print([t.result() for t in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(0.01, ValueError("bad")))
            group.create_task(fails(0.01, KeyError("key")))
            group.create_task(slow(9, "sibling"))
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* KeyError as eg:
        print("keys", eg.exceptions, eg.message)
    try:
        await asyncio.gather(slow(0.01), fails(0.02, RuntimeError("gathered")))
    except RuntimeError as e:
        print(e)


async def shielded():
    inner = asyncio.create_task(slow(0.03, "inner"))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.01))
    try:
        await outer
    except TimeoutError:
        print("outer gave up", inner.done())
    print(await inner, outer.done(), inner.cancelled())
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.01, future.set_result, 42)
    print(await future, future.done())
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    task = asyncio.create_task(slow(1, "never"))
    task.add_done_callback(lambda t: print("callback", t.cancelled()))
    await asyncio.sleep(0)
    print(task.cancel(), task.done())
    with contextlib.suppress(asyncio.CancelledError):
        await task
    await asyncio.sleep(0)


async def main():
    for step in (count_words, pool, stages, limits, signals, timeouts, groups, shielded):
        print(f"-- {step.__name__}")
        await step()
    return "end"


print(asyncio.run(main()))
try:
    asyncio.run(fails(0, ZeroDivisionError("from run")))
except ZeroDivisionError as e:
    print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)

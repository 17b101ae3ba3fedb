"""A graph library: paths, orders, components, trees, flows, colours; generic over nodes that can be hashed."""
from __future__ import annotations

import heapq
import itertools
import math
from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

N = TypeVar("N", bound=Hashable)


class GraphError(ValueError):
    pass


class CycleError(GraphError):
    def __init__(self, cycle):
        super().__init__("cycle: " + " → ".join(map(str, cycle)))
        self.cycle = cycle


class Graph(Generic[N]):
    directed = False

    def __init__(self, edges: Iterable = (), nodes: Iterable[N] = ()):
        self._next: dict[N, dict[N, float]] = {}
        for node in nodes:
            self.add(node)
        for edge in edges:
            self.connect(*edge)

    @classmethod
    def parse(cls, text):
        graph = cls()
        for part in text.split():
            ends, _, weight = part.partition(":")
            graph.connect(*ends.split("-"), float(weight) if "." in weight else int(weight or 1))
        return graph

    def add(self, node):
        return self._next.setdefault(node, {})

    def connect(self, a, b, weight=1):
        self.add(a)[b] = weight
        self.add(b)
        if not self.directed:
            self._next[b][a] = weight
        return self

    def __contains__(self, item):
        if isinstance(item, tuple) and len(item) == 2 and item not in self._next:
            a, b = item
            return a in self._next and b in self._next[a]
        return item in self._next

    def __getitem__(self, item):
        if isinstance(item, tuple) and item not in self._next:
            a, b = item
            return self._next[a][b]
        return self._next[item].keys()

    def __delitem__(self, node):
        del self._next[node]
        for others in self._next.values():
            others.pop(node, None)

    def __iter__(self) -> Iterator[N]:
        return iter(self._next)

    def __len__(self):
        return len(self._next)

    def __or__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return type(self)(itertools.chain(self.edges(), other.edges()), itertools.chain(self, other))

    def __eq__(self, other):
        return isinstance(other, Graph) and self.directed == other.directed and self._next == other._next

    __hash__ = None

    def __repr__(self):
        arrow = "→" if self.directed else "–"
        return f"{type(self).__name__}({len(self)} nodes; " + ", ".join(f"{a}{arrow}{b}" for a, b, _ in self.edges()) + ")"

    def edges(self):
        seen = set()
        for a, others in self._next.items():
            for b, weight in others.items():
                if self.directed or (b, a) not in seen:
                    seen.add((a, b))
                    yield a, b, weight

    def walk(self, start, *, depth=False):
        """Each node that can be reached, once, in breadth-first or depth-first order."""
        seen, waiting = {start}, deque([start])
        while waiting:
            node = waiting.pop() if depth else waiting.popleft()
            yield node
            for other in (reversed(self._next[node]) if depth else self._next[node]):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)

    def dijkstra(self, start):
        distance, previous, done = {start: 0}, {}, set()
        heap, serial = [(0, 0, start)], itertools.count(1)
        while heap:
            d, _, node = heapq.heappop(heap)
            if node in done:
                continue
            done.add(node)
            for other, weight in self._next[node].items():
                if weight < 0:
                    raise GraphError(f"edge {node}-{other} is negative")
                if (new := d + weight) < distance.get(other, math.inf):
                    distance[other], previous[other] = new, node
                    heapq.heappush(heap, (new, next(serial), other))
        return distance, previous

    def path(self, start, end):
        distance, previous = self.dijkstra(start)
        if end not in distance:
            raise GraphError(f"no way from {start} to {end}")
        way = [end]
        while way[-1] != start:
            way.append(previous[way[-1]])
        return distance[end], way[::-1]

    def bellman_ford(self, start):
        distance = defaultdict(lambda: math.inf, {start: 0})
        for _ in range(len(self) - 1):
            changed = False
            for a, b, weight in self.edges():
                if distance[a] + weight < distance[b]:
                    distance[b] = distance[a] + weight
                    changed = True
            if not changed:
                break
        else:
            for a, b, weight in self.edges():
                if distance[a] + weight < distance[b]:
                    raise GraphError(f"negative cycle through {b}")
        return {n: d for n, d in distance.items() if d < math.inf}

    def floyd_warshall(self):
        d = {(a, b): 0 if a == b else self._next[a].get(b, math.inf) for a in self for b in self}
        for k, i, j in itertools.product(self, repeat=3):
            d[i, j] = min(d[i, j], d[i, k] + d[k, j])
        return d

    def components(self):
        left = dict.fromkeys(self)
        while left:
            start = next(iter(left))
            component = list(self.walk(start))
            for node in component:
                left.pop(node, None)
            yield component

    def kruskal(self):
        parent = {n: n for n in self}

        def find(n):
            while parent[n] != n:
                parent[n] = n = parent[parent[n]]
            return n

        for a, b, weight in sorted(self.edges(), key=lambda e: e[2]):
            if (ra := find(a)) != (rb := find(b)):
                parent[ra] = rb
                yield a, b, weight

    def colours(self):
        result = {}
        for node in sorted(self, key=lambda n: -len(self[n])):
            used = {result[o] for o in self[node] if o in result}
            result[node] = next(c for c in itertools.count() if c not in used)
        return result

    def bipartite(self):
        side = {}
        for component in self.components():
            side[component[0]] = True
            for node in component:
                for other in self[node]:
                    if side.setdefault(other, not side[node]) == side[node]:
                        return None
        return {n for n in self if side[n]}, {n for n in self if not side[n]}

    def bridges(self):
        order, low, clock = {}, {}, itertools.count()

        def visit(node, parent):
            order[node] = low[node] = next(clock)
            for other in self[node]:
                if other == parent:
                    continue
                if other in order:
                    low[node] = min(low[node], order[other])
                else:
                    yield from visit(other, node)
                    low[node] = min(low[node], low[other])
                    if low[other] > order[node]:
                        yield node, other

        for node in self:
            if node not in order:
                yield from visit(node, None)


class Digraph(Graph[N]):
    directed = True

    def reverse(self):
        return type(self)(((b, a, w) for a, b, w in self.edges()), self)

    def topological(self):
        degree = dict.fromkeys(self, 0)
        for _, b, _ in self.edges():
            degree[b] += 1
        ready = deque(n for n, d in degree.items() if not d)
        order = []
        while ready:
            order.append(node := ready.popleft())
            for other in self[node]:
                degree[other] -= 1
                if not degree[other]:
                    ready.append(other)
        if len(order) < len(self):
            raise CycleError(self.cycle())
        return order

    def cycle(self):
        state = {}
        for start in self:
            if start in state:
                continue
            way, stack = [start], [iter(self[start])]
            state[start] = "open"
            while stack:
                for other in stack[-1]:
                    if state.get(other) == "open":
                        return way[way.index(other):] + [other]
                    if other not in state:
                        state[other] = "open"
                        way.append(other)
                        stack.append(iter(self[other]))
                        break
                else:
                    stack.pop()
                    state[way.pop()] = "done"
        return None

    def strong_components(self):
        """Tarjan's algorithm, as a recursive closure."""
        index, low, stack, result = {}, {}, [], []

        def visit(node):
            index[node] = low[node] = len(index)
            stack.append(node)
            for other in self[node]:
                if other not in index:
                    visit(other)
                    low[node] = min(low[node], low[other])
                elif other in stack:
                    low[node] = min(low[node], index[other])
            if low[node] == index[node]:
                component = []
                while True:
                    component.append(stack.pop())
                    if component[-1] == node:
                        break
                result.append(sorted(component))

        for node in self:
            if node not in index:
                visit(node)
        return result

    def max_flow(self, source, sink):
        rest = defaultdict(lambda: defaultdict(int))
        for a, b, w in self.edges():
            rest[a][b] += w
        flow = 0
        while True:
            previous, queue = {source: None}, deque([source])
            while queue and sink not in previous:
                node = queue.popleft()
                for other, room in rest[node].items():
                    if room > 0 and other not in previous:
                        previous[other] = node
                        queue.append(other)
            if sink not in previous:
                return flow, {n for n in previous}
            way, node = [], sink
            while (before := previous[node]) is not None:
                way.append((before, node))
                node = before
            amount = min(rest[a][b] for a, b in way)
            for a, b in way:
                rest[a][b] -= amount
                rest[b][a] += amount
            flow += amount


roads = Graph.parse("A-B:4 A-C:2 B-C:1 B-D:5 C-D:8 C-E:10 D-E:2 D-F:6 E-F:3 X-Y:1.5")
print(roads, len(roads), "A" in roads, ("A", "B") in roads, ("A", "F") in roads, roads["B", "D"], list(roads["C"]))
print(list(roads.walk("A")), list(roads.walk("A", depth=True)))
print(roads.dijkstra("A")[0], roads.path("A", "F"))
print(list(roads.components()), list(roads.kruskal()), roads.colours())
print(roads.bipartite(), list(roads.bridges()))
d = roads.floyd_warshall()
print([[d[a, b] for b in "ABCDEF"] for a in "ABC"], d["A", "X"])
assert all(d["A", n] == v for n, v in roads.dijkstra("A")[0].items())
for action in (lambda: roads.path("A", "X"), lambda: roads["Q"], lambda: hash(roads), lambda: roads | Digraph(), lambda: Graph([("a", "b", -1)]).dijkstra("a")):
    try:
        print(action())
    except (GraphError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
both = roads | Graph([("F", "X", 9)])
print(len(both), both == roads, both.path("A", "Y"), Graph.parse("a-b b-c") == Graph.parse("b-c a-b"))
del both["D"]
print(both.path("A", "Y"), list(both["F"]))

square = Graph([((x, y), (x + dx, y + dy)) for x in range(4) for y in range(4) for dx, dy in ((0, 1), (1, 0)) if x + dx < 4 and y + dy < 4])
left, right = square.bipartite()
print(len(left), len(right), square.path((0, 0), (3, 3))[0], (1, 1) in square, ((0, 0), (0, 1)) in square, len(list(square.kruskal())))

tasks = Digraph.parse("socks-shoes trousers-shoes trousers-belt shirt-tie shirt-belt tie-jacket belt-jacket")
tasks.add("watch")
order = tasks.topological()
print(order, all(order.index(a) < order.index(b) for a, b, _ in tasks.edges()), tasks.cycle())
tasks.connect("jacket", "shirt")
try:
    tasks.topological()
except CycleError as e:
    print(e, e.cycle[0] == e.cycle[-1], isinstance(e, ValueError))
web = Digraph.parse("1-2 2-3 3-1 3-4 4-5 5-6 6-4 7-6 7-8 8-7 9-9")
print(web.strong_components(), web.reverse().strong_components(), list(web.reverse().walk("4")))
print(Digraph.parse("s-a:3 s-b:4 a-b:2 a-t:2 b-t:5").bellman_ford("s"), Digraph([("s", "a", 4), ("a", "b", -2), ("s", "b", 3), ("b", "c", 1)]).bellman_ford("s"))
try:
    Digraph([(1, 2, 1), (2, 3, -4), (3, 1, 2)]).bellman_ford(1)
except GraphError as e:
    print(e)
flow, cut = Digraph.parse("s-a:10 s-b:5 a-b:15 a-t:5 b-t:10").max_flow("s", "t")
print(flow, sorted(cut))
print(Graph[str], Graph[int] == Graph[int], Digraph.__mro__[1].__name__, Digraph.__parameters__)
words = Graph(((a, b) for a, b in itertools.combinations("cold cord card ward warm worm word corm".split(), 2) if sum(x != y for x, y in zip(a, b)) == 1))
print(words.path("cold", "warm"), len(list(words.edges())))

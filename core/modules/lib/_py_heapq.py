"""What heapq takes from the C module _heapq, in Python, for those who block that one."""
__name__ = "heapq"


def heappush(heap, item):
    """Push item onto heap, maintaining the heap invariant."""
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    last = heap.pop()
    if not heap:
        return last
    top, heap[0] = heap[0], last
    _siftup(heap, 0)
    return top


def heapreplace(heap, item):
    """Pop and return the current smallest value, and add the new item."""
    top = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return top


def heappushpop(heap, item):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    for place in range(len(x) // 2 - 1, -1, -1):
        _siftup(x, place)


def _heappop_max(heap):
    last = heap.pop()
    if not heap:
        return last
    top, heap[0] = heap[0], last
    _siftup_max(heap, 0)
    return top


def _heapreplace_max(heap, item):
    top = heap[0]
    heap[0] = item
    _siftup_max(heap, 0)
    return top


def _heapify_max(x):
    for place in range(len(x) // 2 - 1, -1, -1):
        _siftup_max(x, place)


def _siftdown(heap, start, place):
    item = heap[place]
    while place > start:
        up = (place - 1) // 2
        parent = heap[up]
        if not item < parent:
            break
        heap[place] = parent
        place = up
    heap[place] = item


def _siftup(heap, place):
    end, start, item = len(heap), place, heap[place]
    child = 2 * place + 1
    while child < end:
        other = child + 1
        if other < end and not heap[child] < heap[other]:
            child = other
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _siftdown(heap, start, place)


def _siftdown_max(heap, start, place):
    item = heap[place]
    while place > start:
        up = (place - 1) // 2
        parent = heap[up]
        if not parent < item:
            break
        heap[place] = parent
        place = up
    heap[place] = item


def _siftup_max(heap, place):
    end, start, item = len(heap), place, heap[place]
    child = 2 * place + 1
    while child < end:
        other = child + 1
        if other < end and not heap[other] < heap[child]:
            child = other
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _siftdown_max(heap, start, place)

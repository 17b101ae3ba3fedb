class Node:
    def __init__(self, data, next=None):
        self.data = data
        self.next = next

class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in items:
            self.append(item)
    def append(self, data):
        if self.head is None:
            self.head = Node(data)
        else:
            node = self.head
            while node.next:
                node = node.next
            node.next = Node(data)
        self.size += 1
    def push(self, data):
        self.head = Node(data, self.head)
        self.size += 1
    def remove(self, data):
        previous, node = None, self.head
        while node and node.data != data:
            previous, node = node, node.next
        if node is None:
            raise ValueError("not in list: %r" % data)
        if previous:
            previous.next = node.next
        else:
            self.head = node.next
        self.size -= 1
    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
    def __iter__(self):
        node = self.head
        while node:
            yield node.data
            node = node.next
    def __len__(self):
        return self.size
    def __getitem__(self, i):
        for k, x in enumerate(self):
            if k == i:
                return x
        raise IndexError(i)
    def __str__(self):
        return " -> ".join(map(str, self)) or "(empty)"

l = LinkedList([3, 1, 2])
l.push("first")
print(l, len(l), 2 in l, 9 in l, l[1], list(reversed(list(l))))
l.reverse()
print(l, sorted(list(l), key=str))
l.remove("first")
l.remove(2)
print(l, max(l), bool(LinkedList()), LinkedList())
a, *rest = l
print(a, rest)
try:
    l[7]
except IndexError as e:
    print("IndexError", e)
l.remove(8)

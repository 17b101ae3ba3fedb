# The heap grows while large things are alive and shrinks when its end is free again.
blocks = []
for i in range(24):
    blocks.append(bytes(200_000))
print(len(blocks), "blocks of", len(blocks[0]), "bytes")

table = [[0] * 1000 for i in range(200)]
print(len(table), "rows")

total = 0
for row in table:
    row[0] = 1
    total += sum(row)
print(total)

del blocks[12:]  # the end of the heap is not free yet: table lies above
print(len(blocks))
row = None
del table
blocks.clear()

again = bytearray(1_000_000)
again[-1] = 7
print(len(again), again[-1])
del again
print("end")

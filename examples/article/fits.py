# Who gets which hole? Run it with --alloc first, best, next, last, worst and buddy under `ouro stats` and compare the holes.
row = []
for size in (5000, 1200, 3000, 800, 8000, 2000, 1000, 4000) * 3:
    row.append(bytearray(size))
    row.append(bytearray(600))  # a wall: it stays, so that holes do not become one

taken = sum(len(run) for run in row)
print(len(row), "runs of", taken, "bytes")

for i in range(0, len(row), 2):  # what stands between the walls goes: holes of many sizes
    row[i] = None
left = sum(len(run) for run in row if run is not None)
print("walls:", left, "bytes, holes:", taken - left)

# Requests that come and go. Where each finds its place decides what is left of the large holes.
live = []
for turn, size in enumerate((900, 2900, 700, 1900, 750, 1100, 3900, 650, 2500, 980, 1500, 640) * 2):
    live.append(bytearray(size))
    if turn % 3 == 2:
        del live[turn // 3]
print(len(live), "requests alive:", [len(run) for run in live])

big = [bytearray(7000), bytearray(4500)]  # is there a hole left that is large enough?
print("two large ones:", [len(run) for run in big])

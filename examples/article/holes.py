# Runs of different sizes, some freed in between: where does the next one go? First fit takes the lowest hole that is
# large enough.
sizes = [3000, 9000, 1500, 20000, 4000, 12000]
runs = [bytearray(size) for size in sizes]
print([len(run) for run in runs])

runs[1] = None  # a hole of 9000
runs[3] = None  # a hole of 20000
small = bytearray(2000)  # goes into the first
medium = bytearray(8500)  # no longer fits there: into the second
large = bytearray(30000)  # fits nowhere: at the end
print(len(small), len(medium), len(large))

runs[2] = None  # the holes on both sides of it become one
joined = bytearray(7000)
print(len(joined))

for size in (600, 700, 800, 900):
    runs.append(bytearray(size))
runs = [run for run in runs if run is not None and len(run) % 1000 == 0]
print([len(run) for run in runs])

"""wasmtime_run.py FILE.wasm ARGS: `wasmtime run --dir . FILE.wasm ARGS` by wasmtime's Python package.

Compiled modules are kept in the build folder, because a test suite starts the same one a thousand times.
"""
import hashlib
import os
import sys
from importlib.metadata import version

import wasmtime

KEPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "build", "wasmtime-cache")


def load(engine, path):
    with open(path, "rb") as f:
        code = f.read()
    key = hashlib.sha256(code + version("wasmtime").encode()).hexdigest()[:32]
    kept = os.path.join(KEPT, key + ".cwasm")
    if os.path.exists(kept):
        return wasmtime.Module.deserialize_file(engine, kept)
    module = wasmtime.Module(engine, code)
    os.makedirs(KEPT, exist_ok=True)
    part = f"{kept}.{os.getpid()}"
    with open(part, "wb") as f:
        f.write(module.serialize())
    os.replace(part, kept)  # whole or not at all: others may be starting, too
    return module


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: wasmtime_run.py FILE.wasm ARGS")
    engine = wasmtime.Engine()
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    module = load(engine, sys.argv[1])
    store = wasmtime.Store(engine)
    wasi = wasmtime.WasiConfig()
    wasi.argv = [os.path.basename(sys.argv[1])] + sys.argv[2:]
    wasi.env = [(k, v) for k, v in os.environ.items() if k == "OUROPATH"]
    wasi.inherit_stdin()
    wasi.inherit_stdout()
    wasi.inherit_stderr()
    wasi.preopen_dir(".", ".")
    store.set_wasi(wasi)
    instance = linker.instantiate(store, module)
    try:
        instance.exports(store)["_start"](store)
    except wasmtime.ExitTrap as end:
        status = end.code
    except wasmtime.Trap as trap:
        print(trap, file=sys.stderr)
        status = 134
    else:
        status = 0
    sys.stdout.flush()
    os._exit(status)


main()

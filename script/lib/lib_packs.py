"""lib_packs.py PACKER FOLDER OUT: makes the packs of the library's modules (core/modules/lib) and the tables of core/modules/lib.h.

OUT/NAME.pack   a module each: what PACKER made of it, from its 25th byte on packed by DEFLATE
OUT/TABLE.pack  the tables of core/base/cold.h, behind a head of the same size
OUT/packs.c     the table with the packs in it, for programs that hold them
OUT/names.c     the table without, for the browser

NAME.py is the module NAME, PACKAGE/__init__.py is PACKAGE, PACKAGE/NAME.py is PACKAGE.NAME; sorted by name, so that the same folder
gives the same files. A file that would not change is not written.
"""
import hashlib
import os
import struct
import subprocess
import sys
import zlib

HEAD = 24
TABLES = ["unicode_data", "unicode_names"]


def modules(folder):
    found = {}
    for place, folders, files in os.walk(folder):
        folders.sort()
        for file in files:
            if file.endswith(".py"):
                path = os.path.join(place, file)
                words = os.path.relpath(path, folder)[:-3].split(os.sep)
                package = words[-1] == "__init__"
                found[".".join(words[:-1] if package else words)] = path, package
    return sorted((name, path, package) for name, (path, package) in found.items())


def made(packer, folder, found):
    """What the packer makes of the modules, several processes sharing the work."""
    count = os.cpu_count() or 1
    shares = [found[i::count] for i in range(count)]
    lines = ["".join(f"{path}\t<ouro>/{os.path.relpath(path, folder)}\n" for _, path, _ in share) for share in shares]
    workers = [subprocess.Popen([packer], stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in shares]
    for worker, text in zip(workers, lines):
        worker.stdin.write(text.encode())
        worker.stdin.close()
    out = {}
    for worker, share in zip(workers, shares):
        data = worker.stdout.read()
        if worker.wait():
            sys.exit("lib_packs: the packer failed")
        for name, _, _ in share:
            n, = struct.unpack_from("<I", data)
            out[name], data = data[4:4 + n], data[4 + n:]
    return out


def packed(made):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return made[:HEAD] + packer.compress(made[HEAD:]) + packer.flush()


def table(packer, name):
    raw = subprocess.run([packer, name], stdout=subprocess.PIPE, check=True).stdout
    return b"OPAKtable".ljust(16, b"\0") + struct.pack("<II", len(raw), 0) + raw


def digest(pack):
    return int.from_bytes(hashlib.sha512(pack).digest()[:8], "little")


def write(path, content):
    if not os.path.exists(path) or open(path, "rb").read() != content:
        with open(path, "wb") as f:
            f.write(content)


def main():
    packer, folder, out = sys.argv[1:]
    found = modules(folder)
    raw = made(packer, folder, found)
    os.makedirs(out, exist_ok=True)
    keep = {"packs.c", "names.c", *(name + ".pack" for name in TABLES)}
    head = '/* Made by script/lib/lib_packs.py from core/modules/lib/. */\n#include "modules/lib.h"\n\n'
    text, rows, names = [head], [], []
    for number, (name, _, package) in enumerate(found):
        pack = packed(raw[name])
        write(os.path.join(out, name + ".pack"), pack)
        keep.add(name + ".pack")
        text.append(f"static const u8 pack_{number}[] = {{\n")
        # numbers, because C promises string literals of 4095 characters only
        text += [",".join(map(str, pack[at:at + 32])) + ",\n" for at in range(0, len(pack), 32)]
        text.append("};\n")
        rows.append(f'    {{"{name}", pack_{number}, {len(pack)}u, {int(package)}u, {digest(pack):#x}u}},\n')
        names.append(f'    {{"{name}", NULL, {len(pack)}u, {int(package)}u, {digest(pack):#x}u}},\n')
    end = f"    {{NULL, NULL, 0, 0, 0}},\n}};\nconst u32 lib_module_count = {len(rows)};\n"
    start = "const LibModule lib_modules[] = {\n"
    for name in set(os.listdir(out)) - keep:
        os.remove(os.path.join(out, name))
    cold = ["const LibModule cold_tables[] = {\n"]
    for name in TABLES:
        pack = packed(table(packer, name))
        assert len(pack) <= 131072, "COLD_FILE_MAX of lib.h"
        write(os.path.join(out, name + ".pack"), pack)
        cold.append(f'    {{"{name}", NULL, {len(pack)}u, 0, {digest(pack):#x}u}},\n')
    cold.append("    {NULL, NULL, 0, 0, 0},\n};\n")
    write(os.path.join(out, "names.c"), "".join([head, start, *names, end, *cold]).encode())
    write(os.path.join(out, "packs.c"), "".join([*text, start, *rows, end]).encode())


main()

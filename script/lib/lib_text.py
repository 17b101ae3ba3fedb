"""lib_text.py FOLDER OUT.c: makes the table of core/modules/lib.h: the library's modules written in Python, packed by DEFLATE.

NAME.py is the module NAME, PACKAGE/__init__.py is PACKAGE, PACKAGE/NAME.py is PACKAGE.NAME; sorted by name, so that the same
folder gives the same file.
"""
import os
import sys
import zlib


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


def main():
    folder, out = sys.argv[1:]
    text = ["/* Made by script/lib/lib_text.py from core/modules/lib/. */\n", '#include "modules/lib.h"\n\n']
    rows = []
    for number, (name, path, package) in enumerate(modules(folder)):
        with open(path, "rb") as f:
            source = f.read()
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(source) + packer.flush()
        text.append(f"static const u8 text_{number}[] = {{\n")
        # numbers, because C promises string literals of 4095 characters only
        for at in range(0, len(packed), 32):
            text.append(",".join(str(b) for b in packed[at:at + 32]) + ",\n")
        text.append("0};\n")
        rows.append(f'    {{"{name}", text_{number}, {len(packed)}u, {len(source)}u, {int(package)}u}},\n')
    text.append("const LibModule lib_modules[] = {\n" + "".join(rows) + "    {NULL, NULL, 0, 0, 0},\n};\n"
                f"const u32 lib_module_count = {len(rows)};\n")
    content = "".join(text)
    with open(out, "w", encoding="ascii") as f:
        f.write(content)


main()

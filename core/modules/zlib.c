/* zlib.c: the checksums of the module zlib. Compression is not there: lib/zlib.py says so when it is asked for. */
#include "modules/checksum.h"
#include "object/buffer.h"

METHOD(z_crc32) {
    const u8 *data;
    u32 length, crc = 0;
    if ((n > 1 && !checksum_start(vm, args[1], &crc)) || !buffer_bytes(vm, args[0], &data, &length)) return ERROR;
    return READY(int_from_i64(vm, checksum_crc32(crc, data, length)));
}
METHOD(z_adler32) {
    const u8 *data;
    u32 length, start = 1;
    if ((n > 1 && !checksum_start(vm, args[1], &start)) || !buffer_bytes(vm, args[0], &data, &length)) return ERROR;
    u32 a = start & 0xffff, b = start >> 16;
    for (u32 i = 0; i < length;) {
        u32 end = u32_min(length, i + 5552); /* as many as fit before a remainder is due */
        for (; i < end; i++) {
            a += data[i];
            b += a;
        }
        a %= 65521;
        b %= 65521;
    }
    return READY(int_from_i64(vm, b << 16 | a));
}
static const MethodDef methods[] = {
    {"crc32", z_crc32, 1, 2, 0, "On", "($module, data, value=0, /)", "Compute a CRC-32 checksum of data."},
    {"adler32", z_adler32, 1, 2, 0, "On", "($module, data, value=1, /)", "Compute an Adler-32 checksum of data."},
    {0},
};
const ModuleSpec zlib_module = {"_zlib", methods, NULL, "The checksums of zlib."};

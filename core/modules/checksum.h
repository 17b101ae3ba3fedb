/* checksum.h: checksums that binascii and zlib share (binascii.c). */
#ifndef OURO_CHECKSUM_H
#define OURO_CHECKSUM_H

#include "modules/modules.h"

u32 checksum_crc32(u32 crc, const u8 *data, u32 n); /* goes on from crc; 0 to start */
bool checksum_start(Vm *vm, Ref r, u32 *out);       /* an int of any size as 32 bits */

#endif

/* memory_file.h: what files in memory share: bytes_io.c (io.BytesIO) and string_io.c (io.StringIO). */
#ifndef OURO_MEMORY_FILE_H
#define OURO_MEMORY_FILE_H

#include "modules/modules.h"
#include "object/buffer.h"
#include "object/containers.h"
#include "object/text.h"
#include "object/type_int.h"

/* A size or a place that a method was given. Absent or None: otherwise. FILE_NUMBER_LATER: the method is called again with the int that
 * the argument's __index__ gives (the frame is pushed); FILE_NUMBER_BAD: the exception is set. */
enum { FILE_NUMBER_OK, FILE_NUMBER_LATER, FILE_NUMBER_BAD };
u32 file_number(Vm *vm, CallFn again, Ref self, const Ref *args, u32 n, i64 otherwise, i64 *out);
u32 file_grown(u32 size, u32 allocated); /* resize_buffer's new allocation; allocated itself: it will do */
/* The last part of __setstate__: names for the instance's dict. */
Await file_set_names(Vm *vm, Ref self, Ref names, const char *which);
const char *file_prefix(Vm *vm, Ref self); /* what messages put before the name of io's own class */
Ref file_copied_dict(Vm *vm, Ref dict);    /* new: a copy, or None */

#endif

/* buffer.h: the buffer protocol: objects that show their bytes to others (Objects/abstract.c, Include/cpython/object.h: Py_buffer).
 *
 * Two slots stand behind it. `buffer` says where the bytes are and how they are laid out, and counts nothing: enough for C that looks
 * and runs no Python meanwhile (buffer_look, buffer_bytes). Who keeps the view takes it with buffer_get: the exporter is held and its
 * slot `exports` told, so that it refuses to move its bytes until buffer_release. */
#ifndef OURO_BUFFER_H
#define OURO_BUFFER_H

#include "heap/native.h"

struct Buffer { /* Py_buffer */
    Ref object; /* the exporter: owned after buffer_get, else borrowed; 0: released */
    Ref data;   /* the first byte's address; anything where length is 0 */
    u32 length; /* bytes in all */
    u32 itemsize, readonly, ndim;
    Ref dims;       /* i64 shape[ndim], strides[ndim] in the exporter; 0: one dimension without gaps */
    char format[4]; /* a letter of struct, maybe with '@' before it */
};
enum { BUFFER_SIMPLE, BUFFER_WRITABLE = 1, BUFFER_STRIDED = 2 }; /* what the taker can use; without STRIDED: C-contiguous ones only */

bool buffer_supported(Vm *vm, Ref r); /* PyObject_CheckBuffer */
/* false: TypeError "a bytes-like object is required, not 'T'" or the exporter's BufferError or ValueError */
bool buffer_look(Vm *vm, Ref r, Buffer *out, u32 flags);
bool buffer_get(Vm *vm, Ref r, Buffer *out, u32 flags);
void buffer_release(Vm *vm, Buffer *b);                    /* may run Python: it drops the exporter */
bool buffer_bytes(Vm *vm, Ref r, const u8 **data, u32 *n); /* the bytes of a C-contiguous one; errors as buffer_look's */
/* The bytes to be written to ("w*" of PyArg_Parse); false: TypeError "FUNCTION() WHICH must be read-write bytes-like object, not T" */
bool buffer_writable(Vm *vm, Ref r, const char *which, u8 **data, u32 *n);
#define BUFFER_DATA(b) AT(u8, (b)->data)

/* ---- layout ---- */
i64 buffer_shape(Vm *vm, const Buffer *b, u32 dim);
i64 buffer_stride(Vm *vm, const Buffer *b, u32 dim);
bool buffer_is_contiguous(Vm *vm, const Buffer *b, char order);    /* 'C', 'F' or 'A': either */
void buffer_copy_out(Vm *vm, const Buffer *b, u8 *to, char order); /* all of its bytes, in the order of C or F */

/* ---- scalar.c: single items in binary form, in the sizes of a 64-bit CPython ("native" mode) ---- */
u32 scalar_size(char letter);                      /* 0: no letter of memoryview's and array's */
char scalar_letter(const char *format);            /* get_native_fmtchar: 0: none that memoryview knows */
Ref scalar_load(Vm *vm, const u8 *p, char letter); /* new; p needs no alignment */
Ref scalar_load_int(Vm *vm, const u8 *p, u32 size, bool is_signed, bool big);
f64 scalar_load_float(const u8 *p, u32 size, bool big); /* 2, 4 or 8 bytes */
/* An int's value in size bytes; false: it does not fit, no exception. */
bool scalar_store_int(Vm *vm, u8 *p, u32 size, bool is_signed, bool big, Ref value);
bool scalar_store_float(u8 *p, u32 size, bool big, f64 value); /* false: too large */
Await scalar_float(Vm *vm, Ref r);                             /* PyFloat_AsDouble: a float; TypeError "must be real number, not T" */

#endif

/* pack.h: module packs: the library's modules that are written in Python, compiled when Ouro was built (docs/image.md has the format). */
#ifndef OURO_PACK_H
#define OURO_PACK_H

#include "modules/lib.h"
#include "object/code.h"

#define PACK_MAGIC  0x4b41504fu /* "OPAK" */
#define PACK_FORMAT 1u
typedef struct PackHead { /* little endian, then raw_length bytes packed by DEFLATE */
    u32 magic, format;
    u64 opcodes; /* pack_opcodes() of the build that made it */
    u32 raw_length, unused_;
} PackHead;
_Static_assert(sizeof(PackHead) == 24, "the head of a pack file");

/* What lies behind the head: a number of objects and of bytes a column, then the columns. Values of one kind lie together because
 * they pack better so. All numbers are LEB128, signed ones folded (0, -1, 1, -2, …). */
enum {
    COLUMN_KINDS,      /* PACK_…: the objects, each after those it refers to */
    COLUMN_LENGTHS,    /* of texts, bytes, tuples, frozensets */
    COLUMN_REFERENCES, /* see PACK_TUPLE */
    COLUMN_NUMBERS,    /* ints, and what there is of numbers in a code object */
    COLUMN_TEXT,       /* the bytes of texts, bytes, floats, kinds of variables */
    COLUMN_OPCODES,
    COLUMN_CONSTS, /* operands, by what they are; not those of LINE, which the locations tell. Constants and names: how far the number
                    * lies below the lowest one that was not used in that code object yet */
    COLUMN_NAMES,
    COLUMN_LOCALS,
    COLUMN_JUMPS,
    COLUMN_OPERANDS,
    COLUMN_STARTS,
    COLUMN_LINES,
    COLUMN_HANDLERS,
    PACK_COLUMNS
};
enum {
    PACK_NONE,
    PACK_TRUE,
    PACK_FALSE,
    PACK_ELLIPSIS,
    PACK_INT,   /* a folded number */
    PACK_LONG,  /* negative, how many digits of 30 bits, the digits */
    PACK_FLOAT, /* 8 bytes of text */
    PACK_COMPLEX,
    PACK_STR,  /* how many bytes of UTF-8 */
    PACK_NAME, /* the same, interned */
    PACK_BYTES,
    PACK_TUPLE, /* how many items, and references to them. 0: a record that nothing has referred to yet, of k such ones the last k in their
                 * order; n: record n - 1 */
    PACK_FROZENSET,
    PACK_CODE,
    PACK_KINDS
};

/* A number that differs between builds whose instructions differ. */
u64 pack_opcodes(void);
/* The column of the instruction's operand; 0: none */
u32 pack_operand_column(u32 op);

/* ---- pack_read.c ---- */
/* Is the module's pack at hand? now: the run cannot wait for it. */
typedef enum PackState { PACK_THERE, PACK_LATER, PACK_MISSING } PackState;
PackState pack_state(Vm *vm, const LibModule *lib, bool now);
/* The module's code: new; filename borrowed, it becomes every code object's co_filename. 0: MemoryError, or ImportError that says what
 * is wrong with the pack. */
Ref pack_load(Vm *vm, const LibModule *lib, Ref filename);
/* The same from what lies behind a pack's head, unpacked. *damaged: that is the reason, no exception is set. */
Ref pack_unmarshal(Vm *vm, const u8 *raw, u32 n, Ref filename, bool *damaged);

/* ---- pack_write.c: for the build alone ---- */
/* Head and columns, not packed yet, into *out, a run that is the caller's. false: an exception is set. */
bool pack_marshal(Vm *vm, Ref code, Ref *out, u32 *n);

#endif

/* code.h: the code object, its tables, and the compiler's doors.
 *
 * Layout is ours (instructions are wider than 3.11's); co_stacksize, co_nlocalsplus and all names are 3.11's exactly. */
#ifndef OURO_CODE_H
#define OURO_CODE_H

#include "heap/native.h"

enum {
#define OP(name, caches, operand, prose) OP_##name,
#include "object/opcode.def"
#undef OP
    OPCODE_COUNT /* the VM's quickened forms follow: vm/quick.def */
};
#define INSTR(op, operand) ((u32)(op) | (u32)(operand) << 8)
#define INSTR_OP(i)        ((i) & 0xffu)
#define INSTR_OPERAND(i)   ((i) >> 8)
extern const u8 opcode_caches[256];
extern const char *const opcode_names[256];

typedef struct Code { /* a block of 176 + 4 per word; no GC head, as in CPython */
    Object head;
    u32 words;                                     /* length of instr in u32, caches included */
    u32 flags;                                     /* CO_… */
    u32 argcount, posonlyargcount, kwonlyargcount; /* as in CPython: argcount without keyword-only ones */
    u32 nlocalsplus, nlocals, ncellvars, nfreevars, stacksize;
    u32 firstlineno;
    u32 first_traceable; /* index of the RESUME that starts the body */
    u32 unused_[2];
    Ref consts, names;            /* tuples */
    Ref localsplusnames;          /* tuple of str */
    Ref localspluskinds;          /* bytes: KIND_… */
    Ref filename, name, qualname; /* str */
    Ref locations;                /* bytes of Location, by start */
    Ref exceptions;               /* bytes of Handler, by start */
    Ref weaklist;
    Ref varnames_, cellvars_, freevars_; /* made on demand, or 0 */
    u32 spare_[7];
    u32 instr[];
} Code;
_Static_assert(offsetof(Code, instr) == 152, "code header");
#define CODE_AT(r) AT(Code, r)

enum {
    CO_OPTIMIZED = 1,
    CO_NEWLOCALS = 2,
    CO_VARARGS = 4,
    CO_VARKEYWORDS = 8,
    CO_NESTED = 16,
    CO_GENERATOR = 32,
    CO_COROUTINE = 128,
    CO_ITERABLE_COROUTINE = 256,
    CO_ASYNC_GENERATOR = 512,
    CODE_FUTURE_ANNOTATIONS = 1 << 24,
    CODE_LIBRARY = 1 << 30 /* ours: not of the user's files, no steps */,
    CODE_NO_STEPS = 1 << 28 /* of exec, eval and compile: text that stands in none of the user's files */,
    /* for compile_source alone: */
    COMPILE_NO_ASSERT = 1 << 11, /* optimize=1: no assert, __debug__ is False */
    COMPILE_NO_DOC = 1 << 12,    /* optimize=2: no docstrings either */
    COMPILE_TOP_AWAIT = 1 << 13, /* await outside of functions: the code is a coroutine's (PyCF_ALLOW_TOP_LEVEL_AWAIT) */
    COMPILE_STR = 1 << 29,       /* the source is a str's UTF-8, no file's bytes */
    COMPILE_MORE = 1 << 27,      /* the source's end closes no block (PyCF_DONT_IMPLY_DEDENT) */
    COMPILE_INCOMPLETE = 1 << 26 /* SyntaxError "incomplete input" where more could follow */
};
enum { KIND_LOCAL = 0x20, KIND_CELL = 0x40, KIND_FREE = 0x80 };

typedef struct Location { /* of the words from start up to the next entry's start */
    u32 start;
    i32 line, end_line;     /* -1: none */
    i16 column, end_column; /* UTF-8 bytes, -1: none */
} Location;
typedef struct Handler { /* words [start, end) are guarded */
    u32 start, end, target;
    u32 depth_lasti; /* stack depth << 1 | push lasti */
} Handler;

enum CompileMode { COMPILE_EXEC, COMPILE_EVAL, COMPILE_SINGLE };
/* Compiles source to a new code object; 0: SyntaxError (or MemoryError, RecursionError, …) in Vm.exc. constants: if not NULL, receives a
 * new tracked list of all constants of the source (what 3.11's parser arena holds to the end of a program). */
Ref compile_source(Vm *vm, const char *source, u32 length, Ref filename, enum CompileMode mode, u32 flags, Ref *constants);
/* line of the word at index, -1 = none; found in locations */
i32 code_line(Vm *vm, Ref code, u32 index);
const Location *code_location(Vm *vm, Ref code, u32 index);
const Handler *code_handler(Vm *vm, Ref code, u32 index);                                              /* innermost handler, or NULL */
Ref code_varnames(Vm *vm, Ref code), code_cellvars(Vm *vm, Ref code), code_freevars(Vm *vm, Ref code); /* new tuples */

#endif

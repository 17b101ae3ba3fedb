/* source.c: the module _source: what traceback, linecache and inspect need of the core: a code object's positions, the operator within
 * a marked text (vm/traceback_print.c shows the same carets), and the text of a source file of the host. */
#include "compiler/compile_int.h"
#include "memory/host.h"
#include "modules/modules.h"
#include "object/type_int.h"

static Ref position_part(Vm *vm, i32 n) { return n < 0 ? own(vm, NONE) : int_from_i64(vm, n); }

/* (line, end line, column, end column) of the instruction at tb_lasti or f_lasti, as co_positions() gives them */
METHOD(source_position) {
    i64 lasti;
    if (!IS(args[0], code)) return fail(vm, TYPE(TypeError), "position() argument 1 must be code, not %T", args[0]);
    if (!int_as_i64(vm, args[1], &lasti)) lasti = -1;
    const Location *l = lasti < 0 || lasti / 2 >= (i64)CODE_AT(args[0])->words ? NULL : code_location(vm, args[0], (u32)(lasti / 2));
    Location none = {0, -1, -1, -1, -1};
    if (!l) l = &none;
    Ref parts[4] = {position_part(vm, l->line), position_part(vm, l->end_line), position_part(vm, l->column),
                    position_part(vm, l->end_column)};
    return READY(tuple_steal(vm, parts, 4));
}

/* The byte offsets of the operator, or of the brackets, that an expression's text ends its left part with; None: no such expression. */
METHOD(source_anchors) {
    u32 from, to;
    if (!IS(args[0], str)) return fail(vm, TYPE(TypeError), "anchors() argument must be str, not %T", args[0]);
    u32 length = str_to_utf8(vm, args[0], NULL, 0);
    Ref run = run_malloc(vm, length + 1);
    if (!run) return no_memory(vm);
    str_to_utf8(vm, args[0], AT(char, run), length);
    bool found = traceback_anchors(vm, AT(char, run), length, &from, &to);
    run_free(vm, run);
    if (vm->exc) exception_clear(vm);
    if (!found) return READY_NONE;
    Ref parts[2] = {int_from_i64(vm, from), int_from_i64(vm, to)};
    return READY(tuple_steal(vm, parts, 2));
}

/* The text of a file, or None. */
METHOD(source_read) {
    char path[4096];
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return READY_NONE;
    u32 length = str_to_utf8(vm, args[0], path, sizeof path - 1);
    if (length >= sizeof path || memchr(path, 0, length)) return READY_NONE;
    path[length] = 0;
    i64 size = host_file_read(vm, path, NULL, 0);
    if (size < 0 || size > (64 << 20)) return READY_NONE;
    Ref run = run_malloc(vm, (u32)size + 1);
    if (!run) return no_memory(vm);
    Ref text = 0;
    if (host_file_read(vm, path, AT(char, run), (u32)size) == size) {
        u8 *data = AT(u8, run);
        u32 bom = size >= 3 && data[0] == 0xEF && data[1] == 0xBB && data[2] == 0xBF ? 3 : 0, to = bom;
        for (u32 i = bom; i < (u32)size; i++) { /* universal newlines */
            if (data[i] == '\r') {
                if (i + 1 < (u32)size && data[i + 1] == '\n') i++;
                data[to++] = '\n';
            } else
                data[to++] = data[i];
        }
        text = str_from_utf8(vm, data + bom, to - bom);
    } else
        text = own(vm, NONE);
    run_free(vm, run);
    return text ? READY(text) : ERROR;
}

/* ---- instructions, for dis ---- */

/* The instructions' names, cache words and kinds of operand (object/opcode.def), by number */
METHOD(source_opcodes) {
    static const struct {
        const char *name;
        u32 caches;
        const char *operand;
    } table[] = {
#define OP(name, caches, operand, prose) {#name, caches, #operand},
#include "object/opcode.def"
#undef OP
    };
    UNUSED(self);
    UNUSED(args);
    UNUSED(n);
    UNUSED(kwnames);
    Ref list = list_new(vm, 0);
    for (u32 i = 0; list && i < ARRAY_LEN(table); i++) {
        Ref parts[3] = {str_from_ascii(vm, table[i].name), int_from_i64(vm, table[i].caches), str_from_ascii(vm, table[i].operand)};
        Ref item = tuple_steal(vm, parts, 3);
        if (!item || !list_append_steal(vm, list, item)) CLEAR(list);
    }
    return list ? READY(list) : ERROR;
}

/* The words of a code object, quickened forms as they were compiled */
METHOD(source_words) {
    if (!IS(args[0], code)) return fail(vm, TYPE(TypeError), "words() argument must be code, not %T", args[0]);
    Ref list = list_new(vm, 0);
    for (u32 i = 0; list && i < CODE_AT(args[0])->words; i++) {
        Ref word = int_from_i64(vm, CODE_AT(args[0])->instr[i]);
        if (!word || !list_append_steal(vm, list, word)) CLEAR(list);
    }
    return list ? READY(list) : ERROR;
}

METHOD(source_localsplus) {
    if (!IS(args[0], code)) return fail(vm, TYPE(TypeError), "localsplus() argument must be code, not %T", args[0]);
    return READY_OWN(CODE_AT(args[0])->localsplusnames);
}

/* dis.stack_effect(opcode, oparg=None, /, *, jump=None) */
METHOD(source_stack_effect) {
    Ref out[3];
    i64 op, arg = 0;
    if (!args_bind(vm, "stack_effect", "(opcode, oparg=None, /, *, jump=None)", args, n, kwnames, out, 3)) return ERROR;
    if (!IS_SUB(out[0], TYPE_INT_SUBCLASS)) return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", out[0]);
    if (out[2] && out[2] != NONE && out[2] != TRUE_REF && out[2] != FALSE_REF)
        return fail(vm, TYPE(ValueError), "stack_effect: jump must be False, True or None");
    if (!int_as_i64(vm, out[0], &op) || op < 0 || op >= OPCODE_COUNT) return fail(vm, TYPE(ValueError), "invalid opcode or oparg");
    if (out[1] && out[1] != NONE && (!IS_SUB(out[1], TYPE_INT_SUBCLASS) || !int_as_i64(vm, out[1], &arg)))
        return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", out[1]);
    i32 straight = op_stack_effect((u32)op, (u32)arg, false), jumping = op_stack_effect((u32)op, (u32)arg, true);
    bool both = !out[2] || out[2] == NONE;
    return READY(int_from_i64(vm, both ? (straight > jumping ? straight : jumping) : out[2] == TRUE_REF ? jumping : straight));
}

static const MethodDef methods[] = {
    {"position", source_position, 2, 2, 0, "On", "($module, code, lasti, /)", "Where in the source an instruction comes from."},
    {"anchors", source_anchors, 1, 1, 0, NULL, "($module, text, /)", "The operator of the expression in a text."},
    {"read", source_read, 1, 1, 0, NULL, "($module, path, /)", "The text of a source file, or None."},
    {"opcodes", source_opcodes, 0, 0, 0, NULL, "($module, /)", "Names, cache words and operand kinds of all instructions."},
    {"words", source_words, 1, 1, 0, NULL, "($module, code, /)", "The words of a code object."},
    {"localsplus", source_localsplus, 1, 1, 0, NULL, "($module, code, /)", "The names of variables, cells and free variables."},
    {"stack_effect", source_stack_effect, 0, -1, METH_KEYWORDS, NULL, "($module, opcode, oparg=None, /, *, jump=None)",
     "How an instruction changes the depth of the stack."},
    {0},
};

const ModuleSpec source_module = {"_source", methods, NULL, "Positions of code and the text of source files."};

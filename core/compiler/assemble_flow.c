/* assemble_flow.c: what the instructions do to control flow and stack: jump kinds, stack effects. */
#include "compiler/compile_int.h"

bool op_is_block_push(u32 op) { return op == P_SETUP_FINALLY || op == P_SETUP_CLEANUP || op == P_SETUP_WITH; }

bool op_is_jump(u32 op) {
    if (op >= P_JUMP) return op <= P_POP_JUMP_IF_NOT_NONE;
    return op == OP_FOR_ITER || op == OP_SEND || (op >= OP_JUMP_FORWARD && op <= OP_POP_JUMP_BACKWARD_IF_NOT_NONE);
}

bool op_has_target(u32 op) { return op_is_jump(op) || op_is_block_push(op); }

bool op_ends_block(u32 op) { return op_is_jump(op) || op == OP_RETURN_VALUE || op == OP_RAISE_VARARGS || op == OP_RERAISE; }

static i32 count_bits(u32 n) {
    i32 bits = 0;
    for (; n; n >>= 1) bits += n & 1;
    return bits;
}

/* stack_effect of compile.c; jump: the effect at the target. */
i32 op_stack_effect(u32 op, u32 arg, bool jump) {
    i32 n = (i32)arg;
    switch (op) {
    case P_SETUP_FINALLY:
    case P_SETUP_WITH: return jump ? 1 : 0;
    case P_SETUP_CLEANUP: return jump ? 2 : 0;
    case P_POP_JUMP_IF_FALSE:
    case P_POP_JUMP_IF_TRUE:
    case P_POP_JUMP_IF_NONE:
    case P_POP_JUMP_IF_NOT_NONE: return -1;
    case OP_POP_TOP: return -1;
    case OP_PUSH_NULL:
    case OP_COPY: return 1;
    case OP_BINARY_OP:
    case OP_BINARY_SUBSCR:
    case OP_COMPARE_OP:
    case OP_IS_OP:
    case OP_CONTAINS_OP: return -1;
    case OP_STORE_SUBSCR: return -3;
    case OP_DELETE_SUBSCR: return -2;
    case OP_LOAD_CONST:
    case OP_LOAD_FAST:
    case OP_LOAD_NAME:
    case OP_LOAD_CLOSURE:
    case OP_LOAD_DEREF:
    case OP_LOAD_CLASSDEREF: return 1;
    case OP_STORE_FAST:
    case OP_STORE_NAME:
    case OP_STORE_GLOBAL:
    case OP_STORE_DEREF: return -1;
    case OP_LOAD_GLOBAL: return (n & 1) + 1;
    case OP_STORE_ATTR: return -2;
    case OP_DELETE_ATTR: return -1;
    case OP_LOAD_METHOD: return 1;
    case OP_CALL: return -1 - n;
    case OP_CALL_FUNCTION_EX: return -2 - (n & 1);
    case OP_MAKE_FUNCTION: return -count_bits(arg & 15);
    case OP_RETURN_VALUE: return -1;
    case OP_SEND: return jump ? -1 : 0;
    case OP_FOR_ITER: return jump ? -1 : 1;
    case OP_GET_LEN:
    case OP_MATCH_MAPPING:
    case OP_MATCH_SEQUENCE:
    case OP_MATCH_KEYS: return 1;
    case OP_MATCH_CLASS: return -2;
    case OP_JUMP_IF_FALSE_OR_POP:
    case OP_JUMP_IF_TRUE_OR_POP: return jump ? 0 : -1;
    case OP_BUILD_TUPLE:
    case OP_BUILD_LIST:
    case OP_BUILD_SET:
    case OP_BUILD_STRING: return 1 - n;
    case OP_BUILD_MAP: return 1 - 2 * n;
    case OP_BUILD_CONST_KEY_MAP: return -n;
    case OP_BUILD_SLICE: return n == 3 ? -2 : -1;
    case OP_LIST_APPEND:
    case OP_SET_ADD:
    case OP_LIST_EXTEND:
    case OP_SET_UPDATE:
    case OP_DICT_UPDATE:
    case OP_DICT_MERGE: return -1;
    case OP_MAP_ADD: return -2;
    case OP_UNPACK_SEQUENCE: return n - 1;
    case OP_UNPACK_EX: return (n & 0xff) + (n >> 8);
    case OP_FORMAT_VALUE: return n & 4 ? -1 : 0;
    case OP_PUSH_EXC_INFO: return 1;
    case OP_POP_EXCEPT: return -1;
    case OP_PREP_RERAISE_STAR: return -1;
    case OP_RERAISE: return -1;
    case OP_RAISE_VARARGS: return -n;
    case OP_LOAD_ASSERTION_ERROR: return 1;
    case OP_BEFORE_WITH:
    case OP_BEFORE_ASYNC_WITH:
    case OP_WITH_EXCEPT_START:
    case OP_LOAD_BUILD_CLASS: return 1;
    case OP_IMPORT_NAME: return -1;
    case OP_IMPORT_FROM: return 1;
    case OP_IMPORT_STAR:
    case OP_PRINT_EXPR: return -1;
    case OP_GET_ANEXT: return 1;
    case OP_END_ASYNC_FOR: return -2;
    default: return 0;
    }
}

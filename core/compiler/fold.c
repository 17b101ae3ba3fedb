/* fold.c: constant folding (ast_opt.c of CPython 3.11): which expressions, and how large a result may be. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"

#define MAX_INT_BITS    128
#define MAX_COLLECTION  256
#define MAX_TOTAL_ITEMS 1024
#define MAX_TEXT        4096

static Ref constant_of(Compiler *c, Ref node) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(node);
    return n->kind == Constant_kind ? n->Constant.object : 0;
}

static bool is_int(Vm *vm, Ref r) { return IS_SUB(r, TYPE_INT_SUBCLASS); }

static i64 int_bits(Vm *vm, Ref r) {
    i32 size = INT_AT(r)->size;
    if (!size) return 0;
    u32 n = (u32)(size < 0 ? -size : size);
    u32 top = INT_AT(r)->digit[n - 1];
    i64 bits = (i64)(n - 1) * INT_DIGIT_BITS;
    for (; top; top >>= 1) bits++;
    return bits;
}

/* check_complexity: how many items of limit are left. */
static i64 items_left(Vm *vm, Ref r, i64 limit, u32 depth) {
    if (!IS(r, tuple) || depth > 100) return limit;
    u32 n = TUPLE_LENGTH(r);
    limit -= n;
    for (u32 i = 0; limit >= 0 && i < n; i++) limit = items_left(vm, TUPLE_ITEM(r, i), limit, depth + 1);
    return limit;
}

static bool multiply_is_small(Vm *vm, Ref a, Ref b) {
    if (is_int(vm, a) && is_int(vm, b)) {
        i64 x = int_bits(vm, a), y = int_bits(vm, b);
        return !x || !y || x + y <= MAX_INT_BITS;
    }
    if (!is_int(vm, a)) {
        if (!is_int(vm, b)) return true;
        Ref t = a;
        a = b;
        b = t;
    }
    i64 n = IS(b, tuple) ? TUPLE_LENGTH(b) : IS(b, str) ? STR_LENGTH(b) : IS(b, bytes) ? BYTES_AT(b)->length : 0, times;
    if (!n) return true;
    if (!int_as_i64(vm, a, &times)) return false;
    if (times < 0 || times > (IS(b, tuple) ? MAX_COLLECTION : MAX_TEXT) / n) return false;
    return !IS(b, tuple) || !times || items_left(vm, b, MAX_TOTAL_ITEMS / times, 0) >= 0;
}

static bool binary_is_small(Vm *vm, u32 op, Ref a, Ref b) {
    i64 n;
    switch (op) {
    case BINARY_MULTIPLY: return multiply_is_small(vm, a, b);
    case BINARY_POWER:
        if (!is_int(vm, a) || !is_int(vm, b) || !int_bits(vm, a) || int_sign(vm, b) <= 0) return true;
        return int_as_i64(vm, b, &n) && int_bits(vm, a) <= MAX_INT_BITS / n;
    case BINARY_LSHIFT:
        if (!is_int(vm, a) || !is_int(vm, b) || !int_bits(vm, a) || !int_bits(vm, b)) return true;
        return int_as_i64(vm, b, &n) && n >= 0 && n <= MAX_INT_BITS && int_bits(vm, a) <= MAX_INT_BITS - n;
    case BINARY_REMAINDER: return !IS(a, str) && !IS(a, bytes);
    case BINARY_MATRIX_MULTIPLY: return false;
    default: return true;
    }
}

u32 binary_operand(u32 op) {
    static const u8 operand[] = {[Add] = BINARY_ADD,
                                 [Sub] = BINARY_SUBTRACT,
                                 [Mult] = BINARY_MULTIPLY,
                                 [MatMult] = BINARY_MATRIX_MULTIPLY,
                                 [Div] = BINARY_TRUE_DIVIDE,
                                 [Mod] = BINARY_REMAINDER,
                                 [Pow] = BINARY_POWER,
                                 [LShift] = BINARY_LSHIFT,
                                 [RShift] = BINARY_RSHIFT,
                                 [BitOr] = BINARY_OR,
                                 [BitXor] = BINARY_XOR,
                                 [BitAnd] = BINARY_AND,
                                 [FloorDiv] = BINARY_FLOOR_DIVIDE};
    return operand[op];
}

static bool can_fold(Vm *vm, Ref r) {
    return is_int(vm, r) || IS(r, float) || IS(r, complex) || IS(r, str) || IS(r, bytes) || IS(r, tuple);
}

static void fold_binary(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    Ref a = constant_of(c, n->BinOp.left), b = constant_of(c, n->BinOp.right);
    if (!a || !b || !can_fold(vm, a) || !can_fold(vm, b)) return;
    u32 op = binary_operand(n->BinOp.op);
    if (!binary_is_small(vm, op, a, b)) return;
    Ref value = is_int(vm, a) && is_int(vm, b) ? int_binary_fold(vm, op, a, b) : number_binary(vm, op, a, b).ref;
    if (is_int(vm, a) && IS_SUB(b, TYPE_INT_SUBCLASS) && !value && !vm->exc) return;
    if (IS(a, bool) && IS(b, bool) && value && (op == BINARY_AND || op == BINARY_OR || op == BINARY_XOR)) {
        Ref truth = BOOL_REF(int_sign(vm, value) != 0); /* bool's own operators give bools */
        drop(vm, value);
        value = own(vm, truth);
    }
    constant_set(c, r, value);
}

static void fold_unary(Compiler *c, Ref r) {
    static const u8 inverse[] = {[Is] = IsNot, [IsNot] = Is, [In] = NotIn, [NotIn] = In};
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    Ref a = constant_of(c, n->UnaryOp.operand);
    if (!a) {
        Node *compare = NODE_AT(n->UnaryOp.operand);
        if (n->UnaryOp.op != Not || compare->kind != Compare_kind || seq_len(vm, compare->Compare.ops) != 1) return;
        u32 op = seq_item(vm, compare->Compare.ops, 0);
        if (op < Is) return;
        AT(Seq, compare->Compare.ops)->items[0] = inverse[op];
        Node copy = *compare; /* 3.11 keeps the comparison's own place */
        *n = copy;
        return;
    }
    if (n->UnaryOp.op == Not) {
        int truth = truth_fast(vm, a);
        if (truth >= 0) constant_set(c, r, own(vm, BOOL_REF(!truth)));
        return;
    }
    if (!is_int(vm, a) && !IS(a, float) && !IS(a, complex)) return;
    Await value = n->UnaryOp.op == Invert ? number_invert(vm, a) : n->UnaryOp.op == UAdd ? number_positive(vm, a) : number_negative(vm, a);
    constant_set(c, r, value.ref);
}

/* A new tuple of the constants, or 0: one is none. */
static Ref constant_tuple(Compiler *c, Ref elts) {
    Vm *vm = c->vm;
    u32 n = seq_len(vm, elts);
    for (u32 i = 0; i < n; i++)
        if (!constant_of(c, seq_item(vm, elts, i))) return 0;
    Ref t = tuple_new(vm, n);
    for (u32 i = 0; t && i < n; i++) TUPLE_ITEM(t, i) = own(vm, constant_of(c, seq_item(vm, elts, i)));
    return t;
}

void fold_iterable(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    if (n->kind == List_kind) {
        Ref elts = n->List.elts;
        for (u32 i = 0; i < seq_len(vm, elts); i++)
            if (NODE_AT(seq_item(vm, elts, i))->kind == Starred_kind) return;
        u32 context = n->List.ctx;
        n->kind = Tuple_kind;
        n->Tuple.elts = elts;
        n->Tuple.ctx = context;
        constant_set(c, r, constant_tuple(c, elts));
    } else if (n->kind == Set_kind) {
        Ref t = constant_tuple(c, n->Set.elts);
        if (!t) return;
        Ref set = frozenset_from(vm, TUPLE_AT(t)->item, TUPLE_LENGTH(t));
        drop(vm, t);
        constant_set(c, r, set);
    }
}

static void fold_subscript(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    Ref value = constant_of(c, n->Subscript.value), key = constant_of(c, n->Subscript.slice);
    if (!value || !key || n->Subscript.ctx != Load || !is_int(vm, key)) return;
    if (IS(value, str) || IS(value, bytes) || IS(value, tuple)) constant_set(c, r, object_getitem(vm, value, key).ref);
}

void fold_expression(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    Node *n = NODE_AT(r);
    switch (n->kind) {
    case BinOp_kind:
        if (!fold_format(c, r)) fold_binary(c, r);
        break;
    case UnaryOp_kind: fold_unary(c, r); break;
    case Tuple_kind:
        if (n->Tuple.ctx == Load) constant_set(c, r, constant_tuple(c, n->Tuple.elts));
        break;
    case Subscript_kind: fold_subscript(c, r); break;
    case Compare_kind: {
        u32 last = seq_len(vm, n->Compare.ops) - 1, op = seq_item(vm, n->Compare.ops, last);
        if (op == In || op == NotIn) fold_iterable(c, seq_item(vm, n->Compare.comparators, last));
        break;
    }
    case Name_kind:
        if (n->Name.ctx == Load && str_equal_ascii(vm, n->Name.id, "__debug__")) constant_set(c, r, own(vm, BOOL_REF(!c->optimize)));
        break;
    default: break;
    }
}

void fold_pattern_value(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    if (NODE_AT(r)->kind == UnaryOp_kind) {
        if (NODE_AT(r)->UnaryOp.op == USub) fold_unary(c, r);
    } else if (NODE_AT(r)->BinOp.op == Add || NODE_AT(r)->BinOp.op == Sub)
        fold_binary(c, r);
}

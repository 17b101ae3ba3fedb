/* compile_match.c: the match statement (compile.c of CPython 3.11). A pattern consumes the subject on top of the stack; what it
 * captures is rotated below, to be stored when the whole pattern has matched; where it fails, so many values are popped. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"

typedef struct Pattern {
    Ref stores; /* names captured so far, u32 each */
    u32 nstores, stores_cap;
    Ref fail; /* Blocks: [i] pops i values */
    u32 nfail, fail_cap;
    u32 on_top; /* values above the captures that must be kept */
    bool irrefutable_allowed;
} Pattern;

static void pattern(Compiler *c, Ref r, Pattern *p);

static void push_word(Compiler *c, Ref *array, u32 *n, u32 *cap, u32 word) {
    Vm *vm = c->vm;
    if (*n == *cap) {
        u32 size = *cap ? 2 * *cap : 8;
        Ref fresh = compile_alloc(c, size * (u32)sizeof(u32));
        if (!fresh) return;
        if (*n) memcpy(AT(u32, fresh), AT(u32, *array), *n * sizeof(u32));
        *array = fresh;
        *cap = size;
    }
    AT(u32, *array)[(*n)++] = word;
}

/* ---- failing ---- */

static void ensure_fail(Compiler *c, Pattern *p, u32 n) {
    while (p->nfail <= n && !c->failed) push_word(c, &p->fail, &p->nfail, &p->fail_cap, block_new(c));
}

static void jump_to_fail(Compiler *c, Pattern *p, u32 op) {
    Vm *vm = c->vm;
    u32 pops = p->on_top + p->nstores;
    ensure_fail(c, p, pops);
    if (!c->failed) emit_jump(c, op, AT(u32, p->fail)[pops]);
}

static void emit_fail(Compiler *c, Pattern *p) {
    Vm *vm = c->vm;
    if (!p->nfail || c->failed) return;
    while (--p->nfail) {
        block_use(c, AT(u32, p->fail)[p->nfail]);
        emit(c, OP_POP_TOP);
    }
    block_use(c, AT(u32, p->fail)[0]);
    p->fail = 0;
    p->fail_cap = 0;
}

/* ---- capturing ---- */

static void rotate(Compiler *c, u32 count) {
    while (count > 1 && !c->failed) emit_i(c, OP_SWAP, count--);
}

static i32 store_index(Compiler *c, const Pattern *p, Ref name) {
    Vm *vm = c->vm;
    for (u32 i = 0; i < p->nstores; i++)
        if (AT(u32, p->stores)[i] == name) return (i32)i;
    return -1;
}

static void add_store(Compiler *c, Pattern *p, Ref name) {
    if (store_index(c, p, name) >= 0) error_here(c, "multiple assignments to name '%S' in pattern", name);
    push_word(c, &p->stores, &p->nstores, &p->stores_cap, name);
}

static void capture(Compiler *c, Ref name, Pattern *p) {
    if (!name) {
        emit(c, OP_POP_TOP);
        return;
    }
    check_name(c, name, Store);
    if (store_index(c, p, name) >= 0) {
        error_here(c, "multiple assignments to name '%S' in pattern", name);
        return;
    }
    rotate(c, p->on_top + p->nstores + 1);
    add_store(c, p, name);
}

static bool is_wildcard(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    return n->kind == MatchAs_kind && !n->MatchAs.name && !n->MatchAs.pattern;
}

static void subpattern(Compiler *c, Ref r, Pattern *p) {
    bool before = p->irrefutable_allowed;
    p->irrefutable_allowed = true;
    pattern(c, r, p);
    p->irrefutable_allowed = before;
}

static void pattern_as(Compiler *c, const Node *n, Pattern *p) {
    if (!n->MatchAs.pattern) {
        if (!p->irrefutable_allowed) {
            if (n->MatchAs.name)
                error_here(c, "name capture '%S' makes remaining patterns unreachable", n->MatchAs.name);
            else
                error_here(c, "wildcard makes remaining patterns unreachable", 0);
            return;
        }
        capture(c, n->MatchAs.name, p);
        return;
    }
    p->on_top++;
    emit_i(c, OP_COPY, 1);
    pattern(c, n->MatchAs.pattern, p);
    p->on_top--;
    capture(c, n->MatchAs.name, p);
}

/* ---- sequences ---- */

static void check_length(Compiler *c, u32 size, u32 compare, Pattern *p) {
    emit(c, OP_GET_LEN);
    emit_const_new(c, int_from_i64(c->vm, size));
    emit_i(c, OP_COMPARE_OP, compare);
    jump_to_fail(c, p, P_POP_JUMP_IF_FALSE);
}

static void unpack_all(Compiler *c, Ref patterns, i32 star, Pattern *p) {
    Vm *vm = c->vm;
    u32 size = seq_len(vm, patterns);
    if (star < 0)
        emit_i(c, OP_UNPACK_SEQUENCE, size);
    else if (star >= 256 || size - (u32)star - 1 >= 0x10000)
        error_here(c, "too many expressions in star-unpacking sequence pattern", 0);
    else
        emit_i(c, OP_UNPACK_EX, (u32)star | (size - (u32)star - 1) << 8);
    p->on_top += size;
    for (u32 i = 0; i < size && !c->failed; i++) {
        p->on_top--;
        subpattern(c, seq_item(vm, patterns, i), p);
    }
}

/* With `*_` among them only the wanted items are taken out. */
static void subscript_some(Compiler *c, Ref patterns, i32 star, Pattern *p) {
    Vm *vm = c->vm;
    u32 size = seq_len(vm, patterns);
    p->on_top++;
    for (u32 i = 0; i < size && !c->failed; i++) {
        Ref item = seq_item(vm, patterns, i);
        if (is_wildcard(c, item) || (i32)i == star) continue;
        emit_i(c, OP_COPY, 1);
        if ((i32)i < star)
            emit_const_new(c, int_from_i64(vm, i));
        else {
            emit(c, OP_GET_LEN);
            emit_const_new(c, int_from_i64(vm, size - i));
            emit_i(c, OP_BINARY_OP, BINARY_SUBTRACT);
        }
        emit(c, OP_BINARY_SUBSCR);
        subpattern(c, item, p);
    }
    p->on_top--;
    emit(c, OP_POP_TOP);
}

static void pattern_sequence(Compiler *c, const Node *n, Pattern *p) {
    Vm *vm = c->vm;
    Ref patterns = n->MatchSequence.patterns;
    u32 size = seq_len(vm, patterns);
    i32 star = -1;
    bool only_wildcards = true, star_wildcard = false;
    for (u32 i = 0; i < size; i++) {
        Ref item = seq_item(vm, patterns, i);
        if (NODE_AT(item)->kind != MatchStar_kind) {
            only_wildcards = only_wildcards && is_wildcard(c, item);
            continue;
        }
        if (star >= 0) {
            error_here(c, "multiple starred names in sequence pattern", 0);
            return;
        }
        star = (i32)i;
        star_wildcard = !NODE_AT(item)->MatchStar.name;
        only_wildcards = only_wildcards && star_wildcard;
    }
    p->on_top++;
    emit(c, OP_MATCH_SEQUENCE);
    jump_to_fail(c, p, P_POP_JUMP_IF_FALSE);
    if (star < 0)
        check_length(c, size, OP_EQ, p);
    else if (size > 1)
        check_length(c, size - 1, OP_GE, p);
    p->on_top--;
    if (only_wildcards)
        emit(c, OP_POP_TOP);
    else if (star_wildcard)
        subscript_some(c, patterns, star, p);
    else
        unpack_all(c, patterns, star, p);
}

/* ---- classes and mappings ---- */

static void is_not_none(Compiler *c, Pattern *p) {
    emit_i(c, OP_COPY, 1);
    emit_const(c, NONE);
    emit_i(c, OP_IS_OP, 1);
    jump_to_fail(c, p, P_POP_JUMP_IF_FALSE);
}

static void pattern_class(Compiler *c, const Node *n, Pattern *p) {
    Vm *vm = c->vm;
    Ref attrs = n->MatchClass.kwd_attrs;
    u32 nargs = seq_len(vm, n->MatchClass.patterns), nattrs = seq_len(vm, attrs);
    for (u32 i = 0; i < nattrs && !c->failed; i++) {
        check_name(c, seq_item(vm, attrs, i), Store);
        for (u32 k = i + 1; k < nattrs; k++) {
            if (seq_item(vm, attrs, i) != seq_item(vm, attrs, k)) continue;
            if (!c->failed)
                compile_error(c, node_loc(c, seq_item(vm, n->MatchClass.kwd_patterns, k)), "attribute name repeated in class pattern: %S",
                              seq_item(vm, attrs, k));
        }
    }
    compile_expr(c, n->MatchClass.cls);
    if (c->failed) return;
    Ref names = tuple_new(vm, nattrs);
    for (u32 i = 0; names && i < nattrs; i++) TUPLE_ITEM(names, i) = own(vm, seq_item(vm, attrs, i));
    emit_const_new(c, names);
    emit_i(c, OP_MATCH_CLASS, nargs);
    p->on_top++;
    is_not_none(c, p);
    emit_i(c, OP_UNPACK_SEQUENCE, nargs + nattrs);
    p->on_top += nargs + nattrs - 1;
    for (u32 i = 0; i < nargs + nattrs && !c->failed; i++) {
        p->on_top--;
        Ref item = i < nargs ? seq_item(vm, n->MatchClass.patterns, i) : seq_item(vm, n->MatchClass.kwd_patterns, i - nargs);
        if (is_wildcard(c, item))
            emit(c, OP_POP_TOP);
        else
            subpattern(c, item, p);
    }
}

static void mapping_keys(Compiler *c, Ref keys) {
    Vm *vm = c->vm;
    Ref seen = compile_hold(c, set_new(vm, TYPE(set)));
    for (u32 i = 0; i < seq_len(vm, keys) && !c->failed; i++) {
        Ref key = seq_item(vm, keys, i);
        const Node *k = NODE_AT(key);
        if (k->kind == Constant_kind) {
            int there = set_contains(vm, seen, k->Constant.object);
            if (there > 0) {
                Ref text = compile_hold(c, object_repr(vm, k->Constant.object).ref);
                if (text) error_here(c, "mapping pattern checks duplicate key (%S)", text);
                return;
            }
            if (there < 0 || !set_add(vm, seen, k->Constant.object)) c->failed = true;
        } else if (k->kind != Attribute_kind) {
            error_here(c, "mapping pattern keys may only match literals and attribute lookups", 0);
            return;
        }
        compile_expr(c, key);
    }
}

static void pattern_mapping(Compiler *c, const Node *n, Pattern *p) {
    Vm *vm = c->vm;
    u32 size = seq_len(vm, n->MatchMapping.keys);
    p->on_top++;
    emit(c, OP_MATCH_MAPPING);
    jump_to_fail(c, p, P_POP_JUMP_IF_FALSE);
    if (!size && !n->MatchMapping.rest) {
        p->on_top--;
        emit(c, OP_POP_TOP);
        return;
    }
    if (size) check_length(c, size, OP_GE, p);
    mapping_keys(c, n->MatchMapping.keys);
    emit_i(c, OP_BUILD_TUPLE, size);
    emit(c, OP_MATCH_KEYS);
    p->on_top += 2;
    is_not_none(c, p);
    emit_i(c, OP_UNPACK_SEQUENCE, size);
    p->on_top += size - 1;
    for (u32 i = 0; i < size && !c->failed; i++) {
        p->on_top--;
        subpattern(c, seq_item(vm, n->MatchMapping.patterns, i), p);
    }
    p->on_top -= 2;
    if (!n->MatchMapping.rest) {
        emit(c, OP_POP_TOP);
        emit(c, OP_POP_TOP);
        return;
    }
    emit_i(c, OP_BUILD_MAP, 0);
    emit_i(c, OP_SWAP, 3);
    emit_i(c, OP_DICT_UPDATE, 2);
    emit_i(c, OP_UNPACK_SEQUENCE, size);
    for (; size; size--) {
        emit_i(c, OP_COPY, 1 + size);
        emit_i(c, OP_SWAP, 2);
        emit(c, OP_DELETE_SUBSCR);
    }
    capture(c, n->MatchMapping.rest, p);
}

/* ---- alternatives ---- */

/* Brings this alternative's captures into the order of the first one's. false: they bind different names. */
static bool reorder(Compiler *c, Pattern *p, const u32 *control, u32 n) {
    Vm *vm = c->vm;
    for (u32 at = n; at-- > 0;) {
        i32 index = store_index(c, p, control[at]);
        if (index < 0) return false;
        if ((u32)index == at) continue;
        u32 rotations = (u32)index + 1, *s = AT(u32, p->stores);
        Ref room = compile_alloc(c, n * (u32)sizeof(u32));
        if (!room) return true;
        u32 *fresh = AT(u32, room), to = at - (u32)index;
        /* the first `rotations` names move behind the next `to` */
        for (u32 i = 0; i < to; i++) fresh[i] = s[rotations + i];
        for (u32 i = 0; i < rotations; i++) fresh[to + i] = s[i];
        for (u32 i = to + rotations; i < n; i++) fresh[i] = s[i];
        memcpy(s, fresh, n * sizeof(u32));
        for (; rotations; rotations--) rotate(c, at + 1);
    }
    return true;
}

static void pattern_or(Compiler *c, Ref r, const Node *n, Pattern *p) {
    Vm *vm = c->vm;
    Ref end = block_new(c), control = 0;
    u32 size = seq_len(vm, n->MatchOr.patterns), ncontrol = 0;
    Pattern before = *p;
    for (u32 i = 0; i < size && !c->failed; i++) {
        Ref alternative = seq_item(vm, n->MatchOr.patterns, i);
        SOURCE(c, alternative);
        *p = (Pattern){0};
        p->irrefutable_allowed = i + 1 == size && before.irrefutable_allowed;
        emit_i(c, OP_COPY, 1);
        pattern(c, alternative, p);
        if (c->failed) return;
        if (i == 0) {
            control = p->stores;
            ncontrol = p->nstores;
        } else if (p->nstores != ncontrol || !reorder(c, p, control ? AT(u32, control) : NULL, ncontrol)) {
            error_here(c, "alternative patterns bind different names", 0);
            return;
        }
        emit_jump(c, P_JUMP, end);
        emit_fail(c, p);
    }
    *p = before;
    emit(c, OP_POP_TOP);
    jump_to_fail(c, p, P_JUMP);
    block_use(c, end);
    u32 rotations = ncontrol + 1 + p->on_top + p->nstores;
    for (u32 i = 0; i < ncontrol && !c->failed; i++) {
        rotate(c, rotations);
        add_store(c, p, AT(u32, control)[i]);
    }
    emit(c, OP_POP_TOP);
}

/* ---- all ---- */

static void pattern(Compiler *c, Ref r, Pattern *p) {
    Vm *vm = c->vm;
    if (!compile_enter(c)) return;
    const Node *n = NODE_AT(r);
    SOURCE(c, r); /* stays: what follows a subpattern is at its place */
    switch (n->kind) {
    case MatchValue_kind:
        if (NODE_AT(n->MatchValue.value)->kind != Constant_kind && NODE_AT(n->MatchValue.value)->kind != Attribute_kind) {
            error_here(c, "patterns may only match literals and attribute lookups", 0);
            break;
        }
        compile_expr(c, n->MatchValue.value);
        emit_i(c, OP_COMPARE_OP, OP_EQ);
        jump_to_fail(c, p, P_POP_JUMP_IF_FALSE);
        break;
    case MatchSingleton_kind: {
        u32 kind = n->MatchSingleton.value;
        emit_const(c, kind == CONST_NONE ? NONE : BOOL_REF(kind == CONST_TRUE));
        emit_i(c, OP_IS_OP, 0);
        jump_to_fail(c, p, P_POP_JUMP_IF_FALSE);
        break;
    }
    case MatchSequence_kind: pattern_sequence(c, n, p); break;
    case MatchMapping_kind: pattern_mapping(c, n, p); break;
    case MatchClass_kind: pattern_class(c, n, p); break;
    case MatchStar_kind: capture(c, n->MatchStar.name, p); break;
    case MatchAs_kind: pattern_as(c, n, p); break;
    case MatchOr_kind: pattern_or(c, r, n, p); break;
    default: break;
    }
    compile_leave(c);
}

static void match_case(Compiler *c, const Node *m, bool copy, bool last, Ref end) {
    Vm *vm = c->vm;
    Pattern p = {0};
    SOURCE(c, m->match_case.pattern);
    if (copy) emit_i(c, OP_COPY, 1);
    p.irrefutable_allowed = m->match_case.guard || last;
    pattern(c, m->match_case.pattern, &p);
    for (u32 i = 0; i < p.nstores && !c->failed; i++) compile_nameop(c, AT(u32, p.stores)[i], Store);
    if (m->match_case.guard && !c->failed) {
        ensure_fail(c, &p, 0);
        if (!c->failed) compile_jump_if(c, m->match_case.guard, AT(u32, p.fail)[0], false);
    }
    if (copy) emit(c, OP_POP_TOP);
    compile_suite(c, m->match_case.body);
    if (c->failed) return;
    UNIT(c)->loc = NO_LOC;
    emit_jump(c, P_JUMP, end);
    SOURCE(c, m->match_case.pattern);
    emit_fail(c, &p);
}

void compile_match(Compiler *c, Ref r) {
    Vm *vm = c->vm;
    const Node *n = NODE_AT(r);
    u32 cases = seq_len(vm, n->Match.cases);
    compile_expr(c, n->Match.subject);
    Ref end = block_new(c);
    const Node *last = NODE_AT(seq_item(vm, n->Match.cases, cases - 1));
    bool has_default = cases > 1 && is_wildcard(c, last->match_case.pattern);
    for (u32 i = 0; i < cases - has_default && !c->failed; i++)
        match_case(c, NODE_AT(seq_item(vm, n->Match.cases, i)), i + 1 != cases - has_default, i + 1 == cases, end);
    if (c->failed) return;
    if (has_default) {
        SOURCE(c, last->match_case.pattern);
        emit(c, OP_NOP);
        if (last->match_case.guard) compile_jump_if(c, last->match_case.guard, end, false);
        compile_suite(c, last->match_case.body);
    }
    block_use(c, end);
}

/* tree_read.c: from a program's objects to the compiler's tree (3.11's obj2ast_… of Python-ast.c: order of reads, checks, messages).
 *
 * Reading attributes may call Python, so each node is a native frame that leaves a record, a list of: kind, lineno, col_offset,
 * end_lineno, end_col_offset, then the fields: a child is the place of its record plus one, 0 = None; what has many is their number and
 * they; a name is a str or None. Children come before their parents, so tree_from_records needs one pass and no recursion. */
#include "modules/tree.h"
#include "object/type_int.h"

static const TreeField places[] = {
    {"lineno", TREE_INT, 0}, {"col_offset", TREE_INT, 0}, {"end_lineno", TREE_INT, 0}, {"end_col_offset", TREE_INT, 0}};
static const TreeField type_ignore_fields[] = {{"lineno", TREE_INT, 0}, {"tag", TREE_NAME, 0}, {NULL, 0, 0}};

/* lacking: a required field that is None, 1 + its number */
FRAME(TreeRead, (value, list, record, name), (object, tables, out), u32 target; u32 kind; u32 step; u32 k; u32 n; u32 lacking; i32 place[4];
      i32 plain;);

static bool is_sum(u32 target) { return target >= NODE_KINDS; }
static u32 place_count(const TreeRead *f) { return tree_has_place(f->target) ? 4 : 0; }
static const TreeField *fields_of(const TreeRead *f) {
    return f->target == SORT_type_ignore ? type_ignore_fields : tree_kinds[f->kind].fields;
}
static const char *node_name(const TreeRead *f) { return f->target == SORT_type_ignore ? "TypeIgnore" : tree_kinds[f->kind].name; }

/* Sums are read place first, then fields; products the other way round. NULL: all is read. */
static const TreeField *field_at(const TreeRead *f) {
    const TreeField *fields = fields_of(f);
    u32 n = place_count(f), count = 0, i = f->step;
    if (is_sum(f->target)) return i < n ? &places[i] : fields[i - n].name ? &fields[i - n] : NULL;
    while (fields[count].name) count++;
    return i < count ? &fields[i] : i < count + n ? &places[i - count] : NULL;
}
static bool is_place(const TreeField *field) { return field >= places && field < places + 4; }

static u32 kind_of(Vm *vm, const TreeRead *f) {
    Ref classes = TUPLE_ITEM(f->tables, 0);
    if (f->target == SORT_type_ignore) return type_is_subtype(vm, TYPE_OF(f->object), TUPLE_ITEM(f->tables, 2)) ? Pass_kind : 0;
    for (u32 kind = 1; kind < NODE_KINDS; kind++)
        if (tree_kinds[kind].sort == f->target && type_is_subtype(vm, TYPE_OF(f->object), TUPLE_ITEM(classes, kind - 1))) return kind;
    return 0;
}
static const char *const enum_names[] = {"expr_context", "boolop", "operator", "unaryop", "cmpop"};
static u32 enum_value(Vm *vm, const TreeRead *f, const TreeField *field) { /* 0: not of them */
    Ref values = TUPLE_ITEM(TUPLE_ITEM(f->tables, 1), field->enumeration);
    for (u32 i = 0; i < TUPLE_LENGTH(values); i++)
        if (type_is_subtype(vm, TYPE_OF(f->value), TYPE_OF(TUPLE_ITEM(values, i)))) return i + 1;
    return 0;
}

static bool is_optional(const TreeRead *f, const TreeField *field) {
    if (is_place(field)) return field - places >= 2;
    return field->what == TREE_OPT || field->what == TREE_OPTNAME || field->what == TREE_KIND ||
           (field->what == TREE_INT && f->kind == ImportFrom_kind);
}
static bool is_many(const TreeField *field) { return field->what == TREE_SEQ || field->what == TREE_NAMES || field->what == TREE_ENUMS; }
static bool add_int(Vm *vm, TreeRead *f, i64 n) {
    Ref r = int_from_i64(vm, n);
    return r && list_append_steal(vm, f->record, r);
}

/* What needs no Python: ints, names, constants and what is absent. 1: done; 0: a node, an enumeration or many; -1: error; -2: "%R" is
 * wanted for "invalid integer value". */
static int read_plain(Vm *vm, TreeRead *f, const TreeField *field) {
    Ref value = f->value;
    i64 n;
    if (is_place(field) || field->what == TREE_INT) {
        if (value == NONE && is_optional(f, field)) {
            if (!is_place(field)) return add_int(vm, f, 0) ? 1 : -1;
            f->place[field - places] = f->place[field - places - 2]; /* the end is the beginning */
            return 1;
        }
        if (!IS_SUB(value, TYPE_INT_SUBCLASS)) return -2;
        if (!int_as_i64(vm, value, &n) || n != (i32)n) {
            raise(vm, TYPE(OverflowError), "Python int too large to convert to C int");
            return -1;
        }
        if (!is_place(field)) return add_int(vm, f, n) ? 1 : -1;
        f->place[field - places] = (i32)n;
        return 1;
    }
    if (field->what == TREE_NAME || field->what == TREE_OPTNAME || field->what == TREE_KIND) {
        bool string = field->what == TREE_KIND || !strcmp(field->name, "type_comment") || f->target == SORT_type_ignore;
        if (value != NONE && !IS(value, str) && !(string && IS(value, bytes))) {
            raise(vm, TYPE(TypeError), string ? "AST string must be of type str" : "AST identifier must be of type str");
            return -1;
        }
        if (value == NONE && field->what == TREE_NAME && !f->lacking) f->lacking = f->step + 1;
        return list_append(vm, f->record, value) ? 1 : -1;
    }
    if (field->what == TREE_CONST || field->enumeration == ENUM_ConstKind) return list_append(vm, f->record, value) ? 1 : -1;
    if (value == NONE && field->what != TREE_ENUM && !is_many(field) &&
        (is_sum(tree_field_sort(f->kind, field->name)) || field->what == TREE_OPT)) {
        if (field->what != TREE_OPT && !f->lacking) f->lacking = f->step + 1;
        return add_int(vm, f, 0) ? 1 : -1;
    }
    return 0;
}

static bool begin_many(Vm *vm, TreeRead *f, const TreeField *field) {
    if (!IS_SUB(f->value, TYPE_LIST_SUBCLASS))
        return refuse(vm, TYPE(TypeError), "%s field \"%s\" must be a list, not a %T", node_name(f), field->name, f->value);
    f->list = f->value;
    f->value = 0;
    f->n = LIST_AT(f->list)->length;
    return add_int(vm, f, f->n);
}
static bool next_of_many(Vm *vm, TreeRead *f, const TreeField *field) { /* the k-th item into value */
    if (LIST_AT(f->list)->length != f->n)
        return refuse(vm, TYPE(RuntimeError), "%s field \"%s\" changed size during iteration", node_name(f), field->name);
    f->value = own(vm, LIST_ITEMS(f->list)[f->k]);
    return true;
}
static bool add_name(Vm *vm, TreeRead *f) {
    if (f->value != NONE && !IS(f->value, str)) return refuse(vm, TYPE(TypeError), "AST identifier must be of type str");
    return list_append(vm, f->record, f->value);
}
/* f->value is the place of a child's record */
static bool add_child(Vm *vm, TreeRead *f) {
    i64 n = 0;
    int_as_i64(vm, f->value, &n);
    return add_int(vm, f, n + 1);
}
static Await finish(Vm *vm, TreeRead *f) {
    if (f->lacking)
        return fail(vm, TYPE(ValueError), "field '%s' is required for %s",
                    fields_of(f)[f->lacking - 1 - (is_sum(f->target) ? place_count(f) : 0)].name, node_name(f));
    i32 head[5] = {(i32)f->kind, f->place[0], f->place[1], f->place[2], f->place[3]};
    for (u32 i = 0; i < 5; i++) {
        Ref n = int_from_i64(vm, head[i]);
        bool ok = n && list_insert(vm, f->record, i, n);
        drop_null(vm, n);
        if (!ok) return ERROR;
    }
    u32 at = LIST_AT(f->out)->length;
    return list_append(vm, f->out, f->record) ? READY(int_from_i64(vm, at)) : ERROR;
}

STEP(tree_read_step, TreeRead) {
    BEGIN(TreeRead);
    f->record = list_new(vm, 0);
    if (!f->record) return ERROR;
    gc_untrack(vm, f->record); /* nobody else may find it */
    for (;; f->step++) {
        if (is_sum(f->target) && f->step == place_count(f) && !(f->kind = kind_of(vm, f))) {
            AWAIT(f->value, object_repr(vm, f->object));
            return fail(vm, TYPE(TypeError), "expected some sort of %s, but got %S", tree_sort_name(f->target), f->value);
        }
        if (!field_at(f)) break;
        f->name = str_intern_utf8(vm, field_at(f)->name, (u32)strlen(field_at(f)->name));
        if (!f->name) return ERROR;
        AWAIT(f->value, object_getattr_default(vm, f->object, f->name, 0));
        DROP(f->name);
        if (f->value == NOT_IMPLEMENTED) {
            if (!is_optional(f, field_at(f)))
                return fail(vm, TYPE(TypeError), "required field \"%s\" missing from %s", field_at(f)->name,
                            is_place(field_at(f)) || !f->kind ? tree_sort_name(f->target) : node_name(f));
            DROP(f->value);
            f->value = own(vm, NONE);
        }
        f->plain = read_plain(vm, f, field_at(f));
        if (f->plain == -1) return ERROR;
        if (f->plain == -2) {
            AWAIT_SET(f->value, object_repr(vm, f->value));
            return fail(vm, TYPE(ValueError), "invalid integer value: %S", f->value);
        }
        if (f->plain) {
            DROP(f->value);
            continue;
        }
        f->n = 1;
        if (is_many(field_at(f)) && !begin_many(vm, f, field_at(f))) return ERROR;
        for (f->k = 0; f->k < f->n; f->k++) {
            if (f->list && !next_of_many(vm, f, field_at(f))) return ERROR;
            if (field_at(f)->what == TREE_NAMES) {
                if (!add_name(vm, f)) return ERROR;
            } else if (field_at(f)->what == TREE_ENUM || field_at(f)->what == TREE_ENUMS) {
                if (!enum_value(vm, f, field_at(f))) {
                    AWAIT_SET(f->value, object_repr(vm, f->value));
                    return fail(vm, TYPE(TypeError), "expected some sort of %s, but got %S", enum_names[field_at(f)->enumeration],
                                f->value);
                }
                if (!add_int(vm, f, enum_value(vm, f, field_at(f)))) return ERROR;
            } else if (f->value == NONE && is_sum(tree_field_sort(f->kind, field_at(f)->name))) {
                if (!add_int(vm, f, 0)) return ERROR;
            } else {
                AWAIT_SET(f->value, tree_read(vm, f->value, f->tables, f->out, tree_field_sort(f->kind, field_at(f)->name)));
                if (!add_child(vm, f)) return ERROR;
            }
            DROP(f->value);
            if (f->list && LIST_AT(f->list)->length != f->n)
                return fail(vm, TYPE(RuntimeError), "%s field \"%s\" changed size during iteration", node_name(f), field_at(f)->name);
        }
        DROP(f->list);
    }
    return finish(vm, f);
    END;
}
Await tree_read(Vm *vm, Ref object, Ref tables, Ref out, u32 target) {
    u32 kind = target < NODE_KINDS ? target : 0;
    static const char *const why[] = {" while traversing 'mod' node",     " while traversing 'stmt' node",
                                      " while traversing 'expr' node",    " while traversing 'excepthandler' node",
                                      " while traversing 'pattern' node", " while traversing 'type_ignore' node"};
    TreeRead *f = PUSH_R(TreeRead, tree_read_step, kind ? tree_kinds[kind].why : why[target - SORT_mod]);
    if (!f) return ERROR;
    f->object = object;
    f->tables = tables;
    f->out = out;
    f->target = target;
    f->kind = kind;
    return PENDING;
}

/* ---- records to nodes ---- */
typedef struct Builder {
    Vm *vm;
    Scratch *s;
    Ref record;
    u32 at; /* next in the record */
    const Ref *nodes;
} Builder;
static Ref next_ref(Builder *b) {
    Vm *vm = b->vm;
    return LIST_ITEMS(b->record)[b->at++];
}
static i32 next_int(Builder *b) {
    i64 n = 0;
    int_as_i64(b->vm, next_ref(b), &n);
    return (i32)n;
}
static u32 text_of(Builder *b, Ref name) {
    Vm *vm = b->vm;
    if (!IS(name, str)) return 0;
    u32 n = str_to_utf8(vm, name, NULL, 0);
    Ref text = ast_text(b->s, NULL, n + 1);
    if (!text) return 0;
    AT(Text, text)->length = n;
    str_to_utf8(vm, name, (char *)AT(Text, text)->bytes, n + 1);
    return text;
}
static u32 child_of(Builder *b) {
    i32 place = next_int(b);
    return place ? b->nodes[place - 1] : 0;
}
static u32 many_of(Builder *b, u8 what) {
    Vm *vm = b->vm;
    u32 n = (u32)next_int(b);
    Ref seq = ast_seq(b->s, n);
    for (u32 i = 0; seq && i < n; i++)
        AT(Seq, seq)->items[i] = what == TREE_SEQ ? child_of(b) : what == TREE_ENUMS ? (u32)next_int(b) : text_of(b, next_ref(b));
    return seq;
}
static u32 const_kind(Vm *vm, Ref r) {
    return r == NONE        ? CONST_NONE
           : r == TRUE_REF  ? CONST_TRUE
           : r == FALSE_REF ? CONST_FALSE
           : r == ELLIPSIS  ? CONST_ELLIPSIS
           : IS(r, int)     ? CONST_INT
           : IS(r, float)   ? CONST_FLOAT
           : IS(r, complex) ? CONST_COMPLEX
           : IS(r, str)     ? CONST_STR
           : IS(r, bytes)   ? CONST_BYTES
                            : CONST_OBJECT;
}
static void fill_fields(Builder *b, Node *n) {
    Vm *vm = b->vm;
    u32 *word = &n->Module.body;
    if (n->kind == Constant_kind) {
        n->Constant.object = next_ref(b);
        n->Constant.const_kind = const_kind(vm, n->Constant.object);
        n->Constant.kind = next_ref(b) != NONE;
        return;
    }
    for (const TreeField *f = tree_kinds[n->kind].fields; f->name; f++, word++) {
        switch (f->what) {
        case TREE_NODE:
        case TREE_OPT: *word = child_of(b); break;
        case TREE_NAME:
        case TREE_OPTNAME: *word = text_of(b, next_ref(b)); break;
        case TREE_INT: *word = (u32)next_int(b); break;
        case TREE_ENUM:
            if (f->enumeration == ENUM_ConstKind) {
                u32 kind = const_kind(vm, next_ref(b));
                *word = kind <= CONST_FALSE ? kind : 0;
            } else
                *word = (u32)next_int(b);
            break;
        default: *word = many_of(b, f->what); break;
        }
    }
}
Ref tree_from_records(Scratch *s, void *arg) {
    const TreeRecords *records = arg;
    Vm *vm = records->vm;
    u32 n = LIST_AT(records->list)->length;
    Ref table = scratch_alloc(s, 4 * n + 4);
    if (!table) return 0;
    Builder b = {vm, s, 0, 0, AT(Ref, table)};
    for (u32 i = 0; i < n && !s->failed; i++) {
        b.record = LIST_ITEMS(records->list)[i];
        b.at = 0;
        Ref node = ast_node(s, (NodeKind)next_int(&b));
        if (!node) return 0;
        AT(Ref, table)[i] = node;
        Node *at = AT(Node, node);
        at->lineno = (u32)next_int(&b);
        at->col_offset = (u32)next_int(&b);
        at->end_lineno = (u32)next_int(&b);
        at->end_col_offset = (u32)next_int(&b);
        if (b.at < LIST_AT(b.record)->length) fill_fields(&b, at);
    }
    return s->failed ? 0 : AT(Ref, table)[n - 1];
}

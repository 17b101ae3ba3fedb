/* re_object.c: the type re.Match (Modules/_sre.c: match_*). */
#include "modules/re.h"
#include "object/sequence.h"

static u32 match_size(u32 groups) { return 88 + 16 * groups; }

Ref match_new(Vm *vm, Ref pattern, Ref string, const ReState *s, const u32 *marks, u32 pos, u32 endpos) {
    u32 groups = PATTERN(pattern)->groups + 1;
    Ref r = object_new_gc(vm, TYPE(re_match), match_size(groups));
    if (!r) return 0;
    Match *m = MATCH(r);
    m->string = own(vm, string);
    m->pattern = own(vm, pattern);
    m->groups = groups;
    m->pos = pos;
    m->endpos = endpos;
    m->lastindex = s->lastindex;
    m->mark[0] = s->start;
    m->mark[1] = s->at;
    for (u32 i = 1; i < groups; i++) {
        u32 from = marks[2 * i - 2], to = marks[2 * i - 1];
        bool set = from != RE_UNSET && to != RE_UNSET;
        m->mark[2 * i] = set ? from : RE_UNSET;
        m->mark[2 * i + 1] = set ? to : RE_UNSET;
    }
    MARK_RANGE(m->mark, 8 * groups);
    gc_track(vm, r);
    return r;
}

bool re_text_of(Vm *vm, Ref pattern, Ref string, Text *out) {
    const u8 *data;
    u32 n;
    if (IS_SUB(string, TYPE_STR_SUBCLASS)) {
        *out = text_of_str(vm, string);
        if (pattern && PATTERN(pattern)->is_bytes && PATTERN(pattern)->pattern != NONE)
            return refuse(vm, TYPE(TypeError), "cannot use a bytes pattern on a string-like object");
        return true;
    }
    if (!bytes_view(vm, string, &data, &n)) return refuse(vm, TYPE(TypeError), "expected string or bytes-like object, got '%T'", string);
    *out = (Text){data, n, 1};
    if (pattern && !PATTERN(pattern)->is_bytes && PATTERN(pattern)->pattern != NONE)
        return refuse(vm, TYPE(TypeError), "cannot use a string pattern on a bytes-like object");
    return true;
}
Ref re_slice(Vm *vm, Ref string, const Text *t, u32 from, u32 to) {
    if (to > t->length) to = t->length;
    if (from > to) from = to;
    if (IS_SUB(string, TYPE_STR_SUBCLASS)) return str_slice(vm, string, from, to);
    if (IS(string, bytes) && from == 0 && to == t->length) return own(vm, string);
    return bytes_from(vm, (const u8 *)t->data + from, to - from);
}

/* ---- groups ---- */
/* match_getindex: the group's number; RE_UNSET: IndexError or another error set */
static u32 group_index(Vm *vm, Ref self, Ref index) {
    i64 i = -1;
    if (IS_SUB(index, TYPE_INT_SUBCLASS)) {
        i = int_as_i64_clamped(vm, index);
    } else {
        Ref known = 0;
        if (!dict_get(vm, PATTERN(MATCH(self)->pattern)->groupindex, index, &known)) {
            if (!exception_matches(vm, TYPE(TypeError))) return RE_UNSET;
            exception_clear(vm); /* what cannot be a key is no group */
        }
        if (known) i = int_as_i64_clamped(vm, known);
    }
    if (i < 0 || i >= MATCH(self)->groups) {
        raise(vm, TYPE(IndexError), "no such group");
        return RE_UNSET;
    }
    return (u32)i;
}
static Ref group_text(Vm *vm, Ref self, u32 i, Ref otherwise) {
    const Match *m = MATCH(self);
    Text t;
    if (m->mark[2 * i] == RE_UNSET) return own(vm, otherwise);
    if (m->string == NONE || !re_text_of(vm, 0, m->string, &t)) return vm->exc ? 0 : own(vm, otherwise);
    return re_slice(vm, m->string, &t, m->mark[2 * i], m->mark[2 * i + 1]);
}
static Ref group_of(Vm *vm, Ref self, Ref index) {
    u32 i = group_index(vm, self, index);
    return i == RE_UNSET ? 0 : group_text(vm, self, i, NONE);
}
/* an index with __index__ is made ready first */
FRAME(MatchIndex, (index, tuple), (self), u32 what; u32 pad_;);
enum { WHAT_GROUP, WHAT_START, WHAT_END, WHAT_SPAN };
static Ref place_of(Vm *vm, u32 place) { return int_from_i64(vm, place == RE_UNSET ? -1 : (i64)place); }
static Ref pair_of(Vm *vm, const Match *m, u32 i) {
    Ref parts[2] = {place_of(vm, m->mark[2 * i]), place_of(vm, m->mark[2 * i + 1])};
    return tuple_steal(vm, parts, 2);
}
static Ref answer(Vm *vm, Ref self, Ref index, u32 what) {
    if (what == WHAT_GROUP) return group_of(vm, self, index);
    u32 i = index ? group_index(vm, self, index) : 0;
    if (i == RE_UNSET) return 0;
    const Match *m = MATCH(self);
    return what == WHAT_SPAN ? pair_of(vm, m, i) : place_of(vm, m->mark[2 * i + (what == WHAT_END)]);
}
STEP(match_index_step, MatchIndex) {
    BEGIN(MatchIndex);
    AWAIT(f->index, number_index(vm, f->tuple));
    return READY(answer(vm, f->self, f->index, f->what));
    END;
}
static Await ask(Vm *vm, Ref self, Ref index, u32 what) {
    if (index && !IS_SUB(index, TYPE_INT_SUBCLASS) && !IS_SUB(index, TYPE_STR_SUBCLASS) &&
        type_lookup(vm, TYPE_OF(index), NAME(__index__))) {
        MatchIndex *f = PUSH(MatchIndex, match_index_step);
        if (!f) return ERROR;
        f->tuple = own(vm, index);
        f->self = self;
        f->what = what;
        return PENDING;
    }
    return READY(answer(vm, self, index, what));
}
METHOD(m_group) {
    UNUSED(kwnames);
    if (n <= 1) return ask(vm, self, n ? args[0] : SMALL_INT(0), WHAT_GROUP);
    Ref t = tuple_new(vm, n);
    for (u32 i = 0; t && i < n; i++) {
        Ref r = group_of(vm, self, args[i]);
        if (r)
            SET(TUPLE_AT(t)->item[i], r);
        else
            CLEAR(t);
    }
    return READY(t);
}
METHOD(m_start) {
    UNUSED(kwnames);
    return ask(vm, self, n ? args[0] : 0, WHAT_START);
}
METHOD(m_end) {
    UNUSED(kwnames);
    return ask(vm, self, n ? args[0] : 0, WHAT_END);
}
METHOD(m_span) {
    UNUSED(kwnames);
    return ask(vm, self, n ? args[0] : 0, WHAT_SPAN);
}
static Await match_subscript(Vm *vm, Ref self, Ref key) { return ask(vm, self, key, WHAT_GROUP); }
METHOD(m_groups) {
    Ref otherwise;
    if (!args_bind(vm, "groups", "(default=None)", args, n, kwnames, &otherwise, 1)) return ERROR;
    if (!otherwise) otherwise = NONE;
    Ref t = tuple_new(vm, MATCH(self)->groups - 1);
    for (u32 i = 1; t && i < MATCH(self)->groups; i++) {
        Ref r = group_text(vm, self, i, otherwise);
        if (r)
            SET(TUPLE_AT(t)->item[i - 1], r);
        else
            CLEAR(t);
    }
    return READY(t);
}
METHOD(m_groupdict) {
    Ref otherwise, key, value;
    if (!args_bind(vm, "groupdict", "(default=None)", args, n, kwnames, &otherwise, 1)) return ERROR;
    if (!otherwise) otherwise = NONE;
    Ref d = dict_new(vm);
    for (u32 at = 0; d && dict_next(vm, PATTERN(MATCH(self)->pattern)->groupindex, &at, &key, &value);) {
        Ref r = group_text(vm, self, (u32)int_as_i64_clamped(vm, value), otherwise);
        if (!r || !dict_set(vm, d, key, r)) CLEAR(d);
        drop_null(vm, r);
    }
    return READY(d);
}
METHOD(m_expand) {
    Ref text;
    if (!args_bind(vm, "expand", "(template)", args, n, kwnames, &text, 1)) return ERROR;
    return re_expand(vm, self, text);
}
METHOD(m_self) {
    UNUSED(args);
    UNUSED(n);
    UNUSED(kwnames);
    return READY_OWN(self);
}
METHOD(class_getitem) {
    UNUSED(n);
    UNUSED(kwnames);
    return READY(generic_alias_new(vm, self, args[0]));
}

/* ---- attributes ---- */
static Await get_pos(Vm *vm, Ref self) { return READY(int_from_i64(vm, MATCH(self)->pos)); }
static Await get_endpos(Vm *vm, Ref self) { return READY(int_from_i64(vm, MATCH(self)->endpos)); }
static Await get_lastindex(Vm *vm, Ref self) {
    i32 i = MATCH(self)->lastindex;
    return i < 0 ? READY_NONE : READY(int_from_i64(vm, i));
}
static Await get_lastgroup(Vm *vm, Ref self) {
    i32 i = MATCH(self)->lastindex;
    Ref names = PATTERN(MATCH(self)->pattern)->indexgroup;
    return i < 0 || (u32)i >= TUPLE_LENGTH(names) ? READY_NONE : READY_OWN(TUPLE_ITEM(names, (u32)i));
}
static Await get_regs(Vm *vm, Ref self) {
    const Match *m = MATCH(self);
    if (m->regs) return READY_OWN(m->regs);
    Ref t = tuple_new(vm, m->groups);
    for (u32 i = 0; t && i < m->groups; i++) {
        Ref r = pair_of(vm, m, i);
        if (r)
            SET(TUPLE_AT(t)->item[i], r);
        else
            CLEAR(t);
    }
    if (!t) return ERROR;
    SET(MATCH(self)->regs, own(vm, t));
    return READY(t);
}
static Await match_repr(Vm *vm, Ref self) {
    Ref text = group_text(vm, self, 0, NONE);
    Ref shown = !text ? 0 : text == NONE ? str_from_ascii(vm, "None") : IS(text, bytes) ? bytes_repr(vm, text) : str_repr(vm, text);
    Ref cut = shown ? str_slice(vm, shown, 0, u32_min(STR_LENGTH(shown), 50)) : 0;
    const Match *m = MATCH(self);
    Ref r = cut ? text_format(vm, "<re.Match object; span=(%u, %u), match=%S>", m->mark[0], m->mark[1], cut) : 0;
    drop_null(vm, text);
    drop_null(vm, shown);
    drop_null(vm, cut);
    return READY(r);
}

static int match_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(MATCH(self)->string);
    VISIT(MATCH(self)->regs);
    VISIT(MATCH(self)->pattern);
    return 0;
}
static void match_clear(Vm *vm, Ref self) {
    CLEAR(MATCH(self)->string);
    CLEAR(MATCH(self)->regs);
    CLEAR(MATCH(self)->pattern);
}
static void match_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(MATCH(self)->string, "string");
    EDGE(MATCH(self)->regs, "regs");
    EDGE(MATCH(self)->pattern, "re");
}
static void match_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    Ref hold = is_quiet(vm, MATCH(self)->string) ? 0 : hold_dying(vm, self);
    match_clear(vm, self);
    hold_pop(vm, hold);
    object_free_gc(vm, self);
}
static const MethodDef methods[] = {
    {"group", m_group, 0, -1, 0, NULL, NULL,
     "group([group1, ...]) -> str or tuple.\n\nReturn one or more groups of the match; 0 is the whole."},
    {"start", m_start, 0, 1, 0, NULL, "($self, group=0, /)", "Return index of the start of the substring matched by group."},
    {"end", m_end, 0, 1, 0, NULL, "($self, group=0, /)", "Return index of the end of the substring matched by group."},
    {"span", m_span, 0, 1, 0, NULL, "($self, group=0, /)", "For match object m, return the 2-tuple (m.start(group), m.end(group))."},
    {"groups", m_groups, 0, -1, METH_KEYWORDS, NULL, "($self, /, default=None)",
     "Return a tuple containing all the subgroups of the match, from 1."},
    {"groupdict", m_groupdict, 0, -1, METH_KEYWORDS, NULL, "($self, /, default=None)",
     "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name."},
    {"expand", m_expand, 0, -1, METH_KEYWORDS, NULL, "($self, /, template)",
     "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method."},
    {"__copy__", m_self, 0, 0, 0, NULL, "($self, /)", NULL},
    {"__deepcopy__", m_self, 1, 1, 0, NULL, "($self, memo, /)", NULL},
    {"__class_getitem__", class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
static const MemberDef members[] = {
    {"string", offsetof(Match, string), MEMBER_READONLY},
    {"re", offsetof(Match, pattern), MEMBER_READONLY},
    {0},
};
static const GetSetDef getsets[] = {
    {"pos", get_pos, NULL, "The index into the string at which the RE engine started looking for a match."},
    {"endpos", get_endpos, NULL, "The index into the string beyond which the RE engine will not go."},
    {"lastindex", get_lastindex, NULL, "The integer index of the last matched capturing group."},
    {"lastgroup", get_lastgroup, NULL, "The name of the last matched capturing group."},
    {"regs", get_regs, NULL, NULL},
    {0},
};
const TypeSpec re_match_spec = {
    .basicsize = 88,
    .itemsize = 8,
    .flags = TYPE_HAS_GC | TYPE_IMMUTABLE | TYPE_NO_NEW,
    .doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
    .methods = methods,
    .members = members,
    .getsets = getsets,
    .dealloc = match_dealloc,
    .traverse = match_traverse,
    .clear = match_clear,
    .edges = match_edges,
    .repr = match_repr,
    .subscript = match_subscript,
};

/* re_pattern.c: the types re.Pattern and SRE_Scanner, and the module _sre, which lib/re.py stands on (Modules/_sre.c). */
#include "modules/re.h"

/* ---- arguments ---- */
static bool int_argument(Vm *vm, Ref r, i64 *out) {
    if (!r) return true;
    if (!IS_SUB(r, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", r);
    if (!int_as_i64(vm, r, out)) return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C ssize_t");
    return true;
}
/* (string, pos=0, endpos=sys.maxsize): adjusted to the string as state_init does */
typedef struct Span {
    Ref string;
    u32 pos, endpos;
} Span;
static bool span_arguments(Vm *vm, Ref self, const char *function, const Ref *args, u32 n, Ref kwnames, Span *out) {
    Ref v[3];
    i64 pos = 0, endpos = INT64_MAX;
    Text t;
    if (!args_bind(vm, function, "(string, pos=0, endpos=sys.maxsize)", args, n, kwnames, v, 3)) return false;
    if (!int_argument(vm, v[1], &pos) || !int_argument(vm, v[2], &endpos) || !re_text_of(vm, self, v[0], &t)) return false;
    out->string = v[0];
    out->pos = pos < 0 ? 0 : pos > t.length ? t.length : (u32)pos;
    out->endpos = endpos < 0 ? 0 : endpos > t.length ? t.length : (u32)endpos;
    return true;
}
static Await match_by(Vm *vm, Ref self, const char *function, const Ref *args, u32 n, Ref kwnames, u32 mode) {
    Span s;
    if (!span_arguments(vm, self, function, args, n, kwnames, &s)) return ERROR;
    return re_match_once(vm, self, s.string, s.pos, s.endpos, mode);
}
METHOD(p_match) { return match_by(vm, self, "match", args, n, kwnames, SCAN_MATCH); }
METHOD(p_fullmatch) { return match_by(vm, self, "fullmatch", args, n, kwnames, SCAN_FULL); }
METHOD(p_search) { return match_by(vm, self, "search", args, n, kwnames, SCAN_SEARCH); }
METHOD(p_findall) {
    Span s;
    if (!span_arguments(vm, self, "findall", args, n, kwnames, &s)) return ERROR;
    return re_find_all(vm, self, s.string, s.pos, s.endpos);
}
METHOD(p_scanner) {
    Span s;
    if (!span_arguments(vm, self, "scanner", args, n, kwnames, &s)) return ERROR;
    return READY(re_scanner_new(vm, self, s.string, s.pos, s.endpos));
}
FRAME(FindIter, (scanner, search), (none), u32 unused_a; u32 pad_;);
STEP(find_iter_step, FindIter) { /* iter(scanner.search, None) */
    BEGIN(FindIter);
    AWAIT(f->search, object_getattr(vm, f->scanner, NAME(search)));
    return READY(callable_iterator_new(vm, f->search, NONE));
    END;
}
METHOD(p_finditer) {
    Span s;
    if (!span_arguments(vm, self, "finditer", args, n, kwnames, &s)) return ERROR;
    Ref scanner = re_scanner_new(vm, self, s.string, s.pos, s.endpos);
    FindIter *f = scanner ? PUSH(FindIter, find_iter_step) : NULL;
    if (!f) {
        drop_null(vm, scanner);
        return ERROR;
    }
    f->scanner = scanner;
    return PENDING;
}
METHOD(p_split) {
    Ref v[2];
    i64 limit = 0;
    if (!args_bind(vm, "split", "(string, maxsplit=0)", args, n, kwnames, v, 2) || !int_argument(vm, v[1], &limit)) return ERROR;
    return re_split(vm, self, v[0], limit);
}
static Await substitute(Vm *vm, Ref self, const char *function, const Ref *args, u32 n, Ref kwnames, bool with_count) {
    Ref v[3];
    i64 limit = 0;
    if (!args_bind(vm, function, "(repl, string, count=0)", args, n, kwnames, v, 3) || !int_argument(vm, v[2], &limit)) return ERROR;
    return re_sub(vm, self, v[0], v[1], limit, with_count);
}
METHOD(p_sub) { return substitute(vm, self, "sub", args, n, kwnames, false); }
METHOD(p_subn) { return substitute(vm, self, "subn", args, n, kwnames, true); }
METHOD(p_self) {
    UNUSED(args), UNUSED(n), UNUSED(kwnames);
    return READY_OWN(self);
}
METHOD(class_getitem) {
    UNUSED(n), UNUSED(kwnames);
    return READY(generic_alias_new(vm, self, args[0]));
}

/* ---- attributes ---- */
static Await get_groupindex(Vm *vm, Ref self) { return READY(mappingproxy_new(vm, PATTERN(self)->groupindex)); }

static bool add_flags(Vm *vm, StrBuilder *b, u32 flags) {
    static const struct {
        const char *name;
        u32 flag;
    } names[] = {{"re.TEMPLATE", RE_TEMPLATE},   {"re.IGNORECASE", RE_IGNORECASE}, {"re.LOCALE", RE_LOCALE},
                 {"re.MULTILINE", RE_MULTILINE}, {"re.DOTALL", RE_DOTALL},         {"re.UNICODE", RE_UNICODE},
                 {"re.VERBOSE", RE_VERBOSE},     {"re.DEBUG", RE_DEBUG},           {"re.ASCII", RE_ASCII}};
    const char *before = ", ";
    for (u32 i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (!(flags & names[i].flag)) continue;
        builder_ascii(vm, b, before);
        builder_ascii(vm, b, names[i].name);
        flags &= ~names[i].flag;
        before = "|";
    }
    if (!flags) return true;
    Ref rest = text_format(vm, "%s0x%x", before, flags);
    if (rest) builder_take(vm, b, rest);
    return rest != 0;
}
FRAME(PatternRepr, (text), (self), u32 unused_a; u32 pad_;);
STEP(pattern_repr_step, PatternRepr) {
    BEGIN(PatternRepr);
    AWAIT(f->text, object_repr(vm, PATTERN(f->self)->pattern));
    const Pattern *p = PATTERN(f->self);
    u32 flags = p->flags;
    StrBuilder b = {0};
    if (!p->is_bytes && (flags & (RE_LOCALE | RE_UNICODE | RE_ASCII)) == RE_UNICODE) flags &= ~(u32)RE_UNICODE;
    builder_ascii(vm, &b, "re.compile(");
    builder_part(vm, &b, f->text, 0, u32_min(STR_LENGTH(f->text), 200));
    bool ok = add_flags(vm, &b, flags);
    builder_char(vm, &b, ')');
    if (ok) return READY(builder_finish(vm, &b));
    builder_free(vm, &b);
    return ERROR;
    END;
}
static Await pattern_repr(Vm *vm, Ref self) {
    PatternRepr *f = PUSH(PatternRepr, pattern_repr_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}
static bool same_text(Vm *vm, Ref a, Ref b) {
    if (a == b) return true;
    Text x, y;
    if (IS_SUB(a, TYPE_STR_SUBCLASS) != IS_SUB(b, TYPE_STR_SUBCLASS)) return false;
    if (!re_text_of(vm, 0, a, &x) || !re_text_of(vm, 0, b, &y)) {
        exception_clear(vm);
        return false;
    }
    return text_equal(&x, &y);
}
static Await pattern_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if ((op != OP_EQ && op != OP_NE) || !IS(b, re_pattern)) return READY_NOT_IMPLEMENTED;
    const Pattern *x = PATTERN(a), *y = PATTERN(b);
    bool same = a == b || (x->flags == y->flags && x->is_bytes == y->is_bytes && x->length == y->length &&
                           !memcmp(x->code, y->code, 4 * (size_t)x->length) && same_text(vm, x->pattern, y->pattern));
    return READY_BOOL(same == (op == OP_EQ));
}
static bool pattern_hash(Vm *vm, Ref self, i64 *out) {
    const Pattern *p = PATTERN(self);
    i64 text;
    if (!object_hash(vm, p->pattern, &text)) return false;
    u64 hash = (u64)text ^ p->flags ^ p->is_bytes ^ p->groups;
    for (u32 i = 0; i < p->length; i++) hash = hash * 1000003u ^ p->code[i];
    *out = (i64)hash == -1 ? -2 : (i64)hash;
    return true;
}

static int pattern_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(PATTERN(self)->groupindex);
    VISIT(PATTERN(self)->indexgroup);
    VISIT(PATTERN(self)->pattern);
    return 0;
}
static void pattern_clear(Vm *vm, Ref self) {
    CLEAR(PATTERN(self)->groupindex);
    CLEAR(PATTERN(self)->indexgroup);
    CLEAR(PATTERN(self)->pattern);
}
static void pattern_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(PATTERN(self)->groupindex, "groupindex");
    EDGE(PATTERN(self)->indexgroup, "indexgroup");
    EDGE(PATTERN(self)->pattern, "pattern");
}
static void pattern_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    if (PATTERN(self)->weaklist) weakrefs_clear(vm, self);
    pattern_clear(vm, self);
    object_free_gc(vm, self);
}
#define SPAN_SIGNATURE "($self, /, string, pos=0, endpos=sys.maxsize)"
static const MethodDef methods[] = {
    {"match", p_match, 0, -1, METH_KEYWORDS, NULL, SPAN_SIGNATURE, "Matches zero or more characters at the beginning of the string."},
    {"fullmatch", p_fullmatch, 0, -1, METH_KEYWORDS, NULL, SPAN_SIGNATURE, "Matches against all of the string."},
    {"search", p_search, 0, -1, METH_KEYWORDS, NULL, SPAN_SIGNATURE, "Scan through string looking for a match, and return it or None."},
    {"sub", p_sub, 0, -1, METH_KEYWORDS, NULL, "($self, /, repl, string, count=0)",
     "Return string with the leftmost non-overlapping matches replaced by repl."},
    {"subn", p_subn, 0, -1, METH_KEYWORDS, NULL, "($self, /, repl, string, count=0)", "Return (new string, number of replacements)."},
    {"findall", p_findall, 0, -1, METH_KEYWORDS, NULL, SPAN_SIGNATURE,
     "Return a list of all non-overlapping matches of pattern in string."},
    {"split", p_split, 0, -1, METH_KEYWORDS, NULL, "($self, /, string, maxsplit=0)", "Split string by the occurrences of pattern."},
    {"finditer", p_finditer, 0, -1, METH_KEYWORDS, NULL, SPAN_SIGNATURE, "Return an iterator over all non-overlapping matches."},
    {"scanner", p_scanner, 0, -1, METH_KEYWORDS, NULL, SPAN_SIGNATURE, NULL},
    {"__copy__", p_self, 0, 0, 0, NULL, "($self, /)", NULL},
    {"__deepcopy__", p_self, 1, 1, 0, NULL, "($self, memo, /)", NULL},
    {"__class_getitem__", class_getitem, 1, 1, METH_CLASS, NULL, NULL, "See PEP 585"},
    {0},
};
static const MemberDef members[] = {
    {"pattern", offsetof(Pattern, pattern), MEMBER_READONLY},
    {"flags", offsetof(Pattern, flags), MEMBER_READONLY | MEMBER_U32},
    {"groups", offsetof(Pattern, groups), MEMBER_READONLY | MEMBER_U32},
    {0},
};
static const GetSetDef getsets[] = {
    {"groupindex", get_groupindex, NULL, "A dictionary mapping group names to group numbers."},
    {0},
};
const TypeSpec re_pattern_spec = {
    .basicsize = 96,
    .itemsize = 4,
    .flags = TYPE_HAS_GC | TYPE_IMMUTABLE | TYPE_NO_NEW,
    .doc = "Compiled regular expression object.",
    .weaklist_at = offsetof(Pattern, weaklist),
    .methods = methods,
    .members = members,
    .getsets = getsets,
    .dealloc = pattern_dealloc,
    .traverse = pattern_traverse,
    .clear = pattern_clear,
    .edges = pattern_edges,
    .repr = pattern_repr,
    .hash = pattern_hash,
    .richcompare = pattern_compare,
};

/* ---- scanners ---- */
METHOD(s_match) {
    UNUSED(args), UNUSED(n), UNUSED(kwnames);
    return re_scanner_next(vm, self, false);
}
METHOD(s_search) {
    UNUSED(args), UNUSED(n), UNUSED(kwnames);
    return re_scanner_next(vm, self, true);
}
static int scanner_traverse(Vm *vm, Ref self, VisitFn visit, void *arg) {
    VISIT(SCANNER(self)->pattern);
    VISIT(SCANNER(self)->string);
    return 0;
}
static void scanner_clear(Vm *vm, Ref self) { /* a scanner in use needs both: only its end drops them */ UNUSED(vm), UNUSED(self); }
static void scanner_edges(Vm *vm, Ref self, Edges *e) {
    EDGE(SCANNER(self)->pattern, "pattern");
    EDGE(SCANNER(self)->string, "string");
}
static void scanner_dealloc(Vm *vm, Ref self) {
    gc_untrack(vm, self);
    CLEAR(SCANNER(self)->pattern);
    CLEAR(SCANNER(self)->string);
    object_free_gc(vm, self);
}
static const MethodDef scanner_methods[] = {
    {"match", s_match, 0, 0, 0, NULL, "($self, /)", NULL}, {"search", s_search, 0, 0, 0, NULL, "($self, /)", NULL}, {0}};
static const MemberDef scanner_members[] = {{"pattern", offsetof(Scanner, pattern), MEMBER_READONLY}, {0}};
const TypeSpec re_scanner_spec = {
    .basicsize = 232,
    .flags = TYPE_HAS_GC | TYPE_IMMUTABLE | TYPE_NO_NEW,
    .methods = scanner_methods,
    .members = scanner_members,
    .dealloc = scanner_dealloc,
    .traverse = scanner_traverse,
    .clear = scanner_clear,
    .edges = scanner_edges,
};

/* ---- the module ---- */
METHOD(sre_compile) { /* (pattern, flags, warnings): a Pattern, or re.error; warnings: a list of (category, text) */
    UNUSED(n), UNUSED(kwnames);
    Ref message;
    u32 where;
    i64 flags;
    if (!IS_SUB(args[1], TYPE_INT_SUBCLASS) || !int_as_i64(vm, args[1], &flags) || !IS(args[2], list))
        return fail(vm, TYPE(TypeError), "compile() takes a pattern, its flags and a list");
    Ref r = re_compile(vm, args[0], (u32)flags, args[2], &message, &where);
    if (r || !message) return READY(r);
    return re_raise(vm, message, args[0], where);
}
METHOD(sre_template) { /* (pattern, template): a list of str or bytes and numbers of groups */
    UNUSED(n), UNUSED(kwnames);
    Ref message;
    u32 where;
    if (!IS(args[0], re_pattern)) return fail(vm, TYPE(TypeError), "template() takes a pattern");
    Ref r = re_template_parse(vm, args[0], args[1], &message, &where);
    if (r || !message) return READY(r);
    return re_raise(vm, message, args[1], where);
}
METHOD(sre_lower) {
    UNUSED(self), UNUSED(n), UNUSED(kwnames);
    return READY(int_from_i64(vm, re_lower((u32)int_as_i64_clamped(vm, args[0]), CASE_UNICODE)));
}
METHOD(sre_ascii_lower) {
    UNUSED(self), UNUSED(n), UNUSED(kwnames);
    return READY(int_from_i64(vm, re_lower((u32)int_as_i64_clamped(vm, args[0]), CASE_ASCII)));
}
METHOD(sre_codesize) {
    UNUSED(self), UNUSED(args), UNUSED(n), UNUSED(kwnames);
    return READY(int_from_i64(vm, 4));
}
static const MethodDef functions[] = {
    {"compile", sre_compile, 3, 3, 0, NULL, NULL, NULL},
    {"template", sre_template, 2, 2, 0, NULL, NULL, NULL},
    {"unicode_tolower", sre_lower, 1, 1, 0, "n", "($module, character, /)", NULL},
    {"ascii_tolower", sre_ascii_lower, 1, 1, 0, "n", "($module, character, /)", NULL},
    {"getcodesize", sre_codesize, 0, 0, 0, NULL, "($module, /)", NULL},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "MAGIC", int_from_i64(vm, 20220615)) && module_add(vm, module, "CODESIZE", int_from_i64(vm, 4)) &&
           module_add(vm, module, "MAXREPEAT", int_from_i64(vm, 4294967295)) &&
           module_add(vm, module, "MAXGROUPS", int_from_i64(vm, 1073741823));
}
const ModuleSpec re_module = {"_sre", functions, fill, NULL};

/* re_parse.c: the text of a pattern becomes its program (Lib/re/_parser.py and _compiler.py of 3.11: what is accepted, and every
 * message with its place). Open groups are levels in scratch memory: a pattern may nest as deeply as memory allows. */
#include "base/unicode.h"
#include "base/unicode_names.h"
#include "modules/re.h"

#define MAX_GROUPS 1073741823u
#define WIDEST     0xfffffffeull /* getwidth's limit */

enum { ITEM_NONE, ITEM_PLACE, ITEM_REPEAT, ITEM_ONE, ITEM_MANY }; /* what a quantifier would repeat */
enum { LEVEL_TOP, LEVEL_GROUP, LEVEL_PLAIN, LEVEL_FLAGS, LEVEL_ATOMIC, LEVEL_LOOK, LEVEL_COND };

typedef struct Level { /* an open group */
    Ref outer;
    u32 kind, start; /* start: of its parenthesis */
    u32 flags, verbose, group;
    u32 at, body, choice; /* words: its operation, its body, the choice being read */
    u32 jumps;            /* the last JUMP behind a choice, each holding the one before; 0: none */
    u32 choices, item, item_kind, items;
    u32 ones; /* every choice so far is one character's operation that a set can take up */
    u32 negated, ahead, owns_lookbehind;
    u64 lo, hi;             /* of the choices before */
    u64 width_lo, width_hi; /* of this choice */
    u64 item_lo, item_hi;
} Level;
typedef struct Group {
    u64 lo, hi;
    u32 closed, unused_;
} Group;
typedef struct LateGroup { /* (?(3)…) before group 3 is known */
    Ref next;
    u32 group, where;
} LateGroup;

typedef struct Parser {
    Vm *vm;
    ReSource s;
    ReCode code;
    Scratch scratch;
    Level *level;
    Ref level_ref;
    Ref groups_run;
    u32 groups, groups_capacity; /* groups: with group 0 */
    Ref names;                   /* dict */
    Ref warnings;                /* borrowed list, or 0 */
    Ref late_first, late_last;
    u32 flags, loops;
    u32 lookbehind_groups; /* 0: not inside of a lookbehind */
    bool bad_lookbehind;
    u8 unused_[3];
} Parser;

static bool broken(Parser *p) { return p->s.failed || p->code.failed; }
static Group *group_at(Parser *p, u32 i) {
    Vm *vm = p->vm;
    return AT(Group, p->groups_run) + i;
}
static bool fault(Parser *p, u32 offset, const char *message) { return source_fail_text(&p->s, offset, message); }

/* ---- items ---- */
static u64 cap(u64 width, u64 most) { return width < most ? width : most; }
static void add_width(Level *l, u64 lo, u64 hi) {
    l->width_lo = cap(l->width_lo + lo, WIDEST);
    l->width_hi = cap(l->width_hi + hi, WIDEST + 1);
}
/* A new item begins: what comes next in the program is its code. */
static void begin_item(Parser *p, u32 kind, u64 lo, u64 hi) {
    Level *l = p->level;
    add_width(l, lo, hi);
    l->item = p->code.length;
    l->item_kind = kind;
    l->item_lo = lo;
    l->item_hi = hi;
    l->items++;
}
static u32 case_mode(u32 flags) {
    if (!(flags & RE_IGNORECASE)) return CASE_EXACT;
    return flags & RE_UNICODE && !(flags & RE_LOCALE) ? CASE_UNICODE : CASE_ASCII;
}
static u32 set_mode(u32 flags) {
    u32 mode = case_mode(flags);
    return mode == CASE_UNICODE ? SET_UNICODE : mode == CASE_ASCII ? SET_ASCII : 0;
}
static u32 category_of(Parser *p, u32 category) { return p->level->flags & RE_UNICODE ? category : category | CATEGORY_ASCII; }

/* A set is written range by range, then category by category: sets are put together in two runs of words. */
typedef struct CharSet {
    ReCode ranges, categories;
    u32 items; /* different members, as far as that matters */
    u32 unused_;
} CharSet;
static void add_range(CharSet *set, u32 lo, u32 hi) {
    const u32 *words = code_words(&set->ranges);
    for (u32 i = 0; i + 1 < set->ranges.length && i < 64; i += 2)
        if (words[i] == lo && words[i + 1] == hi) return;
    code_put(&set->ranges, lo);
    code_put(&set->ranges, hi);
    set->items++;
}
static void add_category(CharSet *set, u32 category) {
    const u32 *words = code_words(&set->categories);
    for (u32 i = 0; i < set->categories.length; i++)
        if (words[i] == category) return;
    code_put(&set->categories, category);
    set->items++;
}
static void put_set(Parser *p, CharSet *set, u32 flags) {
    u32 at = p->code.length, ranges = set->ranges.length, categories = set->categories.length;
    p->code.failed |= set->ranges.failed || set->categories.failed;
    code_insert(&p->code, at, SET_HEAD + ranges + categories);
    if (p->code.failed) return;
    u32 *w = code_words(&p->code) + at;
    w[0] = RE_SET;
    w[1] = SET_HEAD + ranges + categories;
    w[2] = flags;
    w[SET_RANGES] = ranges / 2;
    w[SET_CATEGORIES] = categories;
    if (ranges) memcpy(w + SET_HEAD, code_words(&set->ranges), 4 * (size_t)ranges);
    if (categories) memcpy(w + SET_HEAD + ranges, code_words(&set->categories), 4 * (size_t)categories);
    re_set_make_bits(w);
}
static CharSet char_set(Vm *vm) { return (CharSet){.ranges = {.vm = vm}, .categories = {.vm = vm}}; }
static void char_set_free(CharSet *set) {
    code_free(&set->ranges);
    code_free(&set->categories);
}

static void put_char(Parser *p, u32 c, bool negate) {
    Vm *vm = p->vm;
    u32 mode = case_mode(p->level->flags), odd[8], lower = re_lower(c, mode);
    if (mode == CASE_EXACT || !re_case_matters(c, mode)) {
        code_put(&p->code, negate ? RE_NOT_CHAR : RE_CHAR);
        code_put(&p->code, c);
        return;
    }
    bool is_odd = false;
    if (mode == CASE_UNICODE)
        for (u32 i = 0, n = re_odd_cases(lower, odd); i < n; i++) is_odd |= re_lower(odd[i], mode) != lower;
    if (is_odd) {
        CharSet set = char_set(vm);
        add_range(&set, lower, lower);
        put_set(p, &set, SET_UNICODE | (negate ? SET_NEGATE : 0));
        char_set_free(&set);
        return;
    }
    code_put(&p->code, negate ? RE_NOT_CHAR_I : RE_CHAR_I);
    code_put(&p->code, lower);
    code_put(&p->code, mode);
}
static void literal(Parser *p, u32 c) {
    begin_item(p, ITEM_ONE, 1, 1);
    put_char(p, c, false);
}
static void category_item(Parser *p, u32 category) {
    CharSet set = char_set(p->vm);
    begin_item(p, ITEM_ONE, 1, 1);
    add_category(&set, category_of(p, category));
    put_set(p, &set, 0);
    char_set_free(&set);
}
static void place(Parser *p, u32 what) {
    u32 flags = p->level->flags;
    begin_item(p, ITEM_PLACE, 0, 0);
    if (what == AT_BEGINNING && flags & RE_MULTILINE) what = AT_BEGINNING_LINE;
    if (what == AT_END && flags & RE_MULTILINE) what = AT_END_LINE;
    if ((what == AT_BOUNDARY || what == AT_NON_BOUNDARY) && !(flags & RE_UNICODE)) what++;
    code_put(&p->code, RE_AT);
    code_put(&p->code, what);
}

/* ---- groups ---- */
static bool group_closed(Parser *p, u32 group) { return group < p->groups && group_at(p, group)->closed; }
static bool check_lookbehind_group(Parser *p, u32 group) {
    if (!p->lookbehind_groups) return true;
    if (!group_closed(p, group)) return fault(p, 0, "cannot refer to an open group");
    if (group >= p->lookbehind_groups) return fault(p, 0, "cannot refer to group defined in the same lookbehind subpattern");
    return true;
}
static bool group_reference(Parser *p, u32 group) {
    begin_item(p, ITEM_MANY, group_at(p, group)->lo, group_at(p, group)->hi);
    code_put(&p->code, RE_GROUPREF);
    code_put(&p->code, group - 1);
    code_put(&p->code, case_mode(p->level->flags));
    return true;
}
static bool open_group(Parser *p, Ref name, u32 *group) {
    Vm *vm = p->vm;
    if (p->groups >= p->groups_capacity) {
        u32 capacity = p->groups_capacity * 2 + 16;
        Ref run = capacity < 0x4000000u ? run_realloc(vm, p->groups_run, capacity * (u32)sizeof(Group)) : 0;
        if (!run) {
            raise_no_memory(vm);
            p->s.failed = true;
            return false;
        }
        p->groups_run = run;
        p->groups_capacity = capacity;
    }
    *group = p->groups++;
    *group_at(p, *group) = (Group){0};
    if (!name) return true;
    Ref before = dict_get_str(vm, p->names, name), number;
    if (before) {
        Ref shown = str_repr(vm, name);
        u32 offset = STR_LENGTH(name) + 1;
        i64 old = int_as_i64_clamped(vm, before);
        Ref m = shown ? text_format(vm, "redefinition of group name %S as group %u; was group %u", shown, *group, (u32)old) : 0;
        drop_null(vm, shown);
        return source_fail(&p->s, offset, m);
    }
    number = int_from_i64(vm, *group);
    bool ok = number && dict_set(vm, p->names, name, number);
    drop_null(vm, number);
    if (!ok) p->s.failed = true;
    return ok;
}

static Level *push_level(Parser *p, u32 kind, u32 start) {
    Vm *vm = p->vm;
    Ref r = scratch_alloc(&p->scratch, sizeof(Level));
    if (!r) {
        raise_no_memory(vm);
        p->s.failed = true;
        return NULL;
    }
    Level *l = AT(Level, r), *outer = p->level;
    l->outer = p->level_ref;
    l->kind = kind;
    l->start = start;
    l->flags = outer ? outer->flags : p->flags;
    l->verbose = outer ? outer->verbose : p->flags & RE_VERBOSE;
    l->at = l->body = l->choice = p->code.length;
    l->lo = ~0ull;
    l->ones = 1;
    p->level = l;
    p->level_ref = r;
    return l;
}

/* ---- ends of choices and groups ---- */
static bool fits_set(Parser *p, const Level *l) {
    if (l->items != 1 || l->item_kind != ITEM_ONE || p->code.failed) return false;
    const u32 *op = code_words(&p->code) + l->item;
    u32 mode = case_mode(l->flags);
    if (op[0] == RE_SET) return op[2] == set_mode(l->flags) || (!op[2] && !op[SET_RANGES]);
    if (op[0] == RE_CHAR_I) return op[2] == mode;
    return op[0] == RE_CHAR && (mode == CASE_EXACT || !re_case_matters(op[1], mode));
}
static void end_choice(Parser *p) {
    Level *l = p->level;
    l->ones = l->ones && fits_set(p, l);
    if (l->width_lo < l->lo) l->lo = l->width_lo;
    if (l->width_hi > l->hi) l->hi = l->width_hi;
    l->choices++;
}
static void next_choice(Parser *p) {
    Level *l = p->level;
    end_choice(p);
    code_insert(&p->code, l->choice, 2);
    code_put(&p->code, RE_JUMP);
    code_put(&p->code, l->jumps);
    if (p->code.failed) return;
    l->jumps = p->code.length - 2;
    u32 *w = code_words(&p->code) + l->choice;
    w[0] = RE_SPLIT;
    w[1] = p->code.length - l->choice;
    l->choice = p->code.length;
    l->items = 0;
    l->item_kind = ITEM_NONE;
    l->width_lo = l->width_hi = 0;
    if (!l->outer) l->verbose = p->flags & RE_VERBOSE;
}
/* a|b|[cd] is a set */
static void choices_as_set(Parser *p) {
    Level *l = p->level;
    CharSet set = char_set(p->vm);
    for (u32 at = l->body, end = p->code.length; at < end;) {
        const u32 *op = code_words(&p->code) + at;
        if (op[0] == RE_SPLIT || op[0] == RE_JUMP) {
            at += 2;
            continue;
        }
        if (op[0] == RE_SET) {
            for (u32 i = 0; i < op[SET_RANGES]; i++) add_range(&set, op[SET_HEAD + 2 * i], op[SET_HEAD + 2 * i + 1]);
            for (u32 i = 0; i < op[SET_CATEGORIES]; i++) add_category(&set, op[SET_HEAD + 2 * op[SET_RANGES] + i]);
            at += op[1];
        } else {
            add_range(&set, op[1], op[1]);
            at += op[0] == RE_CHAR_I ? 3 : 2;
        }
    }
    p->code.length = l->body;
    put_set(p, &set, set_mode(l->flags));
    char_set_free(&set);
}
/* true: the body is one character's operation */
static bool end_choices(Parser *p) {
    Level *l = p->level;
    end_choice(p);
    if (p->code.failed) return false;
    if (l->choices > 1 && l->ones) {
        choices_as_set(p);
        return true;
    }
    for (u32 at = l->jumps; at;) {
        u32 *w = code_words(&p->code) + at, before = w[1];
        w[1] = p->code.length - at;
        at = before;
    }
    return l->choices == 1 && l->items == 1 && l->item_kind == ITEM_ONE;
}

static void end_wrapped(Parser *p, const Level *l, u32 op) { /* … body; SUB_END */
    code_put(&p->code, RE_SUB_END);
    if (p->code.failed) return;
    u32 *w = code_words(&p->code) + l->at;
    w[0] = op;
    w[1] = p->code.length - l->at;
}
/* The level's ) was read. */
static bool close_level(Parser *p) {
    Vm *vm = p->vm;
    Level *l = p->level;
    bool one = false;
    u64 lo, hi;
    u32 kind = ITEM_MANY;
    if (l->kind == LEVEL_COND) {
        end_choice(p);
        if (p->code.failed) return false;
        lo = l->choices > 1 ? l->lo : 0;
        hi = l->hi;
        u32 *w = code_words(&p->code);
        if (l->jumps)
            w[l->jumps + 1] = p->code.length - l->jumps;
        else
            w[l->at + 2] = p->code.length - l->at;
    } else {
        one = end_choices(p);
        lo = l->lo;
        hi = l->hi;
    }
    if (broken(p)) return false;
    u32 at = l->at;
    switch (l->kind) {
    case LEVEL_GROUP:
        code_put(&p->code, RE_MARK);
        code_put(&p->code, 2 * (l->group - 1) + 1);
        *group_at(p, l->group) = (Group){cap(lo, WIDEST), cap(hi, WIDEST + 1), 1, 0};
        break;
    case LEVEL_ATOMIC: end_wrapped(p, l, RE_ATOMIC); break;
    case LEVEL_LOOK:
        end_wrapped(p, l, l->negated ? RE_ASSERT_NOT : RE_ASSERT);
        if (l->owns_lookbehind) p->lookbehind_groups = 0;
        if (!l->ahead && lo != hi) p->bad_lookbehind = true;
        if (!p->code.failed) code_words(&p->code)[at + 2] = l->ahead ? 0 : (u32)lo;
        lo = hi = 0;
        break;
    default:
        if (one) kind = ITEM_ONE;
        break;
    }
    Level *outer = AT(Level, l->outer);
    p->level_ref = l->outer;
    p->level = outer;
    add_width(outer, lo, hi);
    /* an atomic group's or a lookaround's `one` is never taken as an item of one character */
    outer->item = at;
    outer->item_kind = kind;
    outer->item_lo = lo;
    outer->item_hi = hi;
    outer->items++;
    return !p->code.failed;
}

/* ---- escapes ---- */
static i32 plain_escape(u32 c) {
    switch (c) {
    case 'a': return 7;
    case 'f': return 12;
    case 'n': return 10;
    case 'r': return 13;
    case 't': return 9;
    case 'v': return 11;
    case '\\': return '\\';
    default: return -1;
    }
}
static i32 category_escape(u32 c) {
    switch (c) {
    case 'd': return CATEGORY_DIGIT;
    case 'D': return CATEGORY_NOT_DIGIT;
    case 's': return CATEGORY_SPACE;
    case 'S': return CATEGORY_NOT_SPACE;
    case 'w': return CATEGORY_WORD;
    case 'W': return CATEGORY_NOT_WORD;
    default: return -1;
    }
}
static i32 hex_value(u32 c) {
    if (c - '0' < 10) return (i32)(c - '0');
    if ((c | 32) - 'a' < 6 && c < 128) return (i32)((c | 32) - 'a' + 10);
    return -1;
}
static bool is_octal(const ReSource *s) { return !s->end && !s->escape && s->next - '0' < 8; }
static bool is_digit(const ReSource *s) { return !s->end && !s->escape && s->next - '0' < 10; }
static bool is_letter(u32 c) { return c < 128 && (c | 32) - 'a' < 26; }
/* "what \x" with the escape's text from `from` on */
static bool bad_escape(Parser *p, const char *what, u32 from, const char *more) {
    Vm *vm = p->vm;
    u32 to = source_tell(&p->s);
    Ref part = source_part(&p->s, from, to);
    Ref m = part ? text_format(vm, "%s%S%s", what, part, more) : 0;
    drop_null(vm, part);
    return source_fail(&p->s, to - from, m);
}
static bool hex_escape(Parser *p, u32 from, u32 digits, u32 *c) {
    u64 value = 0;
    u32 n = 0;
    for (; n < digits && !p->s.end && !p->s.escape && hex_value(p->s.next) >= 0; n++) {
        value = value * 16 + (u32)hex_value(p->s.next);
        source_advance(&p->s);
    }
    if (p->s.failed) return false;
    if (n < digits) return bad_escape(p, "incomplete escape ", from, "");
    if (value > 0x10ffff) return bad_escape(p, "bad escape ", from, "");
    *c = (u32)value;
    return true;
}
static bool name_lookup(Vm *vm, Ref name, u32 *c) {
    char buf[UNICODE_NAME_MAX + 1];
    u32 n = str_to_utf8(vm, name, buf, sizeof buf);
    return n <= UNICODE_NAME_MAX && unicode_name_find(buf, n, c);
}
static bool name_escape(Parser *p, u32 *c) {
    Vm *vm = p->vm;
    u32 from, to;
    if (!source_match(&p->s, '{')) return p->s.failed ? false : fault(p, 0, "missing {");
    if (!source_until(&p->s, '}', "character name", &from, &to)) return false;
    if (!unicode_names_there()) return fault(p, 0, "the table of Unicode names could not be fetched");
    Ref name = source_part(&p->s, from, to);
    if (!name) return false;
    if (name_lookup(vm, name, c)) {
        drop(vm, name);
        return true;
    }
    Ref shown = str_repr(vm, name);
    Ref m = shown ? text_format(vm, "undefined character name %S", shown) : 0;
    drop(vm, name);
    drop_null(vm, shown);
    return source_fail(&p->s, to - from + 4, m);
}
/* The escapes that a set and the rest share: 1 *c, 0 another, -1 failed. The escape's token has been taken. */
static int common_escape(Parser *p, u32 from, u32 e, u32 *c) {
    bool text = p->s.is_text;
    u32 digits = e == 'x' ? 2 : e == 'u' && text ? 4 : e == 'U' && text ? 8 : 0;
    if (digits) return hex_escape(p, from, digits, c) ? 1 : -1;
    if (e == 'N' && text) return name_escape(p, c) ? 1 : -1;
    return 0;
}
static bool octal_escape(Parser *p, u32 from, u32 value, u32 *c) {
    if (value > 0377) return bad_escape(p, "octal escape value ", from, " outside of range 0-0o377");
    *c = value;
    return true;
}
static u32 octal_digits(Parser *p, u32 value, u32 most) {
    for (u32 i = 0; i < most && is_octal(&p->s); i++) {
        value = value * 8 + p->s.next - '0';
        source_advance(&p->s);
    }
    return value;
}
/* In a set: *category >= 0, or *c */
static bool set_escape(Parser *p, u32 from, u32 e, u32 *c, i32 *category) {
    i32 plain = e == 'b' ? 8 : plain_escape(e);
    *category = category_escape(e);
    if (*category >= 0) return true;
    if (plain >= 0) {
        *c = (u32)plain;
        return true;
    }
    int common = common_escape(p, from, e, c);
    if (common) return common > 0;
    if (e - '0' < 8) {
        u32 value = octal_digits(p, e - '0', 2);
        return !p->s.failed && octal_escape(p, from, value, c);
    }
    if (e - '0' < 10 || is_letter(e)) return bad_escape(p, "bad escape ", from, "");
    *c = e;
    return true;
}
static bool digit_escape(Parser *p, u32 from, u32 e) {
    Vm *vm = p->vm;
    u32 group = e - '0', c = 0, first = e;
    if (e == '0') {
        literal(p, octal_digits(p, 0, 2));
        return true;
    }
    if (is_digit(&p->s)) {
        u32 second = p->s.next;
        source_advance(&p->s);
        if (p->s.failed) return false;
        if (first < '8' && second < '8' && is_octal(&p->s)) {
            u32 value = (first - '0') * 64 + (second - '0') * 8 + p->s.next - '0';
            source_advance(&p->s);
            if (p->s.failed || !octal_escape(p, from, value, &c)) return false;
            literal(p, c);
            return true;
        }
        group = group * 10 + second - '0';
    }
    u32 length = source_tell(&p->s) - from;
    if (group >= p->groups) return source_fail(&p->s, length - 1, text_format(vm, "invalid group reference %u", group));
    if (!group_closed(p, group)) return fault(p, length, "cannot refer to an open group");
    return check_lookbehind_group(p, group) && group_reference(p, group);
}
static bool escape_item(Parser *p, u32 from, u32 e) {
    u32 c = 0;
    i32 category = category_escape(e), plain = plain_escape(e);
    if (category >= 0) {
        category_item(p, (u32)category);
        return true;
    }
    if (e == 'A' || e == 'Z' || e == 'b' || e == 'B') {
        place(p, e == 'A' ? AT_BEGINNING_STRING : e == 'Z' ? AT_END_STRING : e == 'b' ? AT_BOUNDARY : AT_NON_BOUNDARY);
        return true;
    }
    if (plain >= 0) {
        literal(p, (u32)plain);
        return true;
    }
    int common = common_escape(p, from, e, &c);
    if (common < 0) return false;
    if (common) {
        literal(p, c);
        return true;
    }
    if (e - '0' < 10) return digit_escape(p, from, e);
    if (is_letter(e)) return bad_escape(p, "bad escape ", from, "");
    literal(p, e);
    return true;
}

/* ---- [sets] ---- */
typedef struct Token {
    u32 c, from; /* from: where it began */
    bool escape, end;
} Token;
static Token take(Parser *p) {
    Token t = {p->s.next, source_tell(&p->s), p->s.escape, p->s.end};
    source_advance(&p->s);
    return t;
}
static bool warn(Parser *p, Ref category, const char *what, const char *kind, u32 where) {
    return source_warn(&p->s, p->warnings, category, text_format(p->vm, "Possible %s%s at position %u", what, kind, where));
}
static bool bad_range(Parser *p, u32 from) {
    Vm *vm = p->vm;
    /* the message has the first token alone (\x41 shows as \x), then the second */
    u32 to = source_tell(&p->s);
    Ref part = source_part(&p->s, from, to);
    Ref m = part ? text_format(vm, "bad character range %S", part) : 0;
    drop_null(vm, part);
    return source_fail(&p->s, to - from, m);
}
static bool set_warning(Parser *p, const Token *t, bool first) {
    if (first || t->escape || p->s.end || p->s.escape || p->s.next != t->c) return true;
    const char *kind = t->c == '-'   ? "difference"
                       : t->c == '&' ? "intersection"
                       : t->c == '~' ? "symmetric difference"
                       : t->c == '|' ? "union"
                                     : NULL;
    return !kind || warn(p, TYPE(FutureWarning), "set ", kind, source_tell(&p->s) - 1);
}
static bool set_item(Parser *p, CharSet *set, const Token *t, u32 here, bool *done) {
    u32 lo = t->c, hi;
    i32 category = -1, category2 = -1;
    if (t->escape && !set_escape(p, t->from, t->c, &lo, &category)) return false;
    if (!source_match(&p->s, '-')) {
        if (p->s.failed) return false;
        if (category >= 0)
            add_category(set, category_of(p, (u32)category));
        else
            add_range(set, lo, lo);
        return true;
    }
    if (p->s.failed) return false;
    Token that = take(p);
    if (p->s.failed) return false;
    if (that.end) return fault(p, source_tell(&p->s) - here, "unterminated character set");
    if (!that.escape && that.c == ']') {
        if (category >= 0)
            add_category(set, category_of(p, (u32)category));
        else
            add_range(set, lo, lo);
        add_range(set, '-', '-');
        *done = true;
        return true;
    }
    hi = that.c;
    if (that.escape) {
        if (!set_escape(p, that.from, that.c, &hi, &category2)) return false;
    } else if (that.c == '-' && !warn(p, TYPE(FutureWarning), "set ", "difference", source_tell(&p->s) - 2)) {
        return false;
    }
    if (category >= 0 || category2 >= 0 || hi < lo) {
        Vm *vm = p->vm;
        u32 n1 = t->escape ? 2 : 1, n2 = that.escape ? 2 : 1;
        Ref a = source_part(&p->s, t->from, t->from + n1), b = a ? source_part(&p->s, that.from, that.from + n2) : 0;
        if (t->from + n1 + 1 == that.from && that.from + n2 == source_tell(&p->s)) {
            drop_null(vm, a);
            drop_null(vm, b);
            return bad_range(p, t->from);
        }
        Ref m = b ? text_format(vm, "bad character range %S-%S", a, b) : 0;
        drop_null(vm, a);
        drop_null(vm, b);
        return source_fail(&p->s, n1 + 1 + n2, m);
    }
    add_range(set, lo, hi);
    return true;
}
static bool read_set(Parser *p, CharSet *set, u32 here, bool *negate) {
    if (!p->s.end && !p->s.escape && p->s.next == '[' && !warn(p, TYPE(FutureWarning), "nested set", "", source_tell(&p->s))) return false;
    *negate = source_match(&p->s, '^');
    for (bool done = false; !done;) {
        if (p->s.failed) return false;
        Token t = take(p);
        if (p->s.failed) return false;
        if (t.end) return fault(p, source_tell(&p->s) - here, "unterminated character set");
        if (!t.escape && t.c == ']' && set->items) break;
        if (!set_warning(p, &t, !set->items) || !set_item(p, set, &t, here, &done)) return false;
    }
    return true;
}
static bool set_of_pattern(Parser *p, u32 here) {
    CharSet set = char_set(p->vm);
    bool negate = false, ok = read_set(p, &set, here, &negate);
    if (ok) {
        begin_item(p, ITEM_ONE, 1, 1);
        const u32 *range = set.items == 1 && set.ranges.length ? code_words(&set.ranges) : NULL;
        if (range && range[0] == range[1])
            put_char(p, range[0], negate);
        else
            put_set(p, &set, (negate ? SET_NEGATE : 0) | set_mode(p->level->flags));
    }
    p->code.failed |= set.ranges.failed || set.categories.failed;
    char_set_free(&set);
    return ok && !p->code.failed;
}

/* ---- quantifiers ---- */
static bool too_many(Parser *p) {
    Vm *vm = p->vm;
    raise(vm, TYPE(OverflowError), "the repetition number is too large");
    p->s.failed = true;
    return false;
}
static bool read_number(Parser *p, u64 *out, bool *any) {
    u64 value = 0;
    for (*any = false; is_digit(&p->s) && !p->s.failed; *any = true) {
        if (value < 1ull << 40) value = value * 10 + p->s.next - '0';
        source_advance(&p->s);
    }
    *out = value;
    return !p->s.failed;
}
/* {m,n}: 1 read, 0 a plain {, -1 failed */
static int read_bounds(Parser *p, u32 here, u64 *min, u64 *max) {
    ReSource before = p->s;
    u64 lo, hi;
    bool has_lo, has_hi;
    if (!p->s.end && !p->s.escape && p->s.next == '}') return 0;
    if (!read_number(p, &lo, &has_lo)) return -1;
    hi = lo;
    has_hi = has_lo;
    if (source_match(&p->s, ',') && !read_number(p, &hi, &has_hi)) return -1;
    if (p->s.failed) return -1;
    if (!source_match(&p->s, '}')) {
        p->s = before;
        return 0;
    }
    if (p->s.failed) return -1;
    *min = 0;
    *max = RE_FOREVER;
    if (has_lo) *min = lo;
    if (*min >= RE_FOREVER) return too_many(p) - 1;
    if (has_hi) {
        if (hi >= RE_FOREVER) return too_many(p) - 1;
        *max = hi;
        if (hi < *min) return fault(p, source_tell(&p->s) - here, "min repeat greater than max repeat") - 1;
    }
    return 1;
}
static void repeat_item(Parser *p, u64 min, u64 max, u32 kind) {
    Level *l = p->level;
    u32 at = l->item;
    if (l->item_kind == ITEM_ONE) {
        code_insert(&p->code, at, 4);
        if (p->code.failed) return;
        u32 *w = code_words(&p->code) + at;
        w[0] = kind == LOOP_MAX ? RE_ONE_MAX : kind == LOOP_MIN ? RE_ONE_MIN : RE_ONE_POSSESSIVE;
        w[1] = p->code.length - at;
        w[2] = (u32)min;
        w[3] = (u32)max;
    } else {
        code_insert(&p->code, at, 6);
        code_put(&p->code, RE_LOOP_END);
        code_put(&p->code, p->code.length - 1 - at);
        if (p->code.failed) return;
        u32 *w = code_words(&p->code) + at;
        w[0] = RE_LOOP;
        w[1] = p->code.length - at;
        w[2] = (u32)min;
        w[3] = (u32)max;
        w[4] = kind;
        w[5] = p->loops++;
    }
    l->width_lo -= cap(l->item_lo, l->width_lo);
    l->width_hi -= cap(l->item_hi, l->width_hi);
    add_width(l, l->item_lo * min, l->item_hi * max);
    l->item_kind = ITEM_REPEAT;
}
static bool quantifier(Parser *p, u32 c) {
    u32 here = source_tell(&p->s);
    u64 min = c == '+', max = c == '?' ? 1 : RE_FOREVER;
    if (c == '{') {
        int read = read_bounds(p, here, &min, &max);
        if (read < 0) return false;
        if (!read) {
            literal(p, '{');
            return true;
        }
    }
    u32 offset = source_tell(&p->s) - here + 1;
    if (p->level->item_kind == ITEM_NONE || p->level->item_kind == ITEM_PLACE) return fault(p, offset, "nothing to repeat");
    if (p->level->item_kind == ITEM_REPEAT) return fault(p, offset, "multiple repeat");
    u32 kind = source_match(&p->s, '?') ? LOOP_MIN : !p->s.failed && source_match(&p->s, '+') ? LOOP_POSSESSIVE : LOOP_MAX;
    if (p->s.failed) return false;
    repeat_item(p, min, max, kind);
    return true;
}

/* ---- (groups) ---- */
static u32 flag_of(const ReSource *s) {
    if (s->end || s->escape) return 0;
    switch (s->next) {
    case 'i': return RE_IGNORECASE;
    case 'L': return RE_LOCALE;
    case 'm': return RE_MULTILINE;
    case 's': return RE_DOTALL;
    case 'x': return RE_VERBOSE;
    case 'a': return RE_ASCII;
    case 't': return RE_TEMPLATE;
    case 'u': return RE_UNICODE;
    default: return 0;
    }
}
static bool unknown_flag(Parser *p, const char *missing) { /* at the token that comes next: as if it had been taken */
    bool alpha = p->s.next <= 0x10ffff && !p->s.escape && (unicode_flags(p->s.next) & UNICODE_ALPHA);
    u32 width = p->s.escape ? 2 : 1;
    source_advance(&p->s);
    return p->s.failed ? false : fault(p, width, alpha ? "unknown flag" : missing);
}
static bool next_is(const ReSource *s, u32 c) { return !s->end && !s->escape && s->next == c; }
static bool add_flags(Parser *p, u32 *add) {
    for (;;) {
        u32 flag = flag_of(&p->s);
        u32 c = p->s.next;
        source_advance(&p->s);
        if (p->s.failed) return false;
        if (p->s.is_text && c == 'L') return fault(p, 0, "bad inline flags: cannot use 'L' flag with a str pattern");
        if (!p->s.is_text && c == 'u') return fault(p, 0, "bad inline flags: cannot use 'u' flag with a bytes pattern");
        *add |= flag;
        if (flag & RE_TYPE_FLAGS && (*add & RE_TYPE_FLAGS) != flag)
            return fault(p, 0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        if (p->s.end) return fault(p, 0, "missing -, : or )");
        if (next_is(&p->s, ')') || next_is(&p->s, '-') || next_is(&p->s, ':')) return true;
        if (!flag_of(&p->s)) return unknown_flag(p, "missing -, : or )");
    }
}
static bool remove_flags(Parser *p, u32 *remove) {
    if (p->s.end) return fault(p, 0, "missing flag");
    if (!flag_of(&p->s)) return unknown_flag(p, "missing flag");
    for (;;) {
        u32 flag = flag_of(&p->s);
        source_advance(&p->s);
        if (p->s.failed) return false;
        if (flag & RE_TYPE_FLAGS) return fault(p, 0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        *remove |= flag;
        if (p->s.end) return fault(p, 0, "missing :");
        if (next_is(&p->s, ':')) return true;
        if (!flag_of(&p->s)) return unknown_flag(p, "missing :");
    }
}
/* (?i), (?i:, (?-i: ; the next token is the first flag or the minus */
static bool flags_group(Parser *p, u32 start) {
    u32 add = 0, del = 0;
    Level *l = p->level;
    if (!next_is(&p->s, '-') && !add_flags(p, &add)) return false;
    bool minus = next_is(&p->s, '-'), global = next_is(&p->s, ')');
    source_advance(&p->s); /* ) - or : */
    if (p->s.failed) return false;
    if (global) {
        p->flags |= add;
        if (l->outer || l->choices || l->items)
            return fault(p, source_tell(&p->s) - start, "global flags not at the start of the expression");
        l->flags = p->flags;
        if (p->s.is_text && !(p->flags & RE_ASCII)) l->flags |= RE_UNICODE;
        if (p->flags & RE_ASCII) l->flags &= ~(u32)RE_UNICODE;
        l->verbose = p->flags & RE_VERBOSE;
        return true;
    }
    if (add & RE_TEMPLATE) return fault(p, 1, "bad inline flags: cannot turn on global flag");
    if (minus) {
        if (!remove_flags(p, &del)) return false;
        source_advance(&p->s);
        if (p->s.failed) return false;
    }
    if (del & RE_TEMPLATE) return fault(p, 1, "bad inline flags: cannot turn off global flag");
    if (add & del) return fault(p, 1, "bad inline flags: flag turned on and off");
    Level *inner = push_level(p, add || del ? LEVEL_FLAGS : LEVEL_PLAIN, start);
    if (!inner) return false;
    if (add & RE_TYPE_FLAGS) inner->flags &= ~(u32)RE_TYPE_FLAGS;
    inner->flags = (inner->flags | add) & ~del;
    inner->verbose = (inner->verbose || add & RE_VERBOSE) && !(del & RE_VERBOSE);
    return true;
}
static bool start_group(Parser *p, u32 start, Ref name) {
    u32 group;
    if (!open_group(p, name, &group)) return false;
    Level *l = push_level(p, LEVEL_GROUP, start);
    if (!l) return false;
    l->group = group;
    code_put(&p->code, RE_MARK);
    code_put(&p->code, 2 * (group - 1));
    l->body = l->choice = p->code.length;
    return true;
}
static bool start_wrapped(Parser *p, u32 start, u32 kind, u32 words) {
    Level *l = push_level(p, kind, start);
    if (!l) return false;
    code_insert(&p->code, p->code.length, words);
    l->body = l->choice = p->code.length;
    return true;
}
static bool lookaround(Parser *p, u32 start, u32 c) {
    bool ahead = c != '<', owns = false;
    if (!ahead) {
        if (p->s.end) return fault(p, 0, "unexpected end of pattern");
        Token t = take(p);
        if (p->s.failed) return false;
        if (t.escape || (t.c != '=' && t.c != '!')) {
            Vm *vm = p->vm;
            u32 width = t.escape ? 2 : 1;
            Ref part = source_part(&p->s, t.from, t.from + width);
            Ref m = part ? text_format(vm, "unknown extension ?<%S", part) : 0;
            drop_null(vm, part);
            return source_fail(&p->s, width + 2, m);
        }
        c = t.c;
        owns = !p->lookbehind_groups;
        if (owns) p->lookbehind_groups = p->groups;
    }
    if (!start_wrapped(p, start, LEVEL_LOOK, 3)) return false;
    p->level->negated = c == '!';
    p->level->ahead = ahead;
    p->level->owns_lookbehind = owns;
    return true;
}
static Ref until_as_name(Parser *p, u32 end, const char *what) {
    u32 from, to;
    return source_until(&p->s, end, what, &from, &to) ? source_part(&p->s, from, to) : 0;
}
static bool unknown_group_name(Parser *p, Ref name) {
    Vm *vm = p->vm;
    Ref shown = str_repr(vm, name);
    Ref m = shown ? text_format(vm, "unknown group name %S", shown) : 0;
    drop_null(vm, shown);
    return source_fail(&p->s, STR_LENGTH(name) + 1, m);
}
static bool named_reference(Parser *p, Ref name) {
    Vm *vm = p->vm;
    if (!source_check_name(&p->s, name, 1, p->warnings)) return false;
    Ref number = dict_get_str(vm, p->names, name);
    if (!number) return unknown_group_name(p, name);
    u32 group = (u32)int_as_i64_clamped(vm, number);
    if (!group_closed(p, group)) return fault(p, STR_LENGTH(name) + 1, "cannot refer to an open group");
    return check_lookbehind_group(p, group) && group_reference(p, group);
}
static bool python_extension(Parser *p, u32 start) {
    Vm *vm = p->vm;
    bool ok;
    bool define = source_match(&p->s, '<'), refer = !define && !p->s.failed && source_match(&p->s, '=');
    if (p->s.failed) return false;
    if (define || refer) {
        Ref name = until_as_name(p, define ? '>' : ')', "group name");
        if (!name) return false;
        if (define)
            ok = source_check_name(&p->s, name, 1, p->warnings) && start_group(p, start, name);
        else
            ok = named_reference(p, name);
        drop(vm, name);
        return ok;
    }
    if (p->s.end) return fault(p, 0, "unexpected end of pattern");
    Token t = take(p);
    if (p->s.failed) return false;
    u32 width = t.escape ? 2 : 1;
    Ref part = source_part(&p->s, t.from, t.from + width);
    Ref m = part ? text_format(vm, "unknown extension ?P%S", part) : 0;
    drop_null(vm, part);
    return source_fail(&p->s, width + 2, m);
}
static bool remember_late(Parser *p, u32 group, u32 where) {
    Vm *vm = p->vm;
    Ref r = scratch_alloc(&p->scratch, sizeof(LateGroup));
    if (!r) {
        raise_no_memory(vm);
        p->s.failed = true;
        return false;
    }
    *AT(LateGroup, r) = (LateGroup){0, group, where};
    if (p->late_last)
        AT(LateGroup, p->late_last)->next = r;
    else
        p->late_first = r;
    p->late_last = r;
    return true;
}
static bool condition_number(Parser *p, Ref name, u32 *group) {
    Vm *vm = p->vm;
    i64 number;
    bool plain;
    u32 length = STR_LENGTH(name);
    if (!source_group_number(vm, name, &number, &plain)) {
        Ref shown = str_repr(vm, name);
        Ref m = shown ? text_format(vm, "bad character in group name %S", shown) : 0;
        drop_null(vm, shown);
        return source_fail(&p->s, length + 1, m);
    }
    if (!number) return fault(p, length + 1, "bad group number");
    if (number >= MAX_GROUPS) return source_fail(&p->s, length + 1, text_format(vm, "invalid group reference %z", number));
    *group = (u32)number;
    u32 where = source_tell(&p->s) - length - 1;
    if (!remember_late(p, *group, where)) return false;
    if (plain) return true;
    Ref shown = str_repr(vm, name), ascii = shown && !p->s.is_text ? str_ascii_repr(vm, shown) : own_null(vm, shown);
    Ref m = ascii ? text_format(vm, "bad character in group name %S at position %u", ascii, where) : 0;
    drop_null(vm, shown);
    drop_null(vm, ascii);
    return source_warn(&p->s, p->warnings, TYPE(DeprecationWarning), m);
}
static bool condition_group(Parser *p, Ref name, u32 *group) {
    Vm *vm = p->vm;
    if (!str_is_identifier(vm, name)) return condition_number(p, name, group);
    if (!source_check_name(&p->s, name, 1, p->warnings)) return false;
    Ref number = dict_get_str(vm, p->names, name);
    if (!number) return unknown_group_name(p, name);
    *group = (u32)int_as_i64_clamped(vm, number);
    return true;
}
static bool condition(Parser *p, u32 start) {
    Vm *vm = p->vm;
    u32 group = 0;
    Ref name = until_as_name(p, ')', "group name");
    if (!name) return false;
    bool ok = condition_group(p, name, &group);
    drop(vm, name);
    if (!ok || !check_lookbehind_group(p, group) || !start_wrapped(p, start, LEVEL_COND, 3)) return false;
    if (p->code.failed) return false;
    u32 *w = code_words(&p->code) + p->level->at;
    w[0] = RE_COND;
    w[1] = group - 1;
    return true;
}
static bool comment(Parser *p, u32 start) {
    for (;;) {
        if (p->s.end) return fault(p, source_tell(&p->s) - start, "missing ), unterminated comment");
        Token t = take(p);
        if (p->s.failed) return false;
        if (!t.escape && t.c == ')') return true;
    }
}
static bool parenthesis(Parser *p) {
    Vm *vm = p->vm;
    u32 start = source_tell(&p->s) - 1;
    if (!source_match(&p->s, '?')) return !p->s.failed && start_group(p, start, 0);
    if (p->s.failed) return false;
    if (p->s.end) return fault(p, 0, "unexpected end of pattern");
    if (flag_of(&p->s) || next_is(&p->s, '-')) return flags_group(p, start);
    Token t = take(p);
    if (p->s.failed) return false;
    if (!t.escape) switch (t.c) {
        case 'P': return python_extension(p, start);
        case ':': return push_level(p, LEVEL_PLAIN, start) != NULL;
        case '#': return comment(p, start);
        case '=':
        case '!':
        case '<': return lookaround(p, start, t.c);
        case '(': return condition(p, start);
        case '>': return start_wrapped(p, start, LEVEL_ATOMIC, 2);
        default: break;
        }
    u32 width = t.escape ? 2 : 1;
    Ref part = source_part(&p->s, t.from, t.from + width);
    Ref m = part ? text_format(vm, "unknown extension ?%S", part) : 0;
    drop_null(vm, part);
    return source_fail(&p->s, width + 1, m);
}

/* ---- the whole ---- */
static bool bar(Parser *p) {
    Level *l = p->level;
    if (l->kind != LEVEL_COND) {
        next_choice(p);
        return !p->code.failed;
    }
    if (l->choices) {
        return fault(p, 1, "conditional backref with more than two branches");
    }
    end_choice(p);
    code_put(&p->code, RE_JUMP);
    code_put(&p->code, 0);
    if (p->code.failed) return false;
    l->jumps = p->code.length - 2;
    code_words(&p->code)[l->at + 2] = p->code.length - l->at;
    l->items = 0;
    l->item_kind = ITEM_NONE;
    l->width_lo = l->width_hi = 0;
    return true;
}
static bool item(Parser *p) {
    Token t = take(p);
    if (p->s.failed) return false;
    if (p->level->verbose && !t.escape) {
        if (t.c == ' ' || t.c - 9 < 5) return true;
        if (t.c == '#') {
            while (!p->s.end && !p->s.failed) {
                Token u = take(p);
                if (!u.escape && u.c == '\n') break;
            }
            return !p->s.failed;
        }
    }
    if (t.escape) return escape_item(p, t.from, t.c);
    switch (t.c) {
    case '[': return set_of_pattern(p, t.from);
    case '*':
    case '+':
    case '?':
    case '{': return quantifier(p, t.c);
    case '.':
        begin_item(p, ITEM_ONE, 1, 1);
        code_put(&p->code, p->level->flags & RE_DOTALL ? RE_ANY_ALL : RE_ANY);
        return true;
    case '(': return parenthesis(p);
    case '^': place(p, AT_BEGINNING); return true;
    case '$': place(p, AT_END); return true;
    default: literal(p, t.c); return true;
    }
}
static bool parse(Parser *p) {
    while (!p->s.end && !broken(p)) {
        if (next_is(&p->s, '|')) {
            source_advance(&p->s);
            if (p->s.failed || !bar(p)) return false;
        } else if (next_is(&p->s, ')')) {
            if (p->level->kind == LEVEL_TOP) return true;
            source_advance(&p->s);
            if (p->s.failed || !close_level(p)) return false;
        } else if (!item(p)) {
            return false;
        }
    }
    if (broken(p)) return false;
    if (p->level->kind != LEVEL_TOP) return fault(p, source_tell(&p->s) - p->level->start, "missing ), unterminated subpattern");
    return true;
}
static bool fix_flags(Parser *p) {
    Vm *vm = p->vm;
    const char *wrong = NULL;
    u32 flags = p->flags;
    if (p->s.is_text) {
        if (flags & RE_LOCALE)
            wrong = "cannot use LOCALE flag with a str pattern";
        else if (!(flags & RE_ASCII))
            p->flags |= RE_UNICODE;
        else if (flags & RE_UNICODE)
            wrong = "ASCII and UNICODE flags are incompatible";
    } else {
        if (flags & RE_UNICODE)
            wrong = "cannot use UNICODE flag with a bytes pattern";
        else if (flags & RE_LOCALE && flags & RE_ASCII)
            wrong = "ASCII and LOCALE flags are incompatible";
    }
    if (wrong) {
        raise(vm, TYPE(ValueError), "%s", wrong);
        p->s.failed = true;
    }
    return !wrong;
}
static bool check_late(Parser *p) {
    Vm *vm = p->vm;
    for (Ref r = p->late_first; r; r = AT(LateGroup, r)->next) {
        u32 group = AT(LateGroup, r)->group;
        if (group < p->groups) continue;
        Ref m = text_format(vm, "invalid group reference %u", group);
        source_fail(&p->s, 0, m);
        p->s.where = AT(LateGroup, r)->where;
        return false;
    }
    return true;
}
static bool finish(Parser *p) {
    Level *l = p->level;
    end_choices(p);
    if (broken(p) || !fix_flags(p)) return false;
    if (!p->s.end) return fault(p, 0, "unbalanced parenthesis");
    if (!check_late(p)) return false;
    if (p->bad_lookbehind) {
        fault(p, 0, "look-behind requires fixed-width pattern");
        p->s.where = RE_UNSET;
        return false;
    }
    re_make_head(&p->code, p->loops, l->lo);
    return !p->code.failed;
}
static Ref names_by_number(Vm *vm, Ref names, u32 groups) { /* indexgroup */
    if (!dict_length(vm, names)) return tuple_new(vm, 0);
    Ref t = tuple_new(vm, groups), key, value;
    if (!t) return 0;
    for (u32 i = 0; i < groups; i++) TUPLE_AT(t)->item[i] = own(vm, NONE);
    for (u32 at = 0; dict_next(vm, names, &at, &key, &value);) {
        u32 i = (u32)int_as_i64_clamped(vm, value);
        REPLACE(TUPLE_AT(t)->item[i], own(vm, key));
    }
    return t;
}
static Ref make_pattern(Parser *p) {
    Vm *vm = p->vm;
    Ref by_number = names_by_number(vm, p->names, p->groups);
    Ref r = by_number ? object_new_gc(vm, TYPE(re_pattern), 96 + 4 * p->code.length) : 0;
    if (!r) {
        drop_null(vm, by_number);
        return 0;
    }
    Pattern *x = PATTERN(r);
    x->length = p->code.length;
    x->groups = p->groups - 1;
    x->flags = p->flags;
    x->is_bytes = !p->s.is_text;
    x->groupindex = own(vm, p->names);
    x->indexgroup = by_number;
    x->pattern = own(vm, p->s.object);
    memcpy(x->code, code_words(&p->code), 4 * (size_t)x->length);
    MARK_RANGE(x->code, 4 * x->length);
    gc_track(vm, r);
    return r;
}
Ref re_compile(Vm *vm, Ref text, u32 flags, Ref warnings, Ref *message, u32 *where) {
    Parser parser = {.vm = vm, .code = {.vm = vm}, .scratch = {.vm = vm}, .flags = flags, .warnings = warnings}, *p = &parser;
    Ref r = 0;
    u32 group_0;
    *message = 0;
    if (!source_open(vm, &p->s, text)) return 0;
    p->names = dict_new(vm);
    if (p->names && open_group(p, 0, &group_0) && push_level(p, LEVEL_TOP, 0)) {
        if (p->s.is_text && !(flags & RE_ASCII)) p->level->flags |= RE_UNICODE;
        if (flags & RE_ASCII) p->level->flags &= ~(u32)RE_UNICODE;
        if (!p->s.failed && parse(p) && finish(p)) r = make_pattern(p);
    }
    *message = p->s.message;
    *where = p->s.where;
    drop_null(vm, p->names);
    code_free(&p->code);
    if (p->groups_run) run_free(vm, p->groups_run);
    scratch_free(&p->scratch);
    return r;
}

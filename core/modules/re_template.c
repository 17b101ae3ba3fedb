/* re_template.c: what sub() and expand() put in place of a match (Lib/re/_parser.py: parse_template). */
#include "modules/re.h"

#define MAX_GROUPS 1073741823u

typedef struct Template {
    ReSource s;
    StrBuilder literal; /* characters, also of bytes */
    Ref out, pattern;
    Ref key_error; /* the name of an unknown group: IndexError, no re.error */
} Template;

static bool flush(Template *t) {
    Vm *vm = t->s.vm;
    if (!t->literal.length) return true;
    Ref r;
    if (t->s.is_text) {
        r = builder_finish(vm, &t->literal);
    } else {
        r = bytes_from(vm, NULL, t->literal.length);
        if (r) {
            const Text made = {builder_data(vm, &t->literal), t->literal.length, t->literal.kind};
            for (u32 i = 0; i < made.length; i++) BYTES_AT(r)->data[i] = (u8)text_char(&made, i);
        }
        builder_free(vm, &t->literal);
    }
    t->literal = BUILDER(BUILDER_SCRATCH, 0);
    return r && list_append_steal(vm, t->out, r);
}
static bool add_group(Template *t, u64 group, u32 offset) {
    Vm *vm = t->s.vm;
    if (group > PATTERN(t->pattern)->groups) return source_fail(&t->s, offset, text_format(vm, "invalid group reference %z", (i64)group));
    if (!flush(t)) return false;
    Ref number = int_from_i64(vm, (i64)group);
    return number && list_append_steal(vm, t->out, number);
}
static bool take_digit(Template *t, u32 base, u32 *value) {
    ReSource *s = &t->s;
    if (s->end || s->escape || s->next - '0' >= base) return false;
    *value = s->next - '0';
    source_advance(s);
    return true;
}
static bool numbered(Template *t, u32 from, u32 c) {
    Vm *vm = t->s.vm;
    u32 a = c - '0', b, d;
    if (c == '0') {
        u32 value = 0;
        if (take_digit(t, 8, &a)) value = a;
        if (take_digit(t, 8, &b)) value = value * 8 + b;
        builder_char(vm, &t->literal, value & 0xff);
        return !t->s.failed;
    }
    if (!take_digit(t, 10, &b)) return !t->s.failed && add_group(t, a, source_tell(&t->s) - from - 1);
    if (t->s.failed) return false;
    if (a < 8 && b < 8 && take_digit(t, 8, &d)) {
        if (t->s.failed) return false;
        u32 value = a * 64 + b * 8 + d, to = source_tell(&t->s);
        if (value > 0377) {
            Ref part = source_part(&t->s, from, to);
            Ref m = part ? text_format(vm, "octal escape value %S outside of range 0-0o377", part) : 0;
            drop_null(vm, part);
            return source_fail(&t->s, to - from, m);
        }
        builder_char(vm, &t->literal, value);
        return true;
    }
    return add_group(t, a * 10 + b, source_tell(&t->s) - from - 1);
}
static bool group_by_name(Template *t, Ref name) {
    Vm *vm = t->s.vm;
    i64 number;
    bool plain;
    u32 n = STR_LENGTH(name);
    if (str_is_identifier(vm, name)) {
        if (!source_check_name(&t->s, name, 1, 0)) return false;
        Ref index = dict_get_str(vm, PATTERN(t->pattern)->groupindex, name);
        if (index) return add_group(t, (u64)int_as_i64_clamped(vm, index), n + 1);
        Ref shown = str_repr(vm, name);
        if (shown) raise(vm, TYPE(IndexError), "unknown group name %S", shown);
        drop_null(vm, shown);
        t->s.failed = true;
        return false;
    }
    if (!source_group_number(vm, name, &number, &plain)) {
        Ref shown = str_repr(vm, name);
        Ref m = shown ? text_format(vm, "bad character in group name %S", shown) : 0;
        drop_null(vm, shown);
        return source_fail(&t->s, n + 1, m);
    }
    if (number >= MAX_GROUPS) return source_fail(&t->s, n + 1, text_format(vm, "invalid group reference %z", number));
    return add_group(t, (u64)number, n + 1);
}
static bool escape(Template *t, u32 from, u32 c) {
    Vm *vm = t->s.vm;
    static const char letters[] = "abfnrtv", values[] = "\a\b\f\n\r\t\v";
    u32 start, end;
    if (c == 'g') {
        if (!source_match(&t->s, '<')) return t->s.failed ? false : source_fail_text(&t->s, 0, "missing <");
        if (!source_until(&t->s, '>', "group name", &start, &end)) return false;
        Ref name = source_part(&t->s, start, end);
        bool ok = name && group_by_name(t, name);
        drop_null(vm, name);
        return ok;
    }
    if (c - '0' < 10) return numbered(t, from, c);
    const char *known = c && c < 128 ? strchr(letters, (int)c) : NULL;
    if (known) {
        builder_char(vm, &t->literal, (u32)values[known - letters]);
    } else if (c == '\\') {
        builder_char(vm, &t->literal, c);
    } else if (c < 128 && (c | 32) - 'a' < 26) {
        return source_fail(&t->s, 2, text_format(vm, "bad escape \\%c", c));
    } else {
        builder_char(vm, &t->literal, '\\');
        builder_char(vm, &t->literal, c);
    }
    return true;
}
static bool parse(Template *t) {
    Vm *vm = t->s.vm;
    while (!t->s.end && !t->s.failed) {
        u32 c = t->s.next, from = source_tell(&t->s);
        bool escaped = t->s.escape;
        source_advance(&t->s);
        if (t->s.failed) return false;
        if (!escaped)
            builder_char(vm, &t->literal, c);
        else if (!escape(t, from, c))
            return false;
    }
    return !t->s.failed && flush(t);
}
Ref re_template_parse(Vm *vm, Ref pattern, Ref text, Ref *message, u32 *where) {
    Template t = {.pattern = pattern};
    *message = 0;
    if (!source_open(vm, &t.s, text)) {
        exception_clear(vm);
        return raise(vm, TYPE(TypeError), "decoding to str: need a bytes-like object, %T found", text);
    }
    t.literal = BUILDER(BUILDER_SCRATCH, 0);
    t.out = list_new(vm, 0);
    bool ok = t.out && parse(&t);
    if (!ok || t.literal.failed) {
        CLEAR(t.out);
        if (!vm->exc && !t.s.message) raise_no_memory(vm);
    }
    builder_free(vm, &t.literal);
    *message = t.s.message;
    *where = t.s.where;
    return t.out;
}

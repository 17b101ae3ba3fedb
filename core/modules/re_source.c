/* re_source.c: a pattern's or template's text, a token at a time, and what is wrong with it (Lib/re/_parser.py: Tokenizer). */
#include "base/unicode.h"
#include "modules/re.h"

static void stop(ReSource *s) { s->failed = true; }
bool source_open(Vm *vm, ReSource *s, Ref object) {
    *s = (ReSource){.vm = vm, .object = object, .where = RE_UNSET};
    if (IS_SUB(object, TYPE_STR_SUBCLASS)) {
        s->is_text = true;
        s->text = text_of_str(vm, object);
    } else if (IS_SUB(object, TYPE_BYTES_SUBCLASS)) { /* nothing that may change meanwhile */
        s->text = (Text){BYTES_AT(object)->data, BYTES_AT(object)->length, 1};
    } else {
        return refuse(vm, TYPE(TypeError), "first argument must be string or compiled pattern");
    }
    source_advance(s);
    return true;
}
void source_advance(ReSource *s) {
    s->escape = false;
    s->end = s->index >= s->text.length;
    s->next = 0;
    if (s->end) return;
    s->next = text_char(&s->text, s->index++);
    if (s->next != '\\') return;
    if (s->index >= s->text.length) {
        s->end = true;
        if (!s->failed) source_fail_text(s, 0, "bad escape (end of pattern)");
        s->where = s->text.length - 1;
        return;
    }
    s->escape = true;
    s->next = text_char(&s->text, s->index++);
}
bool source_match(ReSource *s, u32 c) {
    if (s->end || s->escape || s->next != c) return false;
    source_advance(s);
    return !s->failed;
}
bool source_fail(ReSource *s, u32 offset, Ref message) {
    Vm *vm = s->vm;
    if (s->failed) {
        drop_null(vm, message);
        return false;
    }
    stop(s);
    if (message && !s->is_text && !STR_AT(message)->ascii) {
        Ref ascii = str_ascii_repr(vm, message);
        drop(vm, message);
        message = ascii;
    }
    s->message = message;
    s->where = source_tell(s) - offset;
    return false;
}
bool source_fail_text(ReSource *s, u32 offset, const char *message) { return source_fail(s, offset, str_from_ascii(s->vm, message)); }

Ref source_part(ReSource *s, u32 from, u32 to) {
    Vm *vm = s->vm;
    Text part = text_part(&s->text, from, to);
    Ref r = str_from_kind(vm, part.data, part.kind, part.length);
    if (!r) stop(s);
    return r;
}
bool source_until(ReSource *s, u32 end, const char *what, u32 *from, u32 *to) {
    Vm *vm = s->vm;
    *from = source_tell(s);
    for (;;) {
        bool over = s->end, ends = !over && !s->escape && s->next == end;
        *to = source_tell(s);
        if (s->failed) return false;
        if (!over) source_advance(s);
        if (s->failed) return false;
        if (!over && !ends) continue;
        if (*to == *from) return source_fail(s, ends, text_format(vm, "missing %s", what));
        if (over) return source_fail(s, *to - *from, text_format(vm, "missing %c, unterminated name", end));
        return true;
    }
}
bool source_warn(ReSource *s, Ref warnings, Ref category, Ref message) {
    Vm *vm = s->vm;
    Ref parts[2] = {own(vm, category), message}, pair = message && warnings ? tuple_steal(vm, parts, 2) : 0;
    bool ok = message && (!warnings || (pair && list_append(vm, warnings, pair)));
    if (!message || !warnings) {
        drop(vm, category);
        drop_null(vm, message);
    }
    drop_null(vm, pair);
    if (!ok) stop(s);
    return ok;
}
bool source_check_name(ReSource *s, Ref name, u32 offset, Ref warnings) {
    Vm *vm = s->vm;
    u32 n = STR_LENGTH(name);
    if (!str_is_identifier(vm, name)) {
        Ref shown = str_repr(vm, name);
        Ref m = shown ? text_format(vm, "bad character in group name %S", shown) : 0;
        drop_null(vm, shown);
        return source_fail(s, n + offset, m);
    }
    if (s->is_text || STR_AT(name)->ascii) return true;
    Ref shown = str_repr(vm, name), ascii = shown ? str_ascii_repr(vm, shown) : 0;
    Ref m = ascii ? text_format(vm, "bad character in group name %S at position %u", ascii, source_tell(s) - n - offset) : 0;
    drop_null(vm, shown);
    drop_null(vm, ascii);
    return source_warn(s, warnings, TYPE(DeprecationWarning), m);
}
bool source_group_number(Vm *vm, Ref name, i64 *number, bool *plain) {
    u32 from = 0, to = STR_LENGTH(name);
    i64 value = 0;
    bool digit_before = false, any = false;
    *plain = true;
    while (from < to && unicode_is_space(str_char(vm, name, from))) from++;
    while (to > from && unicode_is_space(str_char(vm, name, to - 1))) to--;
    if (to - from != STR_LENGTH(name)) *plain = false;
    if (from < to && str_char(vm, name, from) == '+') {
        from++;
        *plain = false;
    } else if (from < to && str_char(vm, name, from) == '-') {
        from++;
        *plain = false;
        for (u32 i = from; i < to; i++) /* only -0 is not negative */
            if (str_char(vm, name, i) != '0' && str_char(vm, name, i) != '_') return false;
    }
    for (; from < to; from++) {
        u32 c = str_char(vm, name, from);
        if (c == '_') {
            if (!digit_before) return false;
            digit_before = *plain = false;
            continue;
        }
        if (!(unicode_flags(c) & UNICODE_DECIMAL)) return false;
        if (c > 127) *plain = false;
        if (value < (i64)1 << 40) value = value * 10 + unicode_digit(c);
        digit_before = any = true;
    }
    *number = value;
    return any && digit_before;
}

/* ---- re.error ---- */
FRAME(ReRaise, (message, type, place, made), (text), u32 where; u32 pad_;);
STEP(re_raise_step, ReRaise) {
    BEGIN(ReRaise);
    AWAIT(f->made, object_call(vm, f->type, (Ref[]){f->message, f->text, f->place}, 3, 0));
    raise_object(vm, f->made);
    f->made = 0;
    return ERROR;
    END;
}
Await re_raise(Vm *vm, Ref message, Ref text, u32 where) {
    Ref name = str_from_ascii(vm, "re"), module = name ? dict_get_str(vm, vm->modules, name) : 0, type = 0;
    drop_null(vm, name);
    if (module && IS(module, module)) {
        Ref word = str_from_ascii(vm, "error");
        type = word ? dict_get_str(vm, module_dict(vm, module), word) : 0;
        drop_null(vm, word);
    }
    if (!type || !is_type(vm, type)) {
        if (!vm->exc) raise(vm, TYPE(ValueError), "%S", message);
        drop(vm, message);
        return ERROR;
    }
    Ref place = where == RE_UNSET ? own(vm, NONE) : int_from_i64(vm, where);
    ReRaise *f = place ? PUSH(ReRaise, re_raise_step) : NULL;
    if (!f) {
        drop(vm, message);
        drop_null(vm, place);
        return ERROR;
    }
    f->message = message;
    f->type = own(vm, type);
    f->text = text;
    f->place = place;
    return PENDING;
}

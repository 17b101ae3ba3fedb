/* complete.c: ouro_complete: how the last word of a line at the prompt may go on: keywords, names of __main__ and builtins, attributes
 * along a chain of dots (Lib/rlcompleter.py).
 *
 * Only looks: no property, __getattr__ or __dir__ runs, nothing is allocated, and an image before and after is the same. What only a
 * call could tell has no completions. */
#include "base/unicode.h"
#include "include/ouro.h"
#include "object/str.h"
#include "vm/vm_int.h"

#define NAME_MAX_BYTES 256u

typedef struct Completion {
    Vm *vm;
    const OuroSink *sink;
    const char *head; /* the word up to its last dot, which every candidate begins with */
    u32 head_length;
    const char *start; /* how a candidate's own name must begin */
    u32 start_length;
    const char *without; /* or NULL: a name that begins so is left out */
    u32 found;
} Completion;

static bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

/* A name as UTF-8; 0: it is no str or longer than any that is completed */
static u32 name_text(Vm *vm, Ref name, char *buf) {
    if (!IS_SUB(name, TYPE_STR_SUBCLASS)) return 0;
    u32 n = str_to_utf8(vm, name, NULL, 0);
    if (n > NAME_MAX_BYTES) return 0;
    str_to_utf8(vm, name, buf, n);
    return n;
}

static bool begins(const char *text, u32 n, const char *start, u32 m) { return n >= m && !memcmp(text, start, m); }

static bool wanted(const Completion *c, const char *text, u32 n) {
    if (!n || !begins(text, n, c->start, c->start_length)) return false;
    return !c->without || !begins(text, n, c->without, (u32)strlen(c->without));
}

static void candidate(Completion *c, const char *text, u32 n, const char *postfix) {
    char buf[NAME_MAX_BYTES + 4];
    u32 m = (u32)strlen(postfix);
    memcpy(buf, text, n);
    memcpy(buf + n, postfix, m);
    buf[n + m] = '\n';
    if (c->head_length) c->sink->write(c->sink->self, c->head, c->head_length);
    c->sink->write(c->sink->self, buf, n + m + 1);
    c->found++;
}

/* ---- what a candidate's value says ---- */

/* A function's parameters, without those that are bound already */
static bool takes_nothing(Vm *vm, Ref function, u32 bound) {
    Code *code = CODE_AT(AT(Function, function)->code);
    return code->argcount <= bound && !code->kwonlyargcount && !(code->flags & (CO_VARARGS | CO_VARKEYWORDS));
}

/* "(", "()" where nothing can be given, or "" for what cannot be called. bound: it is a method's function. */
static const char *postfix_of(Vm *vm, Ref value, u32 bound) {
    if (!value || !object_callable(vm, value)) return "";
    if (IS(value, function)) return takes_nothing(vm, value, bound) ? "()" : "(";
    if (IS(value, method) && IS(AT(Method, value)->func, function)) return takes_nothing(vm, AT(Method, value)->func, 1) ? "()" : "(";
    const char *signature = NULL;
    if (IS(value, cfunction))
        signature = method_def(vm, AT(CFunction, value)->owner, AT(CFunction, value)->index)->signature;
    else if (bound && IS(value, method_descriptor))
        signature = method_def(vm, AT(MethodDescriptor, value)->owner, AT(MethodDescriptor, value)->index)->signature;
    if (signature && (!strcmp(signature, "($self, /)") || !strcmp(signature, "($module, /)") || !strcmp(signature, "()"))) return "()";
    return "(";
}

/* ---- finding values by a name's text ---- */
static Ref find_in_dict(Vm *vm, Ref dict, const char *text, u32 n) {
    char buf[NAME_MAX_BYTES];
    Ref key, value;
    for (u32 at = 0; dict && dict_next(vm, dict, &at, &key, &value);)
        if (name_text(vm, key, buf) == n && !memcmp(buf, text, n)) return value;
    return 0;
}
static Ref find_in_instance(Vm *vm, Ref object, const char *text, u32 n) {
    char buf[NAME_MAX_BYTES];
    Ref key, value;
    for (u32 at = 0; instance_next(vm, object, &at, &key, &value);)
        if (name_text(vm, key, buf) == n && !memcmp(buf, text, n)) return value;
    return 0;
}
static Ref find_in_mro(Vm *vm, Ref type, const char *text, u32 n, u32 end) {
    Ref mro = TYPE_AT(type)->mro, value = 0;
    for (u32 i = 0; mro && !value && i < TUPLE_LENGTH(mro) && i < end; i++)
        value = find_in_dict(vm, TYPE_AT(TUPLE_ITEM(mro, i))->dict, text, n);
    return value;
}

/* What lies in a class as an attribute gives it, where that needs no call; 0: it does */
static Ref class_value(Vm *vm, Ref value) {
    if (IS(value, staticmethod) || IS(value, classmethod)) return wrapped_callable(vm, value);
    if (IS(value, property) || IS(value, getset_descriptor) || IS(value, member_descriptor)) return 0;
    return value;
}

static bool is_type(Vm *vm, Ref r) { return IS_SUB(r, TYPE_TYPE_SUBCLASS); }

/* An attribute; 0: there is none, or only running code could tell */
static Ref attribute(Vm *vm, Ref object, const char *text, u32 n) {
    Ref value = 0;
    if (is_type(vm, object))
        value = find_in_mro(vm, object, text, n, UINT32_MAX);
    else if (IS(object, module))
        return find_in_dict(vm, module_dict(vm, object), text, n);
    else {
        value = find_in_instance(vm, object, text, n);
        if (value) return value;
    }
    if (!value) value = find_in_mro(vm, TYPE_OF(object), text, n, UINT32_MAX);
    return value ? class_value(vm, value) : 0;
}

/* ---- candidates ---- */
static const struct {
    const char *text, *postfix;
} words[] = {{"False", ""},   {"None", ""},    {"True", ""},     {"and", " "},     {"as", " "},       {"assert", " "}, {"async", " "},
             {"await", " "},  {"break", ""},   {"class", " "},   {"continue", ""}, {"def", " "},      {"del", " "},    {"elif", " "},
             {"else", ""},    {"except", " "}, {"finally", ":"}, {"for", " "},     {"from", " "},     {"global", " "}, {"if", " "},
             {"import", " "}, {"in", " "},     {"is", " "},      {"lambda", " "},  {"nonlocal", " "}, {"not", " "},    {"or", " "},
             {"pass", ""},    {"raise", " "},  {"return", " "},  {"try", ":"},     {"while", " "},    {"with", " "},   {"yield", " "}};
static bool is_keyword(const char *text, u32 n) {
    for (u32 i = 0; i < ARRAY_LEN(words); i++)
        if (strlen(words[i].text) == n && !memcmp(words[i].text, text, n)) return true;
    return false;
}

static void names_of_dict(Completion *c, Ref dict, Ref seen_in) {
    Vm *vm = c->vm;
    char buf[NAME_MAX_BYTES];
    Ref key, value;
    for (u32 at = 0; dict && dict_next(vm, dict, &at, &key, &value);) {
        u32 n = name_text(vm, key, buf);
        if (!wanted(c, buf, n) || (n == 12 && !memcmp(buf, "__builtins__", 12)) || is_keyword(buf, n)) continue;
        if (!seen_in || !find_in_dict(vm, seen_in, buf, n)) candidate(c, buf, n, postfix_of(vm, value, 0));
    }
}

/* dir(object) as far as it lies open: what the instance holds, then the classes of its mro, nearest first */
static void names_of_class(Completion *c, Ref type, u32 bound, Ref instance) {
    Vm *vm = c->vm;
    char buf[NAME_MAX_BYTES];
    Ref mro = TYPE_AT(type)->mro;
    for (u32 i = 0; mro && i < TUPLE_LENGTH(mro); i++) {
        Ref dict = TYPE_AT(TUPLE_ITEM(mro, i))->dict, key, value;
        for (u32 at = 0; dict && dict_next(vm, dict, &at, &key, &value);) {
            u32 n = name_text(vm, key, buf);
            if (!wanted(c, buf, n) || find_in_mro(vm, type, buf, n, i) || (instance && find_in_instance(vm, instance, buf, n))) continue;
            u32 with = IS(value, staticmethod) ? 0 : IS(value, classmethod) ? 1 : bound;
            candidate(c, buf, n, postfix_of(vm, class_value(vm, value), with));
        }
    }
}

static void names_of(Completion *c, Ref object) {
    Vm *vm = c->vm;
    char buf[NAME_MAX_BYTES];
    Ref key, value;
    if (IS(object, module))
        names_of_dict(c, module_dict(vm, object), 0);
    else if (is_type(vm, object))
        names_of_class(c, object, 0, 0);
    else {
        for (u32 at = 0; instance_next(vm, object, &at, &key, &value);) {
            u32 n = name_text(vm, key, buf);
            if (wanted(c, buf, n)) candidate(c, buf, n, postfix_of(vm, value, 0));
        }
        names_of_class(c, TYPE_OF(object), 1, object);
    }
}

static void keywords(Completion *c) {
    for (u32 i = 0; i < ARRAY_LEN(words); i++)
        if (wanted(c, words[i].text, (u32)strlen(words[i].text))) candidate(c, words[i].text, (u32)strlen(words[i].text), words[i].postfix);
}

/* The object that `word` names up to its last dot; 0: it cannot be told */
static Ref object_before(Vm *vm, const char *word, u32 n, Ref names) {
    Ref object = 0;
    for (u32 from = 0; from < n;) {
        u32 to = from;
        while (word[to] != '.') to++;
        if (to == from) return 0;
        if (from)
            object = attribute(vm, object, word + from, to - from);
        else {
            object = find_in_dict(vm, names, word, to);
            if (!object) object = find_in_dict(vm, vm->builtins, word, to);
        }
        if (!object) return 0;
        from = to + 1;
    }
    return object;
}

uint32_t ouro_complete(Vm *vm, const char *line, uint32_t n, const OuroSink *sink) {
    u32 from = n, dot = n;
    while (from && (is_name_byte(line[from - 1]) || line[from - 1] == '.')) from--;
    while (dot > from && line[dot - 1] != '.') dot--;
    OuroSink out = *sink;
    Completion c = {.vm = vm, .sink = &out, .head = line + from, .head_length = dot - from, .start = line + dot, .start_length = n - dot};
    Ref names = vm->main_module ? module_dict(vm, vm->main_module) : 0;
    if (from == n || !names || !vm->builtins) return 0;
    if (dot == from) {
        keywords(&c);
        names_of_dict(&c, names, 0);
        names_of_dict(&c, vm->builtins, names);
        return c.found ? n - from : 0;
    }
    Ref object = object_before(vm, line + from, dot - from, names);
    if (!object) return 0;
    /* private names show when they are begun, or when there are no others */
    u32 level = c.start_length == 0 ? 1 : c.start_length == 1 && *c.start == '_' ? 2 : 0;
    for (; !c.found; level = level && level < 2 ? level + 1 : 0) {
        c.without = level == 1 ? "_" : level == 2 ? "__" : NULL;
        names_of(&c, object);
        if (!level) break;
    }
    return c.found ? n - from : 0;
}

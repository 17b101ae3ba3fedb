/* str_codec.c: text to bytes and back: utf-8, ascii and latin-1, with CPython's error handlers. Other codecs and handlers are the
 * module codecs' matter (lib/_codecs.py), which is asked by str_encode_any and bytes_decode_any. */
#include "base/utf8.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/type.h"

enum { CODEC_UNKNOWN, CODEC_UTF8, CODEC_ASCII, CODEC_LATIN1 };
static const char *const codec_names[] = {"", "utf-8", "ascii", "latin-1"};
static const struct {
    const char *name;
    u32 codec;
} aliases[] = {
    {"utf_8", CODEC_UTF8},           {"utf8", CODEC_UTF8},       {"u8", CODEC_UTF8},          {"utf", CODEC_UTF8},
    {"cp65001", CODEC_UTF8},         {"ascii", CODEC_ASCII},     {"us_ascii", CODEC_ASCII},   {"646", CODEC_ASCII},
    {"ansi_x3.4_1968", CODEC_ASCII}, {"iso646_us", CODEC_ASCII}, {"latin_1", CODEC_LATIN1},   {"latin1", CODEC_LATIN1},
    {"latin", CODEC_LATIN1},         {"l1", CODEC_LATIN1},       {"iso8859_1", CODEC_LATIN1}, {"iso_8859_1", CODEC_LATIN1},
    {"8859", CODEC_LATIN1},          {"cp819", CODEC_LATIN1},    {"iso8859", CODEC_LATIN1},
};
enum { HANDLE_STRICT, HANDLE_IGNORE, HANDLE_REPLACE, HANDLE_BACKSLASH, HANDLE_ESCAPE, HANDLE_PASS, HANDLE_XML, HANDLE_UNKNOWN };
static const char *const handler_names[] = {"strict",          "ignore",        "replace",          "backslashreplace",
                                            "surrogateescape", "surrogatepass", "xmlcharrefreplace"};

static u32 find_codec(Vm *vm, Ref encoding) { /* CODEC_UNKNOWN: LookupError is set */
    if (!encoding) return CODEC_UTF8;
    char name[24];
    u32 n = STR_LENGTH(encoding);
    for (u32 i = 0; i < n && i < sizeof name - 1; i++) {
        u32 c = str_char(vm, encoding, i);
        name[i] = (char)(c >= 'A' && c <= 'Z' ? c | 32 : c == '-' || c == ' ' ? '_' : c < 128 ? c : '?');
    }
    name[u32_min(n, sizeof name - 1)] = 0;
    for (u32 i = 0; n < sizeof name && i < ARRAY_LEN(aliases); i++)
        if (!strcmp(name, aliases[i].name)) return aliases[i].codec;
    raise(vm, TYPE(LookupError), "unknown encoding: %S", encoding);
    return CODEC_UNKNOWN;
}
static u32 find_handler(Vm *vm, Ref errors) {
    if (!errors) return HANDLE_STRICT;
    for (u32 i = 0; i < HANDLE_UNKNOWN; i++)
        if (str_equal_ascii(vm, errors, handler_names[i])) return i;
    raise(vm, TYPE(LookupError), "unknown error handler name '%S'", errors);
    return HANDLE_UNKNOWN;
}

/* Raises type(codec's name, object, start, end, reason); object: stolen, may be 0. */
static void raise_fault(Vm *vm, Ref type, u32 codec, Ref object, u32 start, u32 end, const char *reason) {
    Ref part[5] = {str_from_ascii(vm, codec_names[codec]), object, int_from_i64(vm, start), int_from_i64(vm, end),
                   str_from_ascii(vm, reason)};
    bool ok = true;
    for (u32 i = 0; i < 5; i++) ok &= part[i] != 0;
    if (!ok) {
        for (u32 i = 0; i < 5; i++) drop_null(vm, part[i]);
        return;
    }
    Ref args = tuple_steal(vm, part, 5), exception = args ? exception_new(vm, type, args) : 0;
    for (u32 i = 0; exception && i < 5; i++) /* what UnicodeError's __init__ would do */
        if (!EXC_AT(exception)->field[i]) SET(EXC_AT(exception)->field[i], own(vm, TUPLE_ITEM(args, i)));
    drop_null(vm, args);
    if (exception) raise_object(vm, exception);
}

/* ---- encoding ---- */
static bool can_encode(u32 codec, u32 c) {
    if (codec == CODEC_UTF8) return c < 0xD800 || c >= 0xE000;
    return c < (codec == CODEC_ASCII ? 128u : 256u);
}
static void put_hex(Vm *vm, StrBuilder *b, u32 c) { /* \xhh, \uhhhh, \Uhhhhhhhh */
    u32 digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    builder_char(vm, b, '\\');
    builder_char(vm, b, digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (u32 i = digits; i-- > 0;) builder_char(vm, b, (u8) "0123456789abcdef"[c >> 4 * i & 15]);
}
static void put_utf8(Vm *vm, StrBuilder *b, u32 c) {
    char bytes[4];
    builder_latin1(vm, b, bytes, utf8_put(bytes, c));
}
/* What stands for c, which cannot be encoded; false: nothing does. */
static bool put_instead(Vm *vm, StrBuilder *b, u32 codec, u32 handler, u32 c) {
    bool surrogate = c >= 0xD800 && c < 0xE000;
    switch (handler) {
    case HANDLE_IGNORE: return true;
    case HANDLE_REPLACE: builder_char(vm, b, '?'); return true;
    case HANDLE_BACKSLASH: put_hex(vm, b, c); return true;
    case HANDLE_ESCAPE:
        if (c < 0xDC80 || c > 0xDCFF) return false;
        builder_char(vm, b, c & 255);
        return true;
    case HANDLE_PASS:
        if (codec != CODEC_UTF8 || !surrogate) return false;
        put_utf8(vm, b, c);
        return true;
    case HANDLE_XML:
        builder_ascii(vm, b, "&#");
        builder_i64(vm, b, c);
        builder_char(vm, b, ';');
        return true;
    default: return false;
    }
}
static Ref finish_bytes(Vm *vm, StrBuilder *b) {
    Ref r = b->failed ? raise_no_memory(vm) : bytes_from(vm, builder_data(vm, b), b->length);
    builder_free(vm, b);
    return r;
}
static Ref encode_slowly(Vm *vm, Ref r, u32 codec, Ref errors) {
    StrBuilder b = BUILDER(BUILDER_SCRATCH, 0);
    u32 n = STR_LENGTH(r), handler = HANDLE_UNKNOWN;
    bool asked = false;
    for (u32 i = 0; i < n;) {
        u32 c = str_char(vm, r, i);
        if (can_encode(codec, c)) {
            if (codec == CODEC_UTF8)
                put_utf8(vm, &b, c);
            else
                builder_char(vm, &b, c);
            i++;
            continue;
        }
        if (!asked && (handler = find_handler(vm, errors)) == HANDLE_UNKNOWN) {
            builder_free(vm, &b);
            return 0;
        }
        asked = true;
        u32 end = i + 1;
        while (end < n && !can_encode(codec, str_char(vm, r, end))) end++;
        while (i < end && put_instead(vm, &b, codec, handler, str_char(vm, r, i))) i++;
        if (i == end) continue;
        builder_free(vm, &b);
        raise_fault(vm, TYPE(UnicodeEncodeError), codec, own(vm, r), i, end,
                    codec == CODEC_UTF8    ? "surrogates not allowed"
                    : codec == CODEC_ASCII ? "ordinal not in range(128)"
                                           : "ordinal not in range(256)");
        return 0;
    }
    return finish_bytes(vm, &b);
}
Ref str_encode(Vm *vm, Ref r, Ref encoding, Ref errors) {
    u32 codec = find_codec(vm, encoding), n = STR_LENGTH(r);
    if (codec == CODEC_UNKNOWN) return 0;
    if (STR_AT(r)->ascii || (codec == CODEC_LATIN1 && STR_KIND(r) == 1)) return bytes_from(vm, n ? STR_DATA(r) : (const u8 *)"", n);
    if (codec != CODEC_UTF8) return encode_slowly(vm, r, codec, errors);
    for (u32 i = 0; STR_KIND(r) > 1 && i < n; i++)
        if (!can_encode(codec, str_char(vm, r, i))) return encode_slowly(vm, r, codec, errors);
    u32 size = str_to_utf8(vm, r, NULL, 0);
    Ref out = bytes_from(vm, NULL, size);
    if (out) str_to_utf8(vm, r, (char *)BYTES_AT(out)->data, size);
    return out;
}

/* ---- decoding ---- */
/* What stands for the n bytes at p; returns how many are done with, 0: nothing stands for them. */
static u32 put_decoded(Vm *vm, StrBuilder *b, u32 codec, u32 handler, const u8 *p, u32 n, u32 left) {
    u32 c;
    switch (handler) {
    case HANDLE_IGNORE: return n;
    case HANDLE_REPLACE: builder_char(vm, b, 0xFFFD); return n;
    case HANDLE_BACKSLASH:
        for (u32 i = 0; i < n; i++) put_hex(vm, b, p[i]);
        return n;
    case HANDLE_ESCAPE:
        for (u32 i = 0; i < n; i++) {
            if (p[i] < 128) return i;
            builder_char(vm, b, 0xDC00 + p[i]);
        }
        return n;
    case HANDLE_PASS:
        if (codec != CODEC_UTF8 || utf8_decode(p, left, &c) != 3 || c < 0xD800 || c >= 0xE000) return 0;
        builder_char(vm, b, c);
        return 3;
    default: return 0;
    }
}
static Ref decode(Vm *vm, const u8 *p, u32 n, u32 codec, Ref errors) {
    StrBuilder b = BUILDER(BUILDER_EXACT, n);
    builder_prepare(vm, &b, n, 127);
    u32 handler = HANDLE_UNKNOWN;
    bool asked = false;
    for (u32 i = 0; i < n;) {
        u32 run = utf8_ascii_run(p + i, n - i), c = 0, k = 0, fault = 1;
        const char *reason = "ordinal not in range(128)";
        builder_latin1(vm, &b, p + i, run);
        i += run;
        if (i == n) break;
        if (codec == CODEC_UTF8) {
            k = utf8_decode_strict(p + i, n - i, &c);
            if (!k) fault = utf8_fault(p + i, n - i, &reason);
        }
        if (k) {
            builder_char(vm, &b, c);
            i += k;
            continue;
        }
        if (!asked && (handler = find_handler(vm, errors)) == HANDLE_UNKNOWN) {
            builder_free(vm, &b);
            return 0;
        }
        asked = true;
        k = put_decoded(vm, &b, codec, handler, p + i, fault, n - i);
        if (k) {
            i += k;
            continue;
        }
        builder_free(vm, &b);
        if (handler == HANDLE_XML) return raise(vm, TYPE(TypeError), "don't know how to handle UnicodeDecodeError in error callback");
        raise_fault(vm, TYPE(UnicodeDecodeError), codec, bytes_from(vm, p, n), i, i + fault, reason);
        return 0;
    }
    return builder_finish(vm, &b);
}
Ref bytes_decode(Vm *vm, const u8 *data, u32 n, Ref object, Ref encoding, Ref errors) {
    UNUSED(object);
    if (!n) return own(vm, EMPTY_STR); /* whatever the codec's name */
    u32 codec = find_codec(vm, encoding);
    if (codec == CODEC_UNKNOWN) return 0;
    if (codec == CODEC_LATIN1 || utf8_ascii_run(data, n) == n) return str_from_latin1(vm, data, n);
    return decode(vm, data, n, codec, errors);
}

/* ---- what C does not know: _codecs._text_encode(text, encoding, errors), _codecs._text_decode(…) ---- */
FRAME(CodecCall, (codecs, name, function, object, encoding, errors, result), (unused_), u32 decode; u32 pad_;);
STEP(codec_call_step, CodecCall) {
    BEGIN(CodecCall);
    f->name = str_from_ascii(vm, "_codecs");
    if (!f->name) return ERROR;
    f->function = own_null(vm, dict_get_str(vm, vm->builtins, NAME(__import__)));
    if (!f->function) return fail(vm, TYPE(ImportError), "__import__ not found");
    AWAIT(f->codecs, call1(vm, f->function, f->name));
    DROP(f->function);
    REPLACE(f->name, str_from_ascii(vm, f->decode ? "_text_decode" : "_text_encode"));
    if (!f->name) return ERROR;
    AWAIT(f->function, object_getattr(vm, f->codecs, f->name));
    AWAIT(f->result, object_call(vm, f->function, (Ref[]){f->object, f->encoding, f->errors}, 3, 0));
    RETURN(f->result);
    END;
}
static Await ask_codecs(Vm *vm, Ref object, Ref encoding, Ref errors, bool decode) { /* object: stolen */
    Ref name = encoding ? own(vm, encoding) : str_from_ascii(vm, "utf-8"), how = errors ? own(vm, errors) : str_from_ascii(vm, "strict");
    CodecCall *f = object && name && how ? PUSH(CodecCall, codec_call_step) : NULL;
    if (!f) {
        drop_null(vm, object);
        drop_null(vm, name);
        drop_null(vm, how);
        return ERROR;
    }
    f->object = object;
    f->encoding = name;
    f->errors = how;
    f->decode = decode;
    return PENDING;
}
static bool knows_codec(Vm *vm, Ref encoding) {
    if (find_codec(vm, encoding) != CODEC_UNKNOWN) return true;
    exception_clear(vm);
    return false;
}
static bool knows_handler(Vm *vm, Ref errors) {
    if (find_handler(vm, errors) != HANDLE_UNKNOWN) return true;
    exception_clear(vm);
    return false;
}
/* true: go on without the handler's name */
static bool only_fault(Vm *vm) {
    if (!exception_matches(vm, TYPE(UnicodeError))) return false;
    exception_clear(vm);
    return true;
}
Await str_encode_any(Vm *vm, Ref r, Ref encoding, Ref errors) {
    if (!knows_codec(vm, encoding)) return ask_codecs(vm, own(vm, r), encoding, errors, false);
    if (knows_handler(vm, errors)) return READY(str_encode(vm, r, encoding, errors));
    Ref bytes = str_encode(vm, r, encoding, 0); /* who makes no mistakes needs no handler */
    if (bytes || !only_fault(vm)) return READY(bytes);
    return ask_codecs(vm, own(vm, r), encoding, errors, false);
}
Await bytes_decode_any(Vm *vm, const u8 *data, u32 n, Ref object, Ref encoding, Ref errors) {
    if (!n) return READY_OWN(EMPTY_STR);
    if (!knows_codec(vm, encoding)) return ask_codecs(vm, bytes_from(vm, data, n), encoding, errors, true);
    if (knows_handler(vm, errors)) return READY(bytes_decode(vm, data, n, object, encoding, errors));
    Ref text = bytes_decode(vm, data, n, object, encoding, 0);
    if (text || !only_fault(vm)) return READY(text);
    return ask_codecs(vm, bytes_from(vm, data, n), encoding, errors, true);
}

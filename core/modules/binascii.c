/* binascii.c: bytes and text forms of them (Modules/binascii.c): hex, base64, uuencode, quoted-printable, and the checksums. */
#include "modules/checksum.h"
#include "object/buffer.h"
#include "object/bytes_parts.h"

static COLD Await fail_error(Vm *vm, const char *text) { return fail(vm, TYPE(binascii_error), "%s", text); }

/* Bytes of a bytes-like object or of an ASCII str (ascii_buffer_converter). */
static bool ascii_argument(Vm *vm, Ref r, const u8 **data, u32 *n) {
    if (IS_SUB(r, TYPE_STR_SUBCLASS)) {
        if (!STR_AT(r)->ascii) return refuse(vm, TYPE(ValueError), "string argument should contain only ASCII characters");
        *data = STR_DATA1(r);
        *n = STR_LENGTH(r);
        return true;
    }
    if (buffer_supported(vm, r)) return buffer_bytes(vm, r, data, n);
    return refuse(vm, TYPE(TypeError), "argument should be bytes, buffer or ASCII string, not '%T'", r);
}
/* A bool argument by keyword: only what needs no Python. */
static bool flag_argument(Vm *vm, Ref r, bool *out) {
    if (!r) return true;
    int truth = truth_fast(vm, r);
    if (truth < 0) {
        Ref t;
        NEST(t, "__bool__ of an argument", object_truth(vm, r));
        if (!t) return false;
        truth = t == TRUE_REF;
        drop(vm, t);
    }
    *out = truth > 0;
    return true;
}
/* The first `used` bytes of what was made with room for more. */
static Await cut(Vm *vm, Ref r, u32 used) {
    Ref whole = used == BYTES_AT(r)->length ? own(vm, r) : bytes_from(vm, BYTES_AT(r)->data, used);
    drop(vm, r);
    return READY(whole);
}

/* ---- hex ---- */
METHOD(b_hexlify) {
    Ref out[3];
    const u8 *data;
    u32 length;
    if (!args_bind(vm, "hexlify", "(data, sep=None, bytes_per_sep=1)", args, n, kwnames, out, 3)) return ERROR;
    if (!buffer_bytes(vm, out[0], &data, &length)) return ERROR;
    u32 given = 0;
    Ref rest[2];
    if (out[1] || out[2]) { /* bytes.hex's own arguments, both by position */
        if (!out[1]) out[2] = 0;
        rest[given++] = out[1];
        if (out[1] && IS_SUB(out[1], TYPE_STR_SUBCLASS) && STR_LENGTH(out[1]) == 1 && str_char(vm, out[1], 0) - 128 < 128)
            rest[0] = ONE_BYTE(str_char(vm, out[1], 0)); /* the result is bytes: any byte will do */
        if (out[1] && out[2]) rest[given++] = out[2];
    }
    Ref text = bytes_hex_of(vm, data, length, rest, out[1] ? given : 0, 0).ref;
    Ref r = text ? bytes_from(vm, STR_DATA(text), STR_LENGTH(text)) : 0;
    drop_null(vm, text);
    return READY(r);
}
static u32 hex_value(u32 c) {
    if (c >= '0' && c <= '9') return c - '0';
    return (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : 16;
}
METHOD(b_unhexlify) {
    const u8 *data;
    u32 length;
    if (!ascii_argument(vm, args[0], &data, &length)) return ERROR;
    if (length % 2) return fail_error(vm, "Odd-length string");
    Ref r = bytes_from(vm, NULL, length / 2);
    for (u32 i = 0; r && i < length; i += 2) {
        u32 high = hex_value(data[i]), low = hex_value(data[i + 1]);
        if (high > 15 || low > 15) {
            drop(vm, r);
            return fail_error(vm, "Non-hexadecimal digit found");
        }
        BYTES_AT(r)->data[i / 2] = (u8)(high << 4 | low);
    }
    return READY(r);
}

/* ---- base64 ---- */
static const char base64_letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
METHOD(b_b2a_base64) {
    Ref out[2];
    const u8 *data;
    u32 length;
    bool newline = true;
    if (!args_bind(vm, "b2a_base64", "(data, /, *, newline=True)", args, n, kwnames, out, 2)) return ERROR;
    if (!flag_argument(vm, out[1], &newline) || !buffer_bytes(vm, out[0], &data, &length)) return ERROR;
    Ref r = bytes_from(vm, NULL, (length + 2) / 3 * 4 + newline);
    if (!r) return ERROR;
    u8 *to = BYTES_AT(r)->data;
    for (u32 i = 0; i < length; i += 3) {
        u32 left = length - i, bits = (u32)data[i] << 16 | (left > 1 ? (u32)data[i + 1] << 8 : 0) | (left > 2 ? data[i + 2] : 0);
        *to++ = (u8)base64_letters[bits >> 18];
        *to++ = (u8)base64_letters[bits >> 12 & 63];
        *to++ = left > 1 ? (u8)base64_letters[bits >> 6 & 63] : '=';
        *to++ = left > 2 ? (u8)base64_letters[bits & 63] : '=';
    }
    if (newline) *to = '\n';
    return READY(r);
}
static u32 base64_value(u8 c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26u;
    if (c >= '0' && c <= '9') return c - '0' + 52u;
    return c == '+' ? 62 : c == '/' ? 63 : 64;
}
/* Decodes; *used: bytes written. NULL or the words of the error; *count is the number of data characters where that is told. */
static const char *decode_base64(const u8 *data, u32 length, bool strict, u8 *to, u32 *used, bool *one_more) {
    u32 quad = 0, left = 0, pads = 0;
    bool padding = false;
    *used = 0;
    if (strict && length && data[0] == '=') return "Leading padding not allowed";
    for (u32 i = 0; i < length; i++) {
        u8 c = data[i];
        if (c == '=') {
            padding = true;
            if (quad >= 2 && quad + ++pads >= 4) return strict && i + 1 < length ? "Excess data after padding" : NULL;
            continue;
        }
        u32 v = base64_value(c);
        if (v > 63) {
            if (strict) return "Only base64 data is allowed";
            continue;
        }
        if (strict && padding) return "Discontinuous padding not allowed";
        pads = 0;
        switch (quad) {
        case 0: quad = 1; break;
        case 1:
            to[(*used)++] = (u8)(left << 2 | v >> 4);
            quad = 2;
            break;
        case 2:
            to[(*used)++] = (u8)((left & 15) << 4 | v >> 2);
            quad = 3;
            break;
        default: to[(*used)++] = (u8)((left & 3) << 6 | v); quad = 0;
        }
        left = v;
    }
    if (!quad) return NULL;
    *one_more = quad == 1;
    return "Incorrect padding";
}
METHOD(b_a2b_base64) {
    Ref out[2];
    const u8 *data;
    u32 length, used;
    bool strict = false, one_more = false;
    if (!args_bind(vm, "a2b_base64", "(data, /, *, strict_mode=False)", args, n, kwnames, out, 2)) return ERROR;
    if (!flag_argument(vm, out[1], &strict) || !ascii_argument(vm, out[0], &data, &length)) return ERROR;
    Ref r = bytes_from(vm, NULL, (length + 3) / 4 * 3);
    if (!r) return ERROR;
    const char *error = decode_base64(data, length, strict, BYTES_AT(r)->data, &used, &one_more);
    if (!error) return cut(vm, r, used);
    drop(vm, r);
    if (!one_more) return fail_error(vm, error);
    return fail(vm, TYPE(binascii_error),
                "Invalid base64-encoded string: number of data characters (%u) cannot be 1 more than a multiple of 4", used / 3 * 4 + 1);
}

/* ---- uuencode ---- */
METHOD(b_b2a_uu) {
    Ref out[2];
    const u8 *data;
    u32 length;
    bool backtick = false;
    if (!args_bind(vm, "b2a_uu", "(data, /, *, backtick=False)", args, n, kwnames, out, 2)) return ERROR;
    if (!flag_argument(vm, out[1], &backtick) || !buffer_bytes(vm, out[0], &data, &length)) return ERROR;
    if (length > 45) return fail_error(vm, "At most 45 bytes at once");
    Ref r = bytes_from(vm, NULL, 2 + (length + 2) / 3 * 4);
    if (!r) return ERROR;
    u8 *to = BYTES_AT(r)->data;
    *to++ = backtick && !length ? '`' : (u8)(' ' + length);
    for (u32 i = 0; i < length; i += 3) {
        u32 bits = (u32)data[i] << 16 | (i + 1 < length ? (u32)data[i + 1] << 8 : 0) | (i + 2 < length ? data[i + 2] : 0);
        for (u32 k = 0; k < 4; k++, bits <<= 6) {
            u32 v = bits >> 18 & 63;
            *to++ = backtick && !v ? '`' : (u8)(v + ' ');
        }
    }
    *to = '\n';
    return READY(r);
}
METHOD(b_a2b_uu) {
    const u8 *data;
    u32 length;
    if (!ascii_argument(vm, args[0], &data, &length)) return ERROR;
    u32 want = ((length ? data[0] : 0u) - ' ') & 63, at = 1, have = 0, bits = 0, used = 0;
    Ref r = bytes_from(vm, NULL, want);
    if (!r) return ERROR;
    const char *error = NULL;
    for (; used < want && !error; at++) {
        u8 c = at < length ? data[at] : 0;
        u32 v = 0;
        if (c == '\n' || c == '\r' || at >= length)
            v = 0;
        else if (c < ' ' || c > ' ' + 64)
            error = "Illegal char";
        else
            v = (u32)(c - ' ') & 63;
        bits = bits << 6 | v;
        have += 6;
        if (have >= 8) {
            have -= 8;
            BYTES_AT(r)->data[used++] = (u8)(bits >> have);
            bits &= (1u << have) - 1;
        }
    }
    for (; !error && at < length; at++)
        if (data[at] != ' ' && data[at] != ' ' + 64 && data[at] != '\n' && data[at] != '\r') error = "Trailing garbage";
    if (!error) return READY(r);
    drop(vm, r);
    return fail_error(vm, error);
}

/* ---- quoted-printable ---- */
METHOD(b_a2b_qp) {
    Ref out[2];
    const u8 *data;
    u32 length, used = 0;
    bool header = false;
    if (!args_bind(vm, "a2b_qp", "(data, header=False)", args, n, kwnames, out, 2)) return ERROR;
    if (!flag_argument(vm, out[1], &header) || !ascii_argument(vm, out[0], &data, &length)) return ERROR;
    Ref r = bytes_from(vm, NULL, length);
    if (!r) return ERROR;
    u8 *to = BYTES_AT(r)->data;
    for (u32 i = 0; i < length;) {
        if (data[i] != '=') {
            to[used++] = header && data[i] == '_' ? ' ' : data[i];
            i++;
            continue;
        }
        if (++i >= length) break;
        if (data[i] == '\n' || data[i] == '\r') { /* a soft line break */
            if (data[i] != '\n')
                while (i < length && data[i] != '\n') i++;
            if (i < length) i++;
        } else if (data[i] == '=') {
            to[used++] = '=';
            i++;
        } else if (i + 1 < length && hex_value(data[i]) < 16 && hex_value(data[i + 1]) < 16) {
            to[used++] = (u8)(hex_value(data[i]) << 4 | hex_value(data[i + 1]));
            i += 2;
        } else
            to[used++] = '=';
    }
    return cut(vm, r, used);
}
typedef struct Quoted { /* lines under way: first counted with to NULL, then written */
    u8 *to;
    u32 used, line;
    bool crlf;
    u8 last;
} Quoted;
static void quoted_put(Quoted *q, u8 c) {
    if (q->to) q->to[q->used] = c;
    q->last = c;
    q->used++;
}
static void quoted_newline(Quoted *q) {
    if (q->crlf) quoted_put(q, '\r');
    quoted_put(q, '\n');
}
static bool must_quote(const u8 *p, u32 left, u32 line, bool quotetabs, bool istext, bool header) {
    u8 c = *p;
    if (c > 126 || c == '=' || (header && c == '_')) return true;
    if (c == '.' && line == 0) return left == 1 || p[1] == '\n' || p[1] == '\r' || p[1] == 0;
    if (!istext && (c == '\r' || c == '\n')) return true;
    if ((c == '\t' || c == ' ') && left == 1) return true;
    if (c < 33 && c != '\r' && c != '\n' && c != '\t' && c != ' ') return true;
    return c < 33 && (quotetabs || (c != '\t' && c != ' ')) && c != '\r' && c != '\n';
}
static void quote(Quoted *q, const u8 *data, u32 length, bool quotetabs, bool istext, bool header) {
    static const char hex[] = "0123456789ABCDEF";
    for (u32 i = 0; i < length;) {
        u8 c = data[i];
        if (must_quote(data + i, length - i, q->line, quotetabs, istext, header)) {
            if (q->line + 3 >= 76) {
                quoted_put(q, '=');
                quoted_newline(q);
                q->line = 0;
            }
            quoted_put(q, '=');
            quoted_put(q, (u8)hex[c >> 4]);
            quoted_put(q, (u8)hex[c & 15]);
            q->line += 3;
            i++;
            continue;
        }
        bool crlf = c == '\r' && i + 1 < length && data[i + 1] == '\n';
        if (istext && (c == '\n' || crlf)) {
            u8 last = q->last;
            if (q->used && (last == ' ' || last == '\t')) { /* blanks at a line's end are quoted after all */
                q->used--;
                quoted_put(q, '=');
                quoted_put(q, last == ' ' ? '2' : '0');
                quoted_put(q, last == ' ' ? '0' : '9');
            }
            quoted_newline(q);
            q->line = 0;
            i += crlf ? 2 : 1;
            continue;
        }
        if (i + 1 != length && data[i + 1] != '\n' && q->line + 1 >= 76) {
            quoted_put(q, '=');
            quoted_newline(q);
            q->line = 0;
        }
        q->line++;
        if (header && c == ' ')
            quoted_put(q, '_');
        else
            quoted_put(q, c);
        i++;
    }
}
METHOD(b_b2a_qp) {
    Ref out[4];
    const u8 *data;
    u32 length;
    bool quotetabs = false, istext = true, header = false;
    if (!args_bind(vm, "b2a_qp", "(data, quotetabs=False, istext=True, header=False)", args, n, kwnames, out, 4)) return ERROR;
    if (!flag_argument(vm, out[1], &quotetabs) || !flag_argument(vm, out[2], &istext) || !flag_argument(vm, out[3], &header)) return ERROR;
    if (!buffer_bytes(vm, out[0], &data, &length)) return ERROR;
    const u8 *first = length ? memchr(data, '\n', length) : NULL;
    Quoted q = {.crlf = first && first > data && first[-1] == '\r'};
    quote(&q, data, length, quotetabs, istext, header);
    Ref r = bytes_from(vm, NULL, q.used);
    if (!r) return ERROR;
    q = (Quoted){.to = BYTES_AT(r)->data, .crlf = q.crlf};
    quote(&q, data, length, quotetabs, istext, header);
    return READY(r);
}

/* ---- checksums ---- */
u32 checksum_crc32(u32 crc, const u8 *data, u32 n) { /* without a table: four bits at a time */
    static const u32 part[16] = {0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
                                 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
    crc = ~crc;
    for (u32 i = 0; i < n; i++) {
        crc ^= data[i];
        crc = crc >> 4 ^ part[crc & 15];
        crc = crc >> 4 ^ part[crc & 15];
    }
    return ~crc;
}
bool checksum_start(Vm *vm, Ref r, u32 *out) { /* an unsigned int, masked ("I") */
    i64 v;
    if (!int_as_i64(vm, r, &v)) {
        const Int *i = INT_AT(r);
        u64 low = i->digit[0] | (u64)i->digit[1] << 30;
        v = i->size < 0 ? -(i64)low : (i64)low;
    }
    *out = (u32)v;
    return true;
}
METHOD(b_crc32) {
    const u8 *data;
    u32 length, crc = 0;
    if ((n > 1 && !checksum_start(vm, args[1], &crc)) || !buffer_bytes(vm, args[0], &data, &length)) return ERROR;
    return READY(int_from_i64(vm, checksum_crc32(crc, data, length)));
}
METHOD(b_crc_hqx) {
    const u8 *data;
    u32 length, crc;
    if (!checksum_start(vm, args[1], &crc) || !buffer_bytes(vm, args[0], &data, &length)) return ERROR;
    crc &= 0xffff;
    for (u32 i = 0; i < length; i++) {
        crc ^= (u32)data[i] << 8;
        for (u32 bit = 0; bit < 8; bit++) crc = (crc << 1 ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
    }
    return READY(int_from_i64(vm, crc));
}

static const MethodDef methods[] = {
    {"a2b_uu", b_a2b_uu, 1, 1, 0, NULL, "($module, data, /)", "Decode a line of uuencoded data."},
    {"b2a_uu", b_b2a_uu, 0, -1, METH_KEYWORDS, NULL, "($module, data, /, *, backtick=False)", "Uuencode line of data."},
    {"a2b_base64", b_a2b_base64, 0, -1, METH_KEYWORDS, NULL, "($module, data, /, *, strict_mode=False)", "Decode a line of base64 data."},
    {"b2a_base64", b_b2a_base64, 0, -1, METH_KEYWORDS, NULL, "($module, data, /, *, newline=True)", "Base64-code line of data."},
    {"b2a_hex", b_hexlify, 0, -1, METH_KEYWORDS, NULL, NULL, "Hexadecimal representation of binary data."},
    {"hexlify", b_hexlify, 0, -1, METH_KEYWORDS, NULL, NULL, "Hexadecimal representation of binary data."},
    {"a2b_hex", b_unhexlify, 1, 1, 0, NULL, "($module, hexstr, /)", "Binary data of hexadecimal representation."},
    {"unhexlify", b_unhexlify, 1, 1, 0, NULL, "($module, hexstr, /)", "Binary data of hexadecimal representation."},
    {"crc_hqx", b_crc_hqx, 2, 2, 0, "On", "($module, data, crc, /)", "Compute CRC-CCITT incrementally."},
    {"crc32", b_crc32, 1, 2, 0, "On", "($module, data, crc=0, /)", "Compute CRC-32 incrementally."},
    {"b2a_qp", b_b2a_qp, 0, -1, METH_KEYWORDS, NULL, "($module, /, data, quotetabs=False, istext=True, header=False)",
     "Encode a string using quoted-printable encoding."},
    {"a2b_qp", b_a2b_qp, 0, -1, METH_KEYWORDS, NULL, "($module, /, data, header=False)", "Decode a string of qp-encoded data."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "Error", own(vm, TYPE(binascii_error))) &&
           module_add(vm, module, "Incomplete", own(vm, TYPE(binascii_incomplete)));
}
const ModuleSpec binascii_module = {"binascii", methods, fill, "Conversion between binary data and ASCII"};

/* token_source.c: encodings and line ends; see token_source.h. */
#include "compiler/token_source.h"
#include "compiler/syntax_error.h"
#include "base/charmap.h"
#include "base/utf8.h"
#include "memory/vm.h"

typedef enum Encoding { ENC_NONE, ENC_UTF8, ENC_LATIN1, ENC_ASCII, ENC_CHARMAP, ENC_UNKNOWN } Encoding;

static bool fail(SyntaxFault *fault, FaultKind kind, const char *format, ...) {
    va_list args;
    va_start(args, format);
    fault_format(fault, "", format, args);
    va_end(args);
    fault->kind = kind;
    fault->lineno = 0;
    fault->offset = -1;
    fault->text_missing = true;
    return false;
}

/* ---- the coding cookie (PEP 263) ---- */

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\f'; }
static bool is_cookie_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/* Looks for coding[:=] NAME in a line that is only a comment; true if such a name was found. */
static bool line_cookie(const char *at, const char *end, const char **name, u32 *length) {
    while (at < end && is_space(*at)) at++;
    if (at == end || *at != '#') return false;
    for (; end - at > 7; at++) {
        if (memcmp(at, "coding", 6) != 0 || (at[6] != ':' && at[6] != '=')) continue;
        const char *from = at + 7;
        while (from < end && (*from == ' ' || *from == '\t')) from++;
        const char *to = from;
        while (to < end && is_cookie_char(*to)) to++;
        if (to == from) continue;
        *name = from;
        *length = (u32)(to - from);
        return true;
    }
    return false;
}

static bool only_blank(const char *at, const char *end) {
    while (at < end && (is_space(*at) || *at == '\r')) at++;
    return at == end || *at == '#';
}

static bool find_cookie(const char *at, const char *end, const char **name, u32 *length) {
    for (u32 i = 0; i < 2 && at < end; i++) {
        const char *stop = at;
        while (stop < end && *stop != '\n' && *stop != '\r') stop++;
        if (line_cookie(at, stop, name, length)) return true;
        if (!only_blank(at, stop)) return false;
        at = stop + 1 < end && *stop == '\r' && stop[1] == '\n' ? stop + 2 : stop + 1;
    }
    return false;
}

static bool is_or_begins(const char *name, const char *word) {
    size_t n = strlen(word);
    return strncmp(name, word, n) == 0 && (name[n] == 0 || name[n] == '-');
}

static Encoding encoding_of(const char *name, u32 length, const u16 **map) {
    static const char *const utf8[] = {"utf8", "utf", "u8", "utf8-ucs2", "utf8-ucs4", "cp65001", "utf-8-sig"};
    static const char *const latin1[] = {"latin1", "l1", "latin", "iso8859-1", "iso8859", "8859", "cp819"};
    static const char *const ascii[] = {"ascii", "us-ascii", "us", "646", "ansi-x3.4-1968", "iso646-us"};
    char lower[24];
    if (length >= sizeof lower) return ENC_UNKNOWN;
    for (u32 i = 0; i < length; i++) {
        char c = name[i];
        lower[i] = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    lower[length] = 0;
    if (is_or_begins(lower, "utf-8")) return ENC_UTF8;
    if (is_or_begins(lower, "latin-1") || is_or_begins(lower, "iso-8859-1") || is_or_begins(lower, "iso-latin-1")) return ENC_LATIN1;
    for (u32 i = 0; i < ARRAY_LEN(utf8); i++)
        if (strcmp(lower, utf8[i]) == 0) return ENC_UTF8;
    for (u32 i = 0; i < ARRAY_LEN(latin1); i++)
        if (strcmp(lower, latin1[i]) == 0) return ENC_LATIN1;
    for (u32 i = 0; i < ARRAY_LEN(ascii); i++)
        if (strcmp(lower, ascii[i]) == 0) return ENC_ASCII;
    *map = charmap_find(lower);
    return *map ? ENC_CHARMAP : ENC_UNKNOWN;
}

/* ---- bytes ---- */

/* The first byte that is no UTF-8 and its line, or NULL. */
static const char *find_invalid(const char *at, const char *end, i32 *line) {
    *line = 1;
    while (at < end) {
        if ((u8)*at < 0x80) {
            *line += *at++ == '\n';
            continue;
        }
        u32 c, skip, size = utf8_character(at, end, &c, &skip);
        if (!size) return at;
        at += size;
    }
    return NULL;
}

/* A byte that the encoding has no character for. A program's file is decoded by the tokenizer, line by line, which only says that it
 * cannot; bytes are decoded as a whole by the codec, whose words these are. */
static bool encoding_problem(const char *cookie, SyntaxFault *fault) {
    fail(fault, FAULT_SYNTAX, "encoding problem: %s", cookie);
    fault->bare = true;
    return false;
}
static bool undecodable(const char *source, const char *at, Encoding encoding, const char *cookie, bool program, SyntaxFault *fault) {
    char hex[3] = {"0123456789abcdef"[(u8)*at >> 4], "0123456789abcdef"[(u8)*at & 15], 0};
    if (program) return encoding_problem(cookie, fault);
    return fail(fault, FAULT_SYNTAX, "'%s' codec can't decode byte 0x%s in position %d: %s", encoding == ENC_ASCII ? "ascii" : "charmap",
                hex, (i32)(at - source), encoding == ENC_ASCII ? "ordinal not in range(128)" : "character maps to <undefined>");
}

static bool check_bytes(const char *at, const char *end, Encoding encoding, const u16 *map, bool program, const char *name, u32 length,
                        SyntaxFault *fault) {
    const char *source = at;
    char cookie[64] = "";
    u32 n = u32_min(length, sizeof cookie - 1);
    i32 line;
    if (n) memcpy(cookie, name, n);
    if (memchr(at, 0, (size_t)(end - at))) return fail(fault, FAULT_VALUE, "source code string cannot contain null bytes");
    if (encoding == ENC_UNKNOWN)
        return program ? encoding_problem(cookie, fault) : fail(fault, FAULT_SYNTAX, "unknown encoding: %s", cookie);
    if (encoding == ENC_LATIN1) return true;
    if (encoding == ENC_CHARMAP || encoding == ENC_ASCII) {
        for (; at < end; at++)
            if ((u8)*at >= 0x80 && (!map || map[(u8)*at - 128] == CHARMAP_NOTHING))
                return undecodable(source, at, encoding, cookie, program, fault);
        return true;
    }
    const char *bad = find_invalid(at, end, &line);
    if (bad) {
        char hex[3] = {"0123456789abcdef"[(u8)*bad >> 4], "0123456789abcdef"[(u8)*bad & 15], 0};
        return fail(fault, FAULT_SYNTAX,
                    "Non-UTF-8 code starting with '\\x%s' in file \001 on line %d, but no encoding declared; see "
                    "https://peps.python.org/pep-0263/ for details",
                    hex, line);
    }
    return true;
}

/* map: of the bytes from 128 on; NULL: they are copied, or, in Latin-1, are characters themselves */
static u32 copy_bytes(const char *at, const char *end, bool latin1, const u16 *map, char *to) {
    char *begin = to;
    while (at < end) {
        char c = *at++;
        if (c == '\r') {
            if (at < end && *at == '\n') at++;
            c = '\n';
        }
        if ((latin1 || map) && (u8)c >= 0x80)
            to += utf8_put(to, map ? map[(u8)c - 128] : (u8)c);
        else
            *to++ = c;
    }
    return (u32)(to - begin);
}

bool source_decode(Scratch *s, const char *source, u32 length, u32 mode, Decoded *out, SyntaxFault *fault) {
    Vm *vm = s->vm;
    const char *at = source, *end = source + length, *name = NULL;
    u32 name_length = 0;
    const u16 *map = NULL;
    Encoding encoding = ENC_NONE;
    bool bom = length >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0, is_str = mode & PARSE_STR;
    if (bom) at += 3;
    if (!is_str && find_cookie(at, end, &name, &name_length)) {
        encoding = encoding_of(name, name_length, &map);
        if (bom && encoding != ENC_UTF8) {
            char cookie[64] = "";
            memcpy(cookie, name, u32_min(name_length, sizeof cookie - 1));
            return fail(fault, FAULT_SYNTAX, "encoding problem: %s with BOM", encoding == ENC_LATIN1 ? "iso-8859-1" : cookie);
        }
    }
    *out = (Decoded){.encoded = is_str || bom || encoding != ENC_NONE, .bom = bom};
    if (!check_bytes(at, end, encoding, map, !vm->frame /* the program itself */, name, name_length, fault)) return false;
    u32 n = (u32)(end - at);
    if (n > (UINT32_MAX - 16) / 3) return fail(fault, FAULT_MEMORY, "");
    Ref ref = scratch_alloc(s, (encoding == ENC_LATIN1 ? 2 * n : encoding == ENC_CHARMAP ? 3 * n : n) + 5);
    if (!ref) return fail(fault, FAULT_MEMORY, "");
    memcpy(AT(char, ref), "\xEF\xBB\xBF", 3);
    char *to = AT(char, ref) + 3;
    if (encoding == ENC_LATIN1 || encoding == ENC_CHARMAP || memchr(at, '\r', n))
        n = copy_bytes(at, end, encoding == ENC_LATIN1, map, to);
    else
        memcpy(to, at, n);
    /* 3.11 does not see that a str ends with a newline if that is \r\n. */
    bool unseen = is_str && n && end[-1] == '\n' && end - at > 1 && end[-2] == '\r';
    out->line_added = (mode & 7) == PARSE_FILE && n && (to[n - 1] != '\n' || unseen);
    if (out->line_added) to[n++] = '\n';
    to[n] = 0;
    out->text = to;
    out->size = n;
    return true;
}

/* tokenizer_number.c: number literals, with the messages of Parser/tokenizer.c for broken ones. */
#include "compiler/token.h"

static bool follows(Tokenizer *t, const char *rest) {
    size_t n = strlen(rest), room = (size_t)(t->inp - t->cur);
    return room >= n && memcmp(t->cur, rest, n) == 0 && (room == n || !is_name_char((u8)t->cur[n]));
}

/* A number may touch a keyword that can follow it (1if x else y); there is a warning for that. Touching any other name is an error. c is the character behind the number, just read. */
static bool verify_end(Tokenizer *t, i32 c, const char *kind) {
    bool keyword = false;
    switch (c) {
    case 'a': keyword = follows(t, "nd"); break;
    case 'e': keyword = follows(t, "lse"); break;
    case 'f': keyword = follows(t, "or"); break;
    case 'i': keyword = t->cur < t->inp && (*t->cur == 'f' || *t->cur == 'n' || *t->cur == 's'); break;
    case 'n': keyword = follows(t, "ot"); break;
    case 'o': keyword = follows(t, "r"); break;
    default: break;
    }
    if (!keyword && !is_name_char(c)) return true;
    if (keyword && parse_warning(t->fault, (u32)t->lineno, WARN_NUMBER, kind, (u32)strlen(kind))) return true;
    tokenizer_back(t, c);
    tokenizer_fault(t, "invalid %s literal", kind);
    return false;
}

/* Digits with single underscores between them, the first one being read already. -2: an error. */
static i32 decimal_tail(Tokenizer *t) {
    for (;;) {
        i32 c;
        do c = tokenizer_char(t);
        while (is_digit(c));
        if (c != '_') return c;
        c = tokenizer_char(t);
        if (!is_digit(c)) {
            tokenizer_back(t, c);
            tokenizer_fault(t, "invalid decimal literal");
            return -2;
        }
    }
}

static bool is_digit_of(i32 c, u32 base) {
    if (base == 16) return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    return c >= '0' && c < '0' + (i32)base;
}

/* Behind 0x, 0o or 0b. */
static TokenKind prefixed(Tokenizer *t, u32 base, const char *kind) {
    i32 c = tokenizer_char(t);
    do {
        if (c == '_') c = tokenizer_char(t);
        if (!is_digit_of(c, base)) {
            if (is_digit(c)) return tokenizer_fault(t, "invalid digit '%c' in %s literal", (u32)c, kind);
            tokenizer_back(t, c);
            return tokenizer_fault(t, "invalid %s literal", kind);
        }
        do c = tokenizer_char(t);
        while (is_digit_of(c, base));
    } while (c == '_');
    if (is_digit(c)) return tokenizer_fault(t, "invalid digit '%c' in %s literal", (u32)c, kind);
    if (!verify_end(t, c, kind)) return TOKEN_ERROR;
    tokenizer_back(t, c);
    return TOKEN_NUMBER;
}

static TokenKind imaginary(Tokenizer *t) {
    i32 c = tokenizer_char(t);
    if (!verify_end(t, c, "imaginary")) return TOKEN_ERROR;
    tokenizer_back(t, c);
    return TOKEN_NUMBER;
}

/* Behind the digits: exponent, j, or the end. */
static TokenKind number_end(Tokenizer *t, i32 c) {
    if (c == 'e' || c == 'E') {
        i32 e = c;
        c = tokenizer_char(t);
        if (c == '+' || c == '-') {
            c = tokenizer_char(t);
            if (!is_digit(c)) {
                tokenizer_back(t, c);
                return tokenizer_fault(t, "invalid decimal literal");
            }
        } else if (!is_digit(c)) {
            tokenizer_back(t, c);
            if (!verify_end(t, e, "decimal")) return TOKEN_ERROR;
            tokenizer_back(t, e);
            return TOKEN_NUMBER;
        }
        c = decimal_tail(t);
        if (c == -2) return TOKEN_ERROR;
    }
    if (c == 'j' || c == 'J') return imaginary(t);
    if (!verify_end(t, c, "decimal")) return TOKEN_ERROR;
    tokenizer_back(t, c);
    return TOKEN_NUMBER;
}

/* Behind the point; c is the character after it. */
static TokenKind fraction_part(Tokenizer *t, i32 c) {
    if (is_digit(c)) {
        c = decimal_tail(t);
        if (c == -2) return TOKEN_ERROR;
    }
    return number_end(t, c);
}

/* Behind a leading 0 that begins no 0x, 0o, 0b: zeros only, or a float. */
static TokenKind leading_zero(Tokenizer *t, i32 c) {
    bool nonzero = false;
    for (;;) {
        if (c == '_') {
            c = tokenizer_char(t);
            if (!is_digit(c)) {
                tokenizer_back(t, c);
                return tokenizer_fault(t, "invalid decimal literal");
            }
        }
        if (c != '0') break;
        c = tokenizer_char(t);
    }
    const char *zeros_end = t->cur;
    if (is_digit(c)) {
        nonzero = true;
        c = decimal_tail(t);
        if (c == -2) return TOKEN_ERROR;
    }
    if (c == '.') return fraction_part(t, tokenizer_char(t));
    if (c == 'e' || c == 'E') return number_end(t, c);
    if (c == 'j' || c == 'J') return imaginary(t);
    if (nonzero) {
        tokenizer_back(t, c);
        return tokenizer_fault_range(t, (i32)(t->start + 1 - t->line_start), (i32)(zeros_end - t->line_start),
                                     "leading zeros in decimal integer literals are not permitted; "
                                     "use an 0o prefix for octal integers");
    }
    if (!verify_end(t, c, "decimal")) return TOKEN_ERROR;
    tokenizer_back(t, c);
    return TOKEN_NUMBER;
}

TokenKind tokenizer_number(Tokenizer *t, i32 c, bool fraction) {
    if (fraction) return fraction_part(t, c);
    if (c == '0') {
        c = tokenizer_char(t);
        if (c == 'x' || c == 'X') return prefixed(t, 16, "hexadecimal");
        if (c == 'o' || c == 'O') return prefixed(t, 8, "octal");
        if (c == 'b' || c == 'B') return prefixed(t, 2, "binary");
        return leading_zero(t, c);
    }
    c = decimal_tail(t);
    if (c == -2) return TOKEN_ERROR;
    if (c == '.') return fraction_part(t, tokenizer_char(t));
    return number_end(t, c);
}

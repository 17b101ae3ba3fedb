/* text.c: formatting of messages and reading of numbers; see text.h. */
#include <stdarg.h>
#include <string.h>

#include "cli/text.h"

typedef struct Line {
    char bytes[4096];
    uint32_t n;
} Line;

static void put(Line *line, char c) {
    if (line->n < sizeof line->bytes) line->bytes[line->n++] = c;
}

static void put_text(Line *line, const char *text) {
    for (; *text; text++) put(line, *text);
}

static void put_number(Line *line, uint64_t number, int least_digits) {
    char digits[20];
    int n = 0;
    do {
        digits[n++] = (char)('0' + number % 10);
        number /= 10;
    } while (number || n < least_digits);
    while (n) put(line, digits[--n]);
}

static void put_milliseconds(Line *line, uint64_t ns) {
    uint64_t hundredths = (ns + 5000) / 10000;
    put_number(line, hundredths / 100, 1);
    put(line, '.');
    put_number(line, hundredths % 100, 2);
}

void text_say(const CliHost *host, uint32_t fd, const char *format, ...) {
    Line line;
    va_list arguments;
    line.n = 0;
    va_start(arguments, format);
    for (; *format; format++) {
        if (*format != '%') {
            put(&line, *format);
            continue;
        }
        switch (*++format) {
        case 's': put_text(&line, va_arg(arguments, const char *)); break;
        case 'u': put_number(&line, va_arg(arguments, uint64_t), 1); break;
        case 'm': put_milliseconds(&line, va_arg(arguments, uint64_t)); break;
        default: put(&line, *format); break;
        }
    }
    va_end(arguments);
    host->core.write(host->core.self, fd, line.bytes, line.n);
}

bool same_text(const char *a, const char *b) { return strcmp(a, b) == 0; }

const char *text_after(const char *text, const char *prefix) {
    size_t n = strlen(prefix);
    return strncmp(text, prefix, n) == 0 ? text + n : NULL;
}

static const char *read_digits(const char *text, uint64_t *out) {
    uint64_t number = 0;
    if (*text < '0' || *text > '9') return NULL;
    for (; *text >= '0' && *text <= '9'; text++) {
        uint64_t digit = (uint64_t)(*text - '0');
        if (number > (UINT64_MAX - digit) / 10) return NULL;
        number = number * 10 + digit;
    }
    *out = number;
    return text;
}

bool text_number(const char *text, uint64_t *out) {
    const char *end = read_digits(text, out);
    return end && *end == '\0';
}

bool text_bytes(const char *text, uint64_t *out) {
    const char *end = read_digits(text, out);
    uint64_t unit;
    if (!end) return false;
    switch (*end) {
    case '\0': return true;
    case 'k':
    case 'K': unit = 1u << 10; break;
    case 'M': unit = 1u << 20; break;
    case 'G': unit = 1u << 30; break;
    default: return false;
    }
    if (end[1] != '\0' || *out > UINT64_MAX / unit) return false;
    *out *= unit;
    return true;
}

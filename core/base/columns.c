/* columns.c: see columns.h. */
#include "base/columns.h"

static u32 characters(const char *utf8, u32 n) {
    u32 count = 0;
    for (u32 i = 0; i < n; i++) count += ((u8)utf8[i] & 0xc0) != 0x80;
    return count;
}

void line_bytes(Line *line, const char *utf8, u32 n) {
    if (n > sizeof line->text - line->length) n = (u32)sizeof line->text - line->length;
    while (n && n < sizeof line->text && line->length + n == sizeof line->text && ((u8)utf8[n] & 0xc0) == 0x80) n--;
    memcpy(line->text + line->length, utf8, n);
    line->length += n;
    line->column += characters(utf8, n);
}

void line_text(Line *line, const char *utf8) { line_bytes(line, utf8, (u32)strlen(utf8)); }

void line_to(Line *line, u32 column) {
    while (line->column < column && line->length < sizeof line->text) line_bytes(line, " ", 1);
}

static void right(Line *line, const char *utf8, u32 n, u32 width) {
    u32 wide = characters(utf8, n);
    if (wide < width) line_to(line, line->column + width - wide);
    line_bytes(line, utf8, n);
}

void line_right(Line *line, const char *utf8, u32 width) { right(line, utf8, (u32)strlen(utf8), width); }

u32 line_digits(char out[32], u64 n, bool grouped) {
    char back[32];
    u32 length = 0, digits = 0;
    do {
        if (grouped && digits && digits % 3 == 0) back[length++] = ',';
        back[length++] = (char)('0' + n % 10);
        digits++;
    } while (n /= 10);
    for (u32 i = 0; i < length; i++) out[i] = back[length - 1 - i];
    return length;
}

void line_number(Line *line, u64 n, u32 width) {
    char text[32];
    right(line, text, line_digits(text, n, false), width);
}

void line_grouped(Line *line, u64 n, u32 width) {
    char text[32];
    right(line, text, line_digits(text, n, true), width);
}

void line_share(Line *line, u64 part, u64 of, u32 width) {
    char text[40];
    u64 tenths = of ? part * 1000 / of : 0;
    u32 n = line_digits(text, tenths / 10, false);
    text[n++] = '.';
    text[n++] = (char)('0' + tenths % 10);
    text[n++] = '%';
    right(line, text, n, width);
}

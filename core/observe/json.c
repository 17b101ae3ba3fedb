/* json.c: see json.h. */
#include "observe/json.h"
#include "base/utf8.h"

void json_flush(Json *j) {
    if (j->used) j->sink->write(j->sink->self, j->buf, j->used);
    j->used = 0;
}

void json_bytes(Json *j, const char *bytes, u32 n) {
    if (n > sizeof j->buf - j->used) json_flush(j);
    if (n > sizeof j->buf) {
        j->sink->write(j->sink->self, bytes, n);
        return;
    }
    memcpy(j->buf + j->used, bytes, n);
    j->used += n;
}

void json_raw(Json *j, const char *text) { json_bytes(j, text, (u32)strlen(text)); }

void json_number(Json *j, i64 n) {
    char buf[24];
    u32 at = sizeof buf;
    u64 u = n < 0 ? -(u64)n : (u64)n;
    do buf[--at] = (char)('0' + u % 10);
    while (u /= 10);
    if (n < 0) buf[--at] = '-';
    json_bytes(j, buf + at, (u32)sizeof buf - at);
}

void json_string_begin(Json *j) { json_raw(j, "\""); }
void json_string_end(Json *j) { json_raw(j, "\""); }

void json_char(Json *j, u32 c) {
    char buf[8];
    if (c == '"' || c == '\\') {
        buf[0] = '\\';
        buf[1] = (char)c;
        json_bytes(j, buf, 2);
    } else if (c < 0x20 || c == 0x7f || (c >= 0xD800 && c < 0xE000)) {
        static const char hex[] = "0123456789abcdef";
        buf[0] = '\\';
        buf[1] = 'u';
        for (u32 i = 0; i < 4; i++) buf[2 + i] = hex[c >> (12 - 4 * i) & 15];
        json_bytes(j, buf, 6);
    } else
        json_bytes(j, buf, utf8_put(buf, c));
}

void json_code_point(Json *j, u32 c) {
    char buf[8];
    json_bytes(j, buf, utf8_put(buf, c));
}

void json_ascii(Json *j, const char *text) {
    json_string_begin(j);
    for (; *text; text++) json_char(j, (u8)*text);
    json_string_end(j);
}

void json_str(Json *j, Ref str, u32 limit) {
    Vm *vm = j->vm;
    json_string_begin(j);
    for (u32 i = 0; i < STR_LENGTH(str) && i < limit; i++) json_char(j, str_char(vm, str, i));
    json_string_end(j);
}

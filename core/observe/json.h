/* json.h: JSON text into a sink, through a small buffer on the C stack. */
#ifndef OURO_JSON_H
#define OURO_JSON_H

#include "include/ouro.h"
#include "vm/vm_int.h"

typedef struct Json {
    Vm *vm;
    const OuroSink *sink;
    u32 used;
    char buf[2048];
} Json;

void json_flush(Json *j);
void json_raw(Json *j, const char *text);
void json_bytes(Json *j, const char *bytes, u32 n);
void json_number(Json *j, i64 n);
void json_string_begin(Json *j);
void json_string_end(Json *j);
void json_char(Json *j, u32 c);             /* a code point inside of a string */
void json_code_point(Json *j, u32 c);       /* as it is, outside of a string */
void json_ascii(Json *j, const char *text); /* a whole string */
void json_str(Json *j, Ref str, u32 limit); /* a whole string: at most limit characters */

#endif

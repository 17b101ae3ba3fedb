/* time_parts.h: what the files of the module time share. */
#ifndef OURO_TIME_PARTS_H
#define OURO_TIME_PARTS_H

#include "modules/modules.h"

typedef struct Moment { /* struct tm */
    i64 year;           /* 1970 is 1970 */
    i32 month, day;     /* from 1 */
    i32 hour, minute, second;
    i32 weekday; /* Monday is 0 */
    i32 yearday; /* from 1 */
    i32 isdst;
} Moment;

i64 days_from_civil(i64 year, i64 month, i64 day); /* days since 1970-01-01; month from 1 */
bool moment_of_seconds(i64 seconds, Moment *out);  /* UTC; false: the year is out of range */
/* Formats as strftime does in the C locale; format: characters as code points through builder. */
void moment_format(Vm *vm, StrBuilder *b, Ref format, const Moment *m, Ref zone, i64 offset); /* zone: a str */

/* ---- struct_time.c: the type ---- */
Ref struct_time_new(Vm *vm, const Moment *m, const char *zone); /* new; zone with offset 0 */
#define TIME_METHOD(name) Await name(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames)

#endif

/* time.c: the module time (Modules/timemodule.c) over the host's clock. Local time is UTC: a program cannot see where it runs. */
#include <math.h>

#include "memory/host.h"
#include "modules/time_parts.h"
#include "object/text.h"

/* ---- clocks ---- */
static u64 now(Vm *vm, bool monotonic) {
    Outside *o = outside(vm);
    return o->host.clock_ns ? o->host.clock_ns(o->host.self, monotonic) : 0;
}
static Await seconds_of(Vm *vm, u64 ns) { return READY(float_new(vm, (f64)ns / 1e9)); }
METHOD(t_time) { return seconds_of(vm, now(vm, false)); }
METHOD(t_time_ns) { return READY(int_from_u64(vm, now(vm, false))); }
METHOD(t_monotonic) { return seconds_of(vm, now(vm, true)); }
METHOD(t_monotonic_ns) { return READY(int_from_u64(vm, now(vm, true))); }
/* The host has no clock of its own for a program's processor time. */
METHOD(t_process) { return t_monotonic(vm, self, args, n, kwnames); }
METHOD(t_process_ns) { return t_monotonic_ns(vm, self, args, n, kwnames); }

enum { CLOCK_REAL, CLOCK_MONO, CLOCK_PROCESS, CLOCK_THREAD };
static bool clock_known(Vm *vm, Ref r, i64 *id) {
    if (int_as_i64(vm, r, id) && *id >= 0 && (*id <= CLOCK_THREAD || *id == 4 || *id == 7 || *id == 11)) return true;
    Ref pair[2] = {int_from_i64(vm, 22), str_from_ascii(vm, "Invalid argument")}, args = pair[1] ? tuple_steal(vm, pair, 2) : 0;
    Ref e = args ? exception_new(vm, TYPE(OSError), args) : 0;
    drop_null(vm, args);
    if (e) raise_object(vm, e);
    return false;
}
METHOD(t_clock_gettime) {
    i64 id;
    if (!parse_count(vm, "clock_gettime", n, 1, 1)) return ERROR;
    return clock_known(vm, args[0], &id) ? seconds_of(vm, now(vm, id != CLOCK_REAL && id != 11)) : ERROR;
}
METHOD(t_clock_gettime_ns) {
    i64 id;
    if (!parse_count(vm, "clock_gettime_ns", n, 1, 1)) return ERROR;
    return clock_known(vm, args[0], &id) ? READY(int_from_u64(vm, now(vm, id != CLOCK_REAL && id != 11))) : ERROR;
}
METHOD(t_clock_getres) {
    i64 id;
    if (!parse_count(vm, "clock_getres", n, 1, 1)) return ERROR;
    return clock_known(vm, args[0], &id) ? READY(float_new(vm, 1e-9)) : ERROR;
}
static bool put(Vm *vm, Ref d, const char *name, Ref value) {
    Ref key = value ? str_from_ascii(vm, name) : 0;
    bool ok = key && dict_set(vm, d, key, value);
    drop_null(vm, key);
    drop_null(vm, value);
    return ok;
}
FRAME(ClockInfo, (fields, result), (unused_), u32 unused_a;);
STEP(clock_info_step, ClockInfo) {
    BEGIN(ClockInfo);
    AWAIT(f->result, object_call_dict(vm, TYPE(simple_namespace), EMPTY_TUPLE, f->fields));
    RETURN(f->result);
    END;
}
METHOD(t_get_clock_info) {
    if (!parse_count(vm, "get_clock_info", n, 1, 1)) return ERROR;
    static const char *const known[][2] = {{"time", "clock_gettime(CLOCK_REALTIME)"},
                                           {"monotonic", "clock_gettime(CLOCK_MONOTONIC)"},
                                           {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)"},
                                           {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)"},
                                           {"thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)"}};
    u32 i = 0;
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "get_clock_info() argument 1 must be str, not %T", args[0]);
    while (i < ARRAY_LEN(known) && !str_equal_ascii(vm, args[0], known[i][0])) i++;
    if (i == ARRAY_LEN(known)) return fail(vm, TYPE(ValueError), "unknown clock");
    Ref d = dict_new(vm);
    if (!d) return ERROR;
    bool ok = put(vm, d, "implementation", str_from_ascii(vm, known[i][1])) && put(vm, d, "monotonic", own(vm, BOOL_REF(i != 0))) &&
              put(vm, d, "adjustable", own(vm, BOOL_REF(i == 0))) && put(vm, d, "resolution", float_new(vm, 1e-9));
    ClockInfo *f = ok ? PUSH(ClockInfo, clock_info_step) : NULL;
    if (!f) {
        drop(vm, d);
        return ERROR;
    }
    f->fields = d;
    return PENDING;
}

/* ---- sleep: the host has none, so the clock is watched, in pieces that count against the budget ---- */
FRAME(Sleep, (unused_), (unused2_), u64 until;);
STEP(sleep_step, Sleep) {
    BEGIN(Sleep);
    while (now(vm, true) < f->until) BREATHE(256);
    return READY_NONE;
    END;
}
METHOD(t_sleep) {
    f64 seconds;
    if (IS_SUB(args[0], TYPE_FLOAT_SUBCLASS)) {
        seconds = FLOAT_VALUE(args[0]);
        if (seconds != seconds) return fail(vm, TYPE(ValueError), "Invalid value NaN (not a number)");
    } else if (args[0] == NONE)
        return fail(vm, TYPE(TypeError), "'NoneType' object cannot be interpreted as an integer");
    else if (!int_as_double(vm, args[0], &seconds)) {
        exception_clear(vm);
        return fail(vm, TYPE(OverflowError), "timestamp too large to convert to C _PyTime_t");
    }
    if (seconds < 0) return fail(vm, TYPE(ValueError), "sleep length must be non-negative");
    if (seconds > 9223372036.0) return fail(vm, TYPE(OverflowError), "timestamp too large to convert to C _PyTime_t");
    Sleep *f = PUSH(Sleep, sleep_step);
    if (!f) return ERROR;
    f->until = now(vm, true) + (u64)ceil(seconds * 1e9);
    return PENDING;
}

/* ---- seconds to struct_time ---- */
static bool whole_seconds(Vm *vm, Ref r, i64 *out) { /* _PyTime_ObjectToTime_t, towards the past */
    if (IS_SUB(r, TYPE_FLOAT_SUBCLASS)) {
        f64 v = floor(FLOAT_VALUE(r));
        if (v != v) return refuse(vm, TYPE(ValueError), "Invalid value NaN (not a number)");
        if (v < -9223372036854775808.0 || v >= 9223372036854775808.0)
            return refuse(vm, TYPE(OverflowError), "timestamp out of range for platform time_t");
        *out = (i64)v;
        return true;
    }
    return int_as_i64(vm, r, out) || refuse(vm, TYPE(OverflowError), "timestamp out of range for platform time_t");
}
static bool moment_argument(Vm *vm, const Ref *args, u32 n, Moment *m) {
    i64 seconds = 0;
    if (!n || args[0] == NONE)
        seconds = (i64)(now(vm, false) / 1000000000u);
    else if (!whole_seconds(vm, args[0], &seconds))
        return false;
    if (seconds / 31556952 < 2147483647ll && seconds / 31556952 > -2147483647ll && moment_of_seconds(seconds, m)) return true;
    Ref pair[2] = {int_from_i64(vm, 75), str_from_ascii(vm, "Value too large for defined data type")};
    Ref tuple = pair[1] ? tuple_steal(vm, pair, 2) : 0, e = tuple ? exception_new(vm, TYPE(OverflowError), tuple) : 0;
    drop_null(vm, tuple);
    if (e) raise_object(vm, e);
    return false;
}
METHOD(t_gmtime) {
    Moment m;
    if (!parse_count(vm, "gmtime", n, 0, 1)) return ERROR;
    return moment_argument(vm, args, n, &m) ? READY(struct_time_new(vm, &m, "GMT")) : ERROR;
}
METHOD(t_localtime) {
    Moment m;
    if (!parse_count(vm, "localtime", n, 0, 1)) return ERROR;
    return moment_argument(vm, args, n, &m) ? READY(struct_time_new(vm, &m, "UTC")) : ERROR;
}

/* ---- struct_time to anything ---- */
static bool read_field(Vm *vm, Ref r, i32 *out) { /* 'i' of PyArg_ParseTuple */
    i64 v;
    if (!IS_SUB(r, TYPE_INT_SUBCLASS)) return refuse(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", r);
    if (!int_as_i64(vm, r, &v)) return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C long");
    if (v > INT32_MAX) return refuse(vm, TYPE(OverflowError), "signed integer is greater than maximum");
    if (v < INT32_MIN) return refuse(vm, TYPE(OverflowError), "signed integer is less than minimum");
    *out = (i32)v;
    return true;
}
static bool read_tuple(Vm *vm, Ref r, const char *function, Moment *m) { /* gettmarg */
    i32 v[9];
    if (!IS(r, tuple) && !IS(r, struct_time)) return refuse(vm, TYPE(TypeError), "Tuple or struct_time argument required");
    if (TUPLE_LENGTH(r) != 9) return refuse(vm, TYPE(TypeError), "%s(): illegal time tuple argument", function);
    for (u32 i = 0; i < 9; i++)
        if (!read_field(vm, TUPLE_ITEM(r, i), &v[i])) return false;
    if (v[0] < INT32_MIN + 1900) return refuse(vm, TYPE(OverflowError), "year out of range");
    *m = (Moment){v[0], v[1], v[2], v[3], v[4], v[5], v[6] - 7 * (v[6] / 7 - (v[6] % 7 < 0)), v[7], v[8]};
    if (v[6] < 0) m->weekday = (v[6] + 1) % 7 - 1;
    return true;
}
static bool check_moment(Vm *vm, Moment *m) { /* checktm */
    if (m->month == 0) m->month = 1;
    if (m->month < 1 || m->month > 12) return refuse(vm, TYPE(ValueError), "month out of range");
    if (m->day == 0) m->day = 1;
    if (m->day < 0 || m->day > 31) return refuse(vm, TYPE(ValueError), "day of month out of range");
    if (m->hour < 0 || m->hour > 23) return refuse(vm, TYPE(ValueError), "hour out of range");
    if (m->minute < 0 || m->minute > 59) return refuse(vm, TYPE(ValueError), "minute out of range");
    if (m->second < 0 || m->second > 61) return refuse(vm, TYPE(ValueError), "seconds out of range");
    if (m->weekday < -1) return refuse(vm, TYPE(ValueError), "day of week out of range");
    if (m->weekday < 0) m->weekday = 6;
    if (m->yearday == 0) m->yearday = 1;
    if (m->yearday < 1 || m->yearday > 366) return refuse(vm, TYPE(ValueError), "day of year out of range");
    return true;
}
static bool time_argument(Vm *vm, const Ref *args, u32 n, const char *function, Moment *m) { /* a tuple, or now */
    if (n) return read_tuple(vm, args[0], function, m) && check_moment(vm, m);
    return moment_argument(vm, NULL, 0, m);
}
static void put_padded(Vm *vm, StrBuilder *b, i64 v, u32 width, char pad) {
    for (i64 limit = 10; width > 1; width--, limit *= 10)
        if (v < limit) builder_char(vm, b, (u8)pad);
    builder_i64(vm, b, v);
}
static Await as_text(Vm *vm, const Moment *m) { /* asctime */
    static const char names[] = "MonTueWedThuFriSatSunJanFebMarAprMayJunJulAugSepOctNovDec";
    StrBuilder b = {0};
    builder_utf8(vm, &b, names + 3 * m->weekday, 3);
    builder_char(vm, &b, ' ');
    builder_utf8(vm, &b, names + 21 + 3 * (m->month - 1), 3);
    builder_char(vm, &b, ' ');
    put_padded(vm, &b, m->day, 2, ' ');
    builder_char(vm, &b, ' ');
    put_padded(vm, &b, m->hour, 2, '0');
    builder_char(vm, &b, ':');
    put_padded(vm, &b, m->minute, 2, '0');
    builder_char(vm, &b, ':');
    put_padded(vm, &b, m->second, 2, '0');
    builder_char(vm, &b, ' ');
    builder_i64(vm, &b, m->year);
    return READY(builder_finish(vm, &b));
}
METHOD(t_asctime) {
    Moment m;
    return time_argument(vm, args, n, "asctime", &m) ? as_text(vm, &m) : ERROR;
}
METHOD(t_ctime) {
    Moment m;
    if (!parse_count(vm, "ctime", n, 0, 1)) return ERROR;
    return moment_argument(vm, args, n, &m) ? as_text(vm, &m) : ERROR;
}
METHOD(t_strftime) {
    Moment m;
    if (!parse_count(vm, "strftime", n, 1, 2)) return ERROR;
    if (!IS_SUB(args[0], TYPE_STR_SUBCLASS)) return fail(vm, TYPE(TypeError), "strftime() argument 1 must be str, not %T", args[0]);
    if (!time_argument(vm, args + 1, n - 1, "strftime", &m)) return ERROR;
    Ref zone = str_from_ascii(vm, "UTC"), given;
    i64 offset = 0;
    if (!zone) return ERROR;
    if (n > 1 && IS(args[1], struct_time)) { /* its own zone, if it has one */
        given = TUPLE_ITEM(args[1], 9);
        if (IS_SUB(given, TYPE_STR_SUBCLASS)) REPLACE(zone, own(vm, given));
        given = TUPLE_ITEM(args[1], 10);
        if (IS_SUB(given, TYPE_INT_SUBCLASS) && !int_as_i64(vm, given, &offset)) offset = 0;
    }
    StrBuilder b = {0};
    moment_format(vm, &b, args[0], &m, zone, offset);
    outside(vm)->budget -= b.length / 8;
    drop(vm, zone);
    return READY(builder_finish(vm, &b));
}
METHOD(t_mktime) {
    Moment m;
    if (!read_tuple(vm, args[0], "mktime", &m)) return ERROR;
    i64 t = days_from_civil(m.year, m.month, 1) + m.day - 1;
    t = t * 86400 + (i64)m.hour * 3600 + (i64)m.minute * 60 + m.second;
    return READY(float_new(vm, (f64)t));
}
METHOD(t_tzset) { return READY_NONE; }

/* ---- strptime is Python's ---- */
FRAME(Strptime, (module, function, result, name), (unused_), u32 n;);
STEP(strptime_step, Strptime) { /* span: the arguments */
    BEGIN(Strptime);
    f->name = str_from_ascii(vm, "_strptime");
    if (!f->name) return ERROR;
    AWAIT(f->module, module_import(vm, f->name, 0, 0, 0));
    DROP(f->name);
    f->name = str_from_ascii(vm, "_strptime_time");
    if (!f->name) return ERROR;
    AWAIT(f->function, object_getattr(vm, f->module, f->name));
    AWAIT(f->result, object_call(vm, f->function, SPAN(f), f->n, 0));
    RETURN(f->result);
    END;
}
METHOD(t_strptime) {
    Strptime *f = PUSH_SPAN(Strptime, strptime_step, n, 0);
    if (!f) return ERROR;
    f->n = n;
    for (u32 i = 0; i < n; i++) SPAN(f)[i] = own(vm, args[i]);
    return PENDING;
}

static const MethodDef methods[] = {
    {"time", t_time, 0, 0, 0, NULL, NULL, "time() -> floating point number\n\nSeconds since 1970-01-01 00:00:00 UTC."},
    {"time_ns", t_time_ns, 0, 0, 0, NULL, NULL, "time_ns() -> int\n\nNanoseconds since 1970-01-01 00:00:00 UTC."},
    {"monotonic", t_monotonic, 0, 0, 0, NULL, NULL, "monotonic() -> float\n\nA clock that never goes back."},
    {"monotonic_ns", t_monotonic_ns, 0, 0, 0, NULL, NULL, "monotonic_ns() -> int"},
    {"perf_counter", t_monotonic, 0, 0, 0, NULL, NULL, "perf_counter() -> float\n\nA clock for measuring."},
    {"perf_counter_ns", t_monotonic_ns, 0, 0, 0, NULL, NULL, "perf_counter_ns() -> int"},
    {"process_time", t_process, 0, 0, 0, NULL, NULL, "process_time() -> float"},
    {"process_time_ns", t_process_ns, 0, 0, 0, NULL, NULL, "process_time_ns() -> int"},
    {"thread_time", t_process, 0, 0, 0, NULL, NULL, "thread_time() -> float"},
    {"thread_time_ns", t_process_ns, 0, 0, 0, NULL, NULL, "thread_time_ns() -> int"},
    {"clock_gettime", t_clock_gettime, 0, -1, 0, "n", NULL, "clock_gettime(clk_id) -> float"},
    {"clock_gettime_ns", t_clock_gettime_ns, 0, -1, 0, "n", NULL, "clock_gettime_ns(clk_id) -> int"},
    {"clock_getres", t_clock_getres, 0, -1, 0, "n", NULL, "clock_getres(clk_id) -> float"},
    {"get_clock_info", t_get_clock_info, 0, -1, 0, NULL, NULL, "get_clock_info(name: str) -> dict"},
    {"sleep", t_sleep, 1, 1, 0, "t", NULL, "sleep(seconds)\n\nWait for so long."},
    {"gmtime", t_gmtime, 0, -1, 0, "t", NULL, "gmtime([seconds]) -> struct_time\n\nIn UTC."},
    {"localtime", t_localtime, 0, -1, 0, "t", NULL, "localtime([seconds]) -> struct_time\n\nLocal time is UTC."},
    {"asctime", t_asctime, 0, 1, 0, NULL, NULL, "asctime([tuple]) -> string\n\nLike 'Sat Jun 06 16:26:11 1998'."},
    {"ctime", t_ctime, 0, -1, 0, "t", NULL, "ctime(seconds) -> string\n\nasctime(localtime(seconds))."},
    {"mktime", t_mktime, 1, 1, 0, NULL, NULL, "mktime(tuple) -> floating point number"},
    {"strftime", t_strftime, 0, -1, 0, NULL, NULL, "strftime(format[, tuple]) -> string"},
    {"strptime", t_strptime, 0, -1, 0, NULL, NULL, "strptime(string, format) -> struct_time"},
    {"tzset", t_tzset, 0, 0, 0, NULL, NULL, "tzset()\n\nNothing to set: local time is UTC."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    static const struct {
        const char *name;
        i32 value;
    } numbers[] = {{"timezone", 0},
                   {"altzone", 0},
                   {"daylight", 0},
                   {"_STRUCT_TM_ITEMS", 11},
                   {"CLOCK_REALTIME", CLOCK_REAL},
                   {"CLOCK_MONOTONIC", CLOCK_MONO},
                   {"CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS},
                   {"CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD},
                   {"CLOCK_MONOTONIC_RAW", 4},
                   {"CLOCK_BOOTTIME", 7},
                   {"CLOCK_TAI", 11}};
    bool ok = module_add(vm, module, "struct_time", own(vm, TYPE(struct_time)));
    for (u32 i = 0; ok && i < ARRAY_LEN(numbers); i++) ok = module_add(vm, module, numbers[i].name, int_from_i64(vm, numbers[i].value));
    Ref pair[2] = {str_from_ascii(vm, "UTC"), 0};
    if (!ok || !pair[0]) {
        drop_null(vm, pair[0]);
        return false;
    }
    pair[1] = own(vm, pair[0]);
    return module_add(vm, module, "tzname", tuple_steal(vm, pair, 2));
}
const ModuleSpec time_module = {"time", methods, fill, "Clocks, and times as numbers, tuples and text."};

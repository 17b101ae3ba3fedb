/* time_text.c: the calendar behind time: days and dates (the proleptic Gregorian calendar), and strftime in the C locale with glibc's
 * directives and flags. */
#include "modules/time_parts.h"

static i64 floor_div(i64 a, i64 b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

/* Years begin in March here, so that the leap day is the last one of a year; 400 years are 146097 days. */
i64 days_from_civil(i64 year, i64 month, i64 day) {
    year += floor_div(month - 1, 12);
    month = month - 1 - 12 * floor_div(month - 1, 12) + 1;
    if (month <= 2) year--;
    i64 era = floor_div(year, 400), y = year - era * 400, m = month > 2 ? month - 3 : month + 9;
    return era * 146097 + y * 365 + y / 4 - y / 100 + (153 * m + 2) / 5 + day - 1 - 719468;
}
static bool is_leap(i64 y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }
bool moment_of_seconds(i64 seconds, Moment *out) {
    i64 days = floor_div(seconds, 86400), rest = seconds - days * 86400, z = days + 719468;
    i64 era = floor_div(z, 146097), d = z - era * 146097;
    i64 y = (d - d / 1460 + d / 36524 - d / 146096) / 365, in_year = d - (365 * y + y / 4 - y / 100), m = (5 * in_year + 2) / 153;
    out->day = (i32)(in_year - (153 * m + 2) / 5 + 1);
    out->month = (i32)(m < 10 ? m + 3 : m - 9);
    out->year = y + era * 400 + (out->month <= 2);
    out->hour = (i32)(rest / 3600);
    out->minute = (i32)(rest / 60 % 60);
    out->second = (i32)(rest % 60);
    out->weekday = (i32)(days + 3 - 7 * floor_div(days + 3, 7));
    out->yearday = (i32)(days - days_from_civil(out->year, 1, 1)) + 1;
    out->isdst = 0;
    return out->year - 1900 <= INT32_MAX && out->year - 1900 >= INT32_MIN;
}

static const char *const day_names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
static const char *const month_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};

typedef struct Zone {
    Ref name;
    i64 offset;
} Zone;
typedef struct Directive {
    char pad;   /* '0', '_', '-'; 0: as usual */
    bool upper; /* ^ */
    bool swap;  /* # */
    u32 width;
} Directive;
static void put_text(Vm *vm, StrBuilder *b, const Directive *d, const char *text, u32 n) {
    for (u32 i = n; i < d->width; i++) builder_char(vm, b, d->pad == '0' ? '0' : ' ');
    for (u32 i = 0; i < n; i++) {
        char c = text[i];
        if (d->upper && c >= 'a' && c <= 'z') c = (char)(c - 32);
        builder_char(vm, b, (u8)c);
    }
}
static void put_number(Vm *vm, StrBuilder *b, const Directive *d, i64 v, u32 width, char pad) {
    char buf[24];
    u32 at = sizeof buf;
    u64 a = v < 0 ? -(u64)v : (u64)v;
    do buf[--at] = (char)('0' + a % 10);
    while (a /= 10);
    if (d->pad) pad = d->pad;
    if (d->width > width) width = d->width;
    if (pad == '-') width = 0;
    u32 n = (u32)sizeof buf - at + (v < 0);
    if (v < 0 && pad != ' ' && pad != '_') builder_char(vm, b, '-');
    for (; n < width; width--) builder_char(vm, b, pad == '_' || pad == ' ' ? ' ' : '0');
    if (v < 0 && (pad == ' ' || pad == '_')) builder_char(vm, b, '-');
    builder_utf8(vm, b, buf + at, (u32)sizeof buf - at);
}
/* ISO 8601: the week, and the year that it belongs to */
static i32 iso_week(const Moment *m, i64 *year) {
    i32 week = (m->yearday - 1 - m->weekday + 10) / 7; /* of the Thursday */
    *year = m->year;
    i32 thursday = m->yearday - m->weekday + 3;
    if (thursday < 1) {
        (*year)--;
        i32 days = is_leap(*year) ? 366 : 365;
        return (thursday + days - 1) / 7 + 1;
    }
    if (thursday > (is_leap(m->year) ? 366 : 365)) {
        (*year)++;
        return 1;
    }
    UNUSED(week);
    return (thursday - 1) / 7 + 1;
}
static void put_parts(Vm *vm, StrBuilder *b, const char *format, const Moment *m, const Zone *zone);
static void put_compound(Vm *vm, StrBuilder *b, const Directive *d, const char *format, const Moment *m, const Zone *zone) {
    UNUSED(d);
    put_parts(vm, b, format, m, zone);
}
static bool put_directive(Vm *vm, StrBuilder *b, const Directive *given, u32 c, const Moment *m, const Zone *zone) {
    Directive d = *given;
    i64 year, offset;
    i32 hour12 = m->hour % 12 ? m->hour % 12 : 12;
    const char *text;
    switch (c) {
    case 'a':
    case 'A':
        text = m->weekday >= 0 && m->weekday < 7 ? day_names[m->weekday] : "?";
        d.upper |= d.swap;
        put_text(vm, b, &d, text, c == 'a' ? u32_min(3, (u32)strlen(text)) : (u32)strlen(text));
        return true;
    case 'b':
    case 'h':
    case 'B':
        text = m->month >= 1 && m->month <= 12 ? month_names[m->month - 1] : "?";
        d.upper |= d.swap;
        put_text(vm, b, &d, text, c != 'B' ? u32_min(3, (u32)strlen(text)) : (u32)strlen(text));
        return true;
    case 'p': put_text(vm, b, &d, d.swap ? (m->hour >= 12 ? "pm" : "am") : m->hour >= 12 ? "PM" : "AM", 2); return true;
    case 'P': put_text(vm, b, &d, m->hour >= 12 ? "pm" : "am", 2); return true;
    case 'Z':
        for (u32 i = 0; i < STR_LENGTH(zone->name); i++) {
            u32 z = str_char(vm, zone->name, i);
            builder_char(vm, b, d.swap && z >= 'A' && z <= 'Z' ? z + 32 : z);
        }
        return true;
    case 'z':
        builder_char(vm, b, zone->offset < 0 ? '-' : '+');
        offset = zone->offset < 0 ? -zone->offset : zone->offset;
        put_number(vm, b, &d, offset / 3600 * 100 + offset / 60 % 60, 4, '0');
        return true;
    case 'n': builder_char(vm, b, '\n'); return true;
    case 't': builder_char(vm, b, '\t'); return true;
    case '%': put_text(vm, b, &d, "%", 1); return true;
    case 'c': put_compound(vm, b, &d, "%a %b %e %H:%M:%S %Y", m, zone); return true;
    case 'D':
    case 'x': put_compound(vm, b, &d, "%m/%d/%y", m, zone); return true;
    case 'F': put_compound(vm, b, &d, "%Y-%m-%d", m, zone); return true;
    case 'r': put_compound(vm, b, &d, "%I:%M:%S %p", m, zone); return true;
    case 'R': put_compound(vm, b, &d, "%H:%M", m, zone); return true;
    case 'T':
    case 'X': put_compound(vm, b, &d, "%H:%M:%S", m, zone); return true;
    case 'C': put_number(vm, b, &d, floor_div(m->year, 100), 2, '0'); return true;
    case 'd': put_number(vm, b, &d, m->day, 2, '0'); return true;
    case 'e': put_number(vm, b, &d, m->day, 2, '_'); return true;
    case 'H': put_number(vm, b, &d, m->hour, 2, '0'); return true;
    case 'I': put_number(vm, b, &d, hour12, 2, '0'); return true;
    case 'k': put_number(vm, b, &d, m->hour, 2, '_'); return true;
    case 'l': put_number(vm, b, &d, hour12, 2, '_'); return true;
    case 'j': put_number(vm, b, &d, m->yearday, 3, '0'); return true;
    case 'm': put_number(vm, b, &d, m->month, 2, '0'); return true;
    case 'M': put_number(vm, b, &d, m->minute, 2, '0'); return true;
    case 'S': put_number(vm, b, &d, m->second, 2, '0'); return true;
    case 's':
        put_number(vm, b, &d, days_from_civil(m->year, m->month, m->day) * 86400 + m->hour * 3600 + m->minute * 60 + m->second, 1, '0');
        return true;
    case 'u': put_number(vm, b, &d, m->weekday + 1, 1, '0'); return true;
    case 'w': put_number(vm, b, &d, (m->weekday + 1) % 7, 1, '0'); return true;
    case 'U': put_number(vm, b, &d, (m->yearday - 1 + 7 - (m->weekday + 1) % 7) / 7, 2, '0'); return true;
    case 'W': put_number(vm, b, &d, (m->yearday - 1 + 7 - m->weekday) / 7, 2, '0'); return true;
    case 'V': put_number(vm, b, &d, iso_week(m, &year), 2, '0'); return true;
    case 'G':
        iso_week(m, &year);
        put_number(vm, b, &d, year, 1, '0');
        return true;
    case 'g':
        iso_week(m, &year);
        put_number(vm, b, &d, (year % 100 + 100) % 100, 2, '0');
        return true;
    case 'y': put_number(vm, b, &d, (m->year % 100 + 100) % 100, 2, '0'); return true;
    case 'Y': put_number(vm, b, &d, m->year, 1, '0'); return true;
    default: return false;
    }
}
static void put_parts(Vm *vm, StrBuilder *b, const char *format, const Moment *m, const Zone *zone) {
    static const Directive plain = {0, false, false, 0};
    for (; *format; format++) {
        if (*format == '%')
            put_directive(vm, b, &plain, (u8) * ++format, m, zone);
        else
            builder_char(vm, b, (u8)*format);
    }
}
void moment_format(Vm *vm, StrBuilder *b, Ref format, const Moment *m, Ref zone_name, i64 offset) {
    const Zone where = {zone_name, offset}, *zone = &where;
    u32 n = STR_LENGTH(format);
    for (u32 i = 0; i < n; i++) {
        u32 c = str_char(vm, format, i), start = i;
        if (c != '%' || i + 1 == n) {
            builder_char(vm, b, c);
            continue;
        }
        Directive d = {0, false, false, 0};
        for (i++; i < n; i++) {
            c = str_char(vm, format, i);
            if (c == '_' || c == '-' || c == '0')
                d.pad = (char)c;
            else if (c == '^')
                d.upper = true;
            else if (c == '#')
                d.swap = true;
            else
                break;
        }
        for (; i < n && (c = str_char(vm, format, i)) >= '0' && c <= '9'; i++) d.width = u32_min(d.width * 10 + (c - '0'), 4096);
        if (i < n && (c == 'E' || c == 'O')) i++;
        if (i < n && put_directive(vm, b, &d, str_char(vm, format, i), m, zone)) continue;
        if (i == n) i--;
        for (u32 k = start; k <= i; k++) builder_char(vm, b, str_char(vm, format, k)); /* no directive: as it stands */
    }
}

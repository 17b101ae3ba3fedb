/* array_item.c: items of arrays (Modules/arraymodule.c): values in and out, subscripts, comparison, search. */
#include "modules/array.h"

/* ---- single items ---- */
Ref array_load(Vm *vm, Ref self, u32 i) {
    const u8 *p = ARRAY_ITEM(self, i);
    if (ARRAY_AT(self)->letter != 'u') return scalar_load(vm, p, (char)ARRAY_AT(self)->letter);
    u32 c;
    memcpy(&c, p, 4);
    if (c > 0x10FFFF) return raise(vm, TYPE(ValueError), "character U+%x is not in range [U+0000; U+10ffff]", c);
    return str_from_char(vm, c);
}
static bool is_float(Vm *vm, Ref self) { return ARRAY_AT(self)->letter == 'f' || ARRAY_AT(self)->letter == 'd'; }
bool array_ready(Vm *vm, Ref self, Ref value) {
    if (ARRAY_AT(self)->letter == 'u') return true;
    if (is_float(vm, self)) return IS_SUB(value, TYPE_FLOAT_SUBCLASS) || IS(value, int);
    return IS_SUB(value, TYPE_INT_SUBCLASS);
}
Await array_prepare(Vm *vm, Ref self, Ref value) {
    if (array_ready(vm, self, value)) return READY_OWN(value);
    return is_float(vm, self) ? scalar_float(vm, value) : number_index(vm, value);
}
/* What C's conversions say of an int that does not fit. */
static bool too_large(Vm *vm, u8 letter, Ref value) {
    i64 v;
    bool word = int_as_i64(vm, value, &v), negative = int_sign(vm, value) < 0;
    const char *edge = negative ? "less than minimum" : "greater than maximum";
    switch (letter) {
    case 'q': return refuse(vm, TYPE(OverflowError), "int too big to convert");
    case 'Q': return refuse(vm, TYPE(OverflowError), negative ? "can't convert negative int to unsigned" : "int too big to convert");
    case 'I':
    case 'L':
        if (negative) return refuse(vm, TYPE(OverflowError), "can't convert negative value to unsigned int");
        u8 bytes[8];
        if (letter == 'L' || !scalar_store_int(vm, bytes, 8, false, false, value))
            return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C unsigned long");
        return refuse(vm, TYPE(OverflowError), "unsigned int is greater than maximum");
    default: break;
    }
    if (!word) return refuse(vm, TYPE(OverflowError), "Python int too large to convert to C long");
    bool beyond_short = v > INT16_MAX || v<INT16_MIN, beyond_int = v> INT32_MAX || v < INT32_MIN;
    const char *what = letter == 'i' || (letter == 'H' && beyond_int)     ? "signed integer"
                       : letter == 'H'                                    ? "unsigned short"
                       : letter == 'h' || (beyond_short && letter == 'b') ? "signed short integer"
                       : letter == 'b'                                    ? "signed char"
                                                                          : "unsigned byte integer";
    return refuse(vm, TYPE(OverflowError), "%s is %s", what, edge);
}
bool array_store(Vm *vm, Ref self, u32 i, Ref value) {
    Array *a = ARRAY_AT(self);
    u8 bytes[8];
    if (a->letter == 'u') {
        if (!IS_SUB(value, TYPE_STR_SUBCLASS) || STR_LENGTH(value) != 1)
            return refuse(vm, TYPE(TypeError), "array item must be unicode character");
        u32 c = str_char(vm, value, 0);
        memcpy(bytes, &c, 4);
    } else if (is_float(vm, self)) {
        f64 x;
        if (!float_from_number(vm, value, &x)) return false;
        float narrow = (float)x;
        if (a->letter == 'd')
            scalar_store_float(bytes, 8, false, x);
        else if (!scalar_store_float(bytes, 4, false, x))
            memcpy(bytes, &narrow, 4);
    } else if (!scalar_store_int(vm, bytes, a->itemsize, a->letter >= 'a', false, value))
        return too_large(vm, a->letter, value);
    if (i >= a->length) return i == UINT32_MAX || refuse(vm, TYPE(IndexError), "array assignment index out of range");
    memcpy(ARRAY_ITEM(self, i), bytes, a->itemsize);
    MARK_RANGE(ARRAY_ITEM(self, i), a->itemsize);
    return true;
}
Ref array_tolist(Vm *vm, Ref self) {
    u32 n = ARRAY_AT(self)->length;
    Ref r = list_new(vm, n);
    for (u32 i = 0; r && i < n; i++) {
        Ref item = array_load(vm, self, i);
        if (item)
            SET(LIST_ITEMS(r)[i], item);
        else
            CLEAR(r);
    }
    return r;
}

/* ---- subscripts ---- */
Await array_item(Vm *vm, Ref self, i64 i) {
    if (i < 0 || i >= ARRAY_AT(self)->length) return fail(vm, TYPE(IndexError), "array index out of range");
    return READY(array_load(vm, self, (u32)i));
}
Await array_subscript(Vm *vm, Ref self, Ref key) {
    Array *a = ARRAY_AT(self);
    i64 i, stop, step, count;
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) return int_as_index(vm, key, &i) ? array_item(vm, self, i < 0 ? i + a->length : i) : ERROR;
    if (IS(key, slice)) {
        if (!slice_is_ready(vm, key)) return subscript_by_index(vm, self, key);
        if (!slice_indices(vm, key, a->length, &i, &stop, &step, &count)) return ERROR;
        Ref r = array_new(vm, TYPE(array), (char)a->letter, count > 0 ? (u32)count : 0);
        for (u32 k = 0; r && k < ARRAY_AT(r)->length; k++) memcpy(ARRAY_ITEM(r, k), ARRAY_ITEM(self, i + k * step), a->itemsize);
        return READY(r);
    }
    if (SLOT_OF(TYPE_OF(key), to_index)) return subscript_by_index(vm, self, key);
    return fail(vm, TYPE(TypeError), "array indices must be integers");
}
void array_delete(Vm *vm, Ref self, u32 from, u32 to) {
    Array *a = ARRAY_AT(self);
    u32 n = a->length;
    if (to < n) memmove(ARRAY_ITEM(self, from), ARRAY_ITEM(self, to), (size_t)(n - to) * a->itemsize);
    if (n) MARK_RANGE(ARRAY_DATA(self), n * a->itemsize);
    array_resize(vm, self, n - (to - from));
}
static Await assign_slice(Vm *vm, Ref self, Ref key, Ref other) { /* other: an array of the same kind, not self; 0: del */
    Array *a = ARRAY_AT(self);
    i64 start, stop, step, count;
    u32 needed = other ? ARRAY_AT(other)->length : 0, size = a->itemsize;
    if (!slice_indices(vm, key, a->length, &start, &stop, &step, &count)) return ERROR;
    if (count < 0) count = 0;
    if ((needed == 0 || count != needed) && !array_can_resize(vm, self)) return ERROR;
    if (step == 1) {
        u32 tail = a->length - (u32)start - (u32)count, n = a->length;
        if (count > needed)
            array_delete(vm, self, (u32)start + needed, (u32)(start + count));
        else if (count < needed) {
            if (!array_resize(vm, self, n + needed - (u32)count)) return ERROR;
            memmove(ARRAY_ITEM(self, start + needed), ARRAY_ITEM(self, start + count), (size_t)tail * size);
            MARK_RANGE(ARRAY_DATA(self), a->length * size);
        }
        if (needed) {
            memcpy(ARRAY_ITEM(self, start), ARRAY_DATA(other), (size_t)needed * size);
            MARK_RANGE(ARRAY_ITEM(self, start), needed * size);
        }
        return READY_NONE;
    }
    if (other && needed) {
        if (needed != count)
            return fail(vm, TYPE(ValueError), "attempt to assign array of size %u to extended slice of size %z", needed, count);
        for (u32 k = 0; k < needed; k++) {
            memcpy(ARRAY_ITEM(self, start + k * step), ARRAY_ITEM(other, k), size);
            MARK_RANGE(ARRAY_ITEM(self, start + k * step), size);
        }
        return READY_NONE;
    }
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    u32 out = 0;
    for (u32 i = 0; i < a->length; i++) { /* what stays moves up */
        if (count && i >= start && (i - start) % step == 0 && (i - start) / step < count) continue;
        if (out != i) memcpy(ARRAY_ITEM(self, out), ARRAY_ITEM(self, i), size);
        out++;
    }
    if (a->length) MARK_RANGE(ARRAY_DATA(self), a->length * size);
    return array_resize(vm, self, out) ? READY_NONE : ERROR;
}
FRAME(ArraySet, (ready), (self, value), u32 i;);
STEP(array_set_step, ArraySet) {
    BEGIN(ArraySet);
    AWAIT(f->ready, array_prepare(vm, f->self, f->value));
    return array_store(vm, f->self, f->i, f->ready) ? READY_NONE : ERROR;
    END;
}
Await array_ass_subscript(Vm *vm, Ref self, Ref key, Ref value) {
    Array *a = ARRAY_AT(self);
    i64 i;
    if (IS_SUB(key, TYPE_INT_SUBCLASS)) {
        if (!int_as_index(vm, key, &i)) return ERROR;
        if (i < 0) i += a->length;
        if (i < 0 || i >= a->length) return fail(vm, TYPE(IndexError), "array assignment index out of range");
        if (!value) {
            if (!array_can_resize(vm, self)) return ERROR;
            array_delete(vm, self, (u32)i, (u32)i + 1);
            return READY_NONE;
        }
        if (array_ready(vm, self, value)) return array_store(vm, self, (u32)i, value) ? READY_NONE : ERROR;
        ArraySet *f = PUSH(ArraySet, array_set_step);
        if (!f) return ERROR;
        f->self = self;
        f->value = value;
        f->i = (u32)i;
        return PENDING;
    }
    if (!IS(key, slice)) {
        if (SLOT_OF(TYPE_OF(key), to_index)) return ass_subscript_by_index(vm, self, key, value);
        return fail(vm, TYPE(TypeError), "array indices must be integers");
    }
    if (!slice_is_ready(vm, key)) return ass_subscript_by_index(vm, self, key, value);
    if (!value) return assign_slice(vm, self, key, 0);
    if (!is_array(vm, value)) return fail(vm, TYPE(TypeError), "can only assign array (not \"%T\") to array slice", value);
    if (ARRAY_AT(value)->letter != a->letter) return fail(vm, TYPE(TypeError), "bad argument type for built-in operation");
    if (value != self) return assign_slice(vm, self, key, value);
    Ref copy = array_new(vm, TYPE(array), (char)a->letter, a->length);
    if (!copy) return ERROR;
    if (a->length) memcpy(ARRAY_DATA(copy), ARRAY_DATA(self), (size_t)a->length * a->itemsize);
    Await r = assign_slice(vm, self, key, copy);
    drop(vm, copy);
    return r;
}

/* ---- comparison: items are numbers or characters of the core, so it calls no Python ---- */
static Await compare_items(Vm *vm, Ref a, Ref b, u32 i, u32 op) {
    Ref x = array_load(vm, a, i), y = x ? array_load(vm, b, i) : 0;
    Await r = y ? object_compare(vm, x, y, op) : ERROR;
    drop_null(vm, x);
    drop_null(vm, y);
    return r;
}
Await array_compare(Vm *vm, Ref a, Ref b, u32 op) {
    if (!is_array(vm, a) || !is_array(vm, b)) return READY_NOT_IMPLEMENTED;
    u32 an = ARRAY_AT(a)->length, bn = ARRAY_AT(b)->length, n = u32_min(an, bn), i = 0, size = ARRAY_AT(a)->itemsize;
    if (an != bn && (op == OP_EQ || op == OP_NE)) return READY_BOOL(op == OP_NE);
    bool bitwise = ARRAY_AT(a)->letter == ARRAY_AT(b)->letter && !is_float(vm, a);
    while (bitwise && i < n && !memcmp(ARRAY_ITEM(a, i), ARRAY_ITEM(b, i), size)) i++;
    for (; i < n; i++) {
        Await equal = compare_items(vm, a, b, i, OP_EQ);
        if (!equal.ref) return ERROR;
        bool same = equal.ref == TRUE_REF;
        drop(vm, equal.ref);
        if (!same) return op == OP_EQ || op == OP_NE ? READY_BOOL(op == OP_NE) : compare_items(vm, a, b, i, op);
    }
    static const u8 truth[6][3] = {{1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {1, 0, 1}, {0, 0, 1}, {0, 1, 1}};
    return READY_BOOL(truth[op][an < bn ? 0 : an == bn ? 1 : 2]);
}

/* ---- search ---- */
enum { SEARCH_IN, SEARCH_INDEX, SEARCH_COUNT, SEARCH_REMOVE };
FRAME(ArraySearch, (item, equal), (self, value), u32 mode; u32 i; u32 stop; u32 count; u32 found; u32 pad_;);
static Await search_end(Vm *vm, ArraySearch *f) {
    switch (f->mode) {
    case SEARCH_IN: return READY_BOOL(f->found);
    case SEARCH_COUNT: return READY(int_from_i64(vm, f->count));
    case SEARCH_INDEX: return f->found ? READY(int_from_i64(vm, f->i)) : fail(vm, TYPE(ValueError), "array.index(x): x not in array");
    default:
        if (!f->found) return fail(vm, TYPE(ValueError), "array.remove(x): x not in array");
        if (f->i < ARRAY_AT(f->self)->length) {
            if (!array_can_resize(vm, f->self)) return ERROR;
            array_delete(vm, f->self, f->i, f->i + 1);
        }
        return READY_NONE;
    }
}
STEP(array_search_step, ArraySearch) {
    BEGIN(ArraySearch);
    for (; f->i < f->stop && f->i < ARRAY_AT(f->self)->length; f->i++) {
        f->item = array_load(vm, f->self, f->i);
        if (!f->item) return ERROR;
        AWAIT(f->equal, object_equal(vm, f->item, f->value));
        f->found = f->equal == TRUE_REF;
        f->count += f->found;
        DROP(f->equal);
        DROP(f->item);
        if (f->found && f->mode != SEARCH_COUNT) break;
        f->found = 0;
        BREATHE(1);
    }
    return search_end(vm, f);
    END;
}
static Await search(Vm *vm, Ref self, Ref value, u32 mode, u32 start, u32 stop) {
    ArraySearch *f = PUSH(ArraySearch, array_search_step);
    if (!f) return ERROR;
    f->self = self;
    f->value = value;
    f->mode = mode;
    f->i = start;
    f->stop = stop;
    return PENDING;
}
Await array_contains(Vm *vm, Ref self, Ref value) { return search(vm, self, value, SEARCH_IN, 0, UINT32_MAX); }
Await array_count_of(Vm *vm, Ref self, Ref value) { return search(vm, self, value, SEARCH_COUNT, 0, UINT32_MAX); }
Await array_remove_value(Vm *vm, Ref self, Ref value) { return search(vm, self, value, SEARCH_REMOVE, 0, UINT32_MAX); }
static u32 bound(Vm *vm, Ref self, Ref r) {
    i64 v = int_as_i64_clamped(vm, r), n = ARRAY_AT(self)->length;
    if (v < 0) v = v + n < 0 ? 0 : v + n;
    return v > n ? (u32)n : (u32)v;
}
Await array_index_of(Vm *vm, Ref self, const Ref *args, u32 n) {
    u32 start = n > 1 ? bound(vm, self, args[1]) : 0, stop = n > 2 ? bound(vm, self, args[2]) : UINT32_MAX;
    return search(vm, self, args[0], SEARCH_INDEX, start, stop);
}

/* gc.c: the module gc (Modules/gcmodule.c). */
#include "heap/gc.h"
#include "memory/host.h"
#include "modules/modules.h"
#include "object/type_int.h"

/* ---- what the collector asks for (heap/gc.h) ---- */
Ref gc_phase_text(Vm *vm, const char *phase) { return str_from_ascii(vm, phase); }
u32 gc_callback_count(Vm *vm) { return LIST_AT(vm->gc_callbacks)->length; }
Ref gc_callback_at(Vm *vm, u32 i) { return LIST_ITEMS(vm->gc_callbacks)[i]; }
static bool put(Vm *vm, Ref d, const char *name, i64 value) {
    Ref k = str_from_ascii(vm, name), v = k ? int_from_i64(vm, value) : 0;
    bool ok = v && dict_set(vm, d, k, v);
    drop_null(vm, k);
    drop_null(vm, v);
    return ok;
}
Ref gc_info_dict(Vm *vm, u32 generation, i64 collected) {
    Ref d = dict_new(vm);
    if (d && put(vm, d, "generation", generation) && put(vm, d, "collected", collected) && put(vm, d, "uncollectable", 0)) return d;
    drop_null(vm, d);
    return 0;
}

METHOD(gc_enable_) {
    vm->gc_enabled = 1;
    return READY_NONE;
}
METHOD(gc_disable_) {
    vm->gc_enabled = 0;
    return READY_NONE;
}
METHOD(gc_isenabled_) { return READY_BOOL(vm->gc_enabled); }
METHOD(gc_collect_) {
    Ref out[1];
    i64 generation = 2;
    if (!args_bind(vm, "collect", "(generation=2)", args, n, kwnames, out, 1)) return ERROR;
    if (out[0] && !IS_SUB(out[0], TYPE_INT_SUBCLASS))
        return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", out[0]);
    if (out[0] && (!int_as_i64(vm, out[0], &generation) || generation > INT32_MAX || generation < INT32_MIN))
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (generation < 0 || generation > 2) return fail(vm, TYPE(ValueError), "invalid generation");
    return READY(int_from_i64(vm, gc_collect(vm, (u32)generation)));
}
static Ref three(Vm *vm, const i32 *v) {
    Ref parts[3] = {int_from_i64(vm, v[0]), int_from_i64(vm, v[1]), int_from_i64(vm, v[2])};
    return tuple_steal(vm, parts, 3);
}
METHOD(gc_get_count_) { return READY(three(vm, vm->gc_count)); }
METHOD(gc_get_threshold_) { return READY(three(vm, vm->gc_threshold)); }
METHOD(gc_set_threshold_) {
    if (n < 1 || n > 3)
        return fail(vm, TYPE(TypeError), "set_threshold() takes at %s (%u given)", n ? "most 3 arguments" : "least 1 argument", n);
    Ref taken = tuple_from(vm, args, n); /* METH_VARARGS: the tuple counts as an allocation, until the free list knows its size */
    if (!taken) return ERROR;
    drop(vm, taken);
    for (u32 i = 0; i < n; i++) {
        i64 v;
        if (!IS_SUB(args[i], TYPE_INT_SUBCLASS))
            return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", args[i]);
        if (!int_as_i64(vm, args[i], &v)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C long");
        if (v > INT32_MAX) return fail(vm, TYPE(OverflowError), "signed integer is greater than maximum");
        if (v < INT32_MIN) return fail(vm, TYPE(OverflowError), "signed integer is less than minimum");
        vm->gc_threshold[i] = (i32)v;
        if (i == 2 || (i + 1 == n && i == 1)) vm->gc_threshold[2] = (i32)v;
    }
    return READY_NONE;
}
METHOD(gc_is_tracked_) { return READY_BOOL(object_is_gc(vm, args[0]) && gc_is_tracked(vm, args[0])); }
METHOD(gc_is_finalized_) { return READY_BOOL(object_is_gc(vm, args[0]) && (GC_HEAD(args[0])->flags & GC_FINALIZED)); }
METHOD(gc_freeze_) {
    gc_freeze(vm);
    return READY_NONE;
}
METHOD(gc_unfreeze_) {
    gc_unfreeze(vm);
    return READY_NONE;
}
METHOD(gc_get_freeze_count_) { return READY(int_from_i64(vm, gc_list_size(vm, PERMANENT))); }
METHOD(gc_get_debug_) { return READY(int_from_i64(vm, vm->gc_debug)); }
METHOD(gc_set_debug_) {
    i64 v;
    if (!int_as_i64(vm, args[0], &v) || v < INT32_MIN || v > INT32_MAX)
        return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    vm->gc_debug = (u32)(i32)v;
    return READY_NONE;
}

/* ---- what the flags make the collector tell, in gcmodule.c's words ---- */
void gc_save_garbage(Vm *vm, Ref r) {
    if (!list_append(vm, vm->gc_garbage, r)) exception_clear(vm);
}
static void say(Vm *vm, Ref text) {
    if (!text) {
        exception_clear(vm);
        return;
    }
    char bytes[256];
    u32 n = str_to_utf8(vm, text, bytes, sizeof bytes);
    host_write(vm, 2, bytes, u32_min(n, sizeof bytes));
    drop(vm, text);
}
void gc_report_start(Vm *vm, u32 generation) {
    say(vm, text_format(vm, "gc: collecting generation %u...\n", generation));
    say(vm, text_format(vm, "gc: objects in each generation: %u %u %u\n", gc_list_size(vm, 0), gc_list_size(vm, 1), gc_list_size(vm, 2)));
    say(vm, text_format(vm, "gc: objects in permanent generation: %u\n", gc_list_size(vm, PERMANENT)));
}
void gc_report_collectable(Vm *vm, Ref r) { say(vm, text_format(vm, "gc: collectable <%T 0x%x>\n", r, r)); }
/* The time is not told: it would differ from run to run. */
void gc_report_end(Vm *vm, i64 unreachable) {
    say(vm, text_format(vm, "gc: done, %z unreachable, 0 uncollectable, 0.0000s elapsed\n", unreachable));
}

static bool list_generation(Vm *vm, Ref out, u32 g) {
    Ref head = GEN_HEAD(g);
    for (Ref r = GC_HEAD(head)->next; r != head; r = GC_HEAD(r)->next)
        if (r != out && !list_append(vm, out, r)) return false;
    return true;
}
METHOD(gc_get_objects_) {
    Ref arg[1], out;
    i64 g = -1;
    if (!args_bind(vm, "get_objects", "(generation=None)", args, n, kwnames, arg, 1)) return ERROR;
    if (arg[0] && arg[0] != NONE) {
        if (!IS_SUB(arg[0], TYPE_INT_SUBCLASS) || !int_as_i64(vm, arg[0], &g))
            return fail(vm, TYPE(TypeError), "'%T' object cannot be interpreted as an integer", arg[0]);
        if (g >= 3) return fail(vm, TYPE(ValueError), "generation parameter must be less than the number of available generations (3)");
        if (g < -1) return fail(vm, TYPE(ValueError), "generation parameter cannot be negative");
    }
    out = list_new(vm, 0);
    for (u32 i = 0; out && i < 3; i++)
        if ((g < 0 || g == (i64)i) && !list_generation(vm, out, i)) CLEAR(out);
    return READY(out);
}
typedef struct Wanted {
    const Ref *objects;
    u32 n;
} Wanted;
static int is_wanted(Vm *vm, Ref target, void *arg) {
    const Wanted *w = arg;
    for (u32 i = 0; i < w->n; i++)
        if (w->objects[i] == target) return 1;
    return 0;
}
METHOD(gc_get_referrers_) {
    Wanted w = {args, n};
    Ref out = list_new(vm, 0);
    for (u32 g = 0; out && g < 3; g++) {
        Ref head = GEN_HEAD(g);
        for (Ref r = GC_HEAD(head)->next; out && r != head; r = GC_HEAD(r)->next) {
            TraverseFn fn = SLOT_OF(TYPE_OF(r), traverse);
            if (r == out || !fn) continue;
            if (fn(vm, r, is_wanted, &w) && !list_append(vm, out, r)) CLEAR(out);
        }
    }
    return READY(out);
}
static int append_target(Vm *vm, Ref target, void *arg) { return !list_append(vm, *(Ref *)arg, target); }
METHOD(gc_get_referents_) {
    Ref out = list_new(vm, 0);
    for (u32 i = 0; out && i < n; i++) {
        TraverseFn fn = object_is_gc(vm, args[i]) ? SLOT_OF(TYPE_OF(args[i]), traverse) : NULL;
        if (fn && fn(vm, args[i], append_target, &out)) CLEAR(out);
    }
    return READY(out);
}
METHOD(gc_get_stats_) {
    Ref out = list_new(vm, 0);
    for (u32 g = 0; out && g < 3; g++) {
        Ref d = dict_new(vm);
        bool ok = d && put(vm, d, "collections", (i64)vm->gc_collections[g]) && put(vm, d, "collected", (i64)vm->gc_collected[g]) &&
                  put(vm, d, "uncollectable", (i64)vm->gc_uncollectable[g]) && list_append(vm, out, d);
        drop_null(vm, d);
        if (!ok) CLEAR(out);
    }
    return READY(out);
}
static const MethodDef methods[] = {
    {"enable", gc_enable_, 0, 0, 0, NULL, NULL, "Enable automatic garbage collection."},
    {"disable", gc_disable_, 0, 0, 0, NULL, NULL, "Disable automatic garbage collection."},
    {"isenabled", gc_isenabled_, 0, 0, 0, NULL, NULL, "Returns true if automatic garbage collection is enabled."},
    {"set_debug", gc_set_debug_, 1, 1, 0, "n", NULL, "Set the garbage collection debugging flags."},
    {"get_debug", gc_get_debug_, 0, 0, 0, NULL, NULL, "Get the garbage collection debugging flags."},
    {"get_count", gc_get_count_, 0, 0, 0, NULL, NULL, "Return a three-tuple of the current collection counts."},
    {"set_threshold", gc_set_threshold_, 0, -1, 0, NULL, NULL, "set_threshold(threshold0, [threshold1, threshold2]) -> None"},
    {"get_threshold", gc_get_threshold_, 0, 0, 0, NULL, NULL, "get_threshold() -> (threshold0, threshold1, threshold2)"},
    {"collect", gc_collect_, 0, -1, METH_KEYWORDS, NULL, NULL, "Run the garbage collector."},
    {"get_objects", gc_get_objects_, 0, -1, METH_KEYWORDS, NULL, NULL,
     "Return a list of objects tracked by the collector (excluding the list returned)."},
    {"get_stats", gc_get_stats_, 0, 0, 0, NULL, NULL, "Return a list of dictionaries containing per-generation statistics."},
    {"is_tracked", gc_is_tracked_, 1, 1, 0, NULL, NULL, "Returns true if the object is tracked by the garbage collector."},
    {"is_finalized", gc_is_finalized_, 1, 1, 0, NULL, NULL, "Returns true if the object has been already finalized by the GC."},
    {"get_referrers", gc_get_referrers_, 0, -1, 0, NULL, NULL, "get_referrers(*objs) -> list"},
    {"get_referents", gc_get_referents_, 0, -1, 0, NULL, NULL, "get_referents(*objs) -> list"},
    {"freeze", gc_freeze_, 0, 0, 0, NULL, NULL, "Freeze all current tracked objects and ignore them for future collections."},
    {"unfreeze", gc_unfreeze_, 0, 0, 0, NULL, NULL, NULL},
    {"get_freeze_count", gc_get_freeze_count_, 0, 0, 0, NULL, NULL, NULL},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    static const struct {
        const char *name;
        i64 value;
    } flags[] = {{"DEBUG_STATS", 1}, {"DEBUG_COLLECTABLE", 2}, {"DEBUG_UNCOLLECTABLE", 4}, {"DEBUG_SAVEALL", 32}, {"DEBUG_LEAK", 38}};
    vm->gc_garbage = list_new(vm, 0);
    vm->gc_callbacks = vm->gc_garbage ? list_new(vm, 0) : 0;
    bool ok = vm->gc_callbacks && module_add(vm, module, "garbage", own(vm, vm->gc_garbage)) &&
              module_add(vm, module, "callbacks", own(vm, vm->gc_callbacks));
    for (u32 i = 0; ok && i < ARRAY_LEN(flags); i++) ok = module_add(vm, module, flags[i].name, int_from_i64(vm, flags[i].value));
    return ok;
}
const ModuleSpec gc_module = {"gc", methods, fill, "This module provides access to the garbage collector for reference cycles."};

/* tracemalloc.c: _tracemalloc: which line took each block (Modules/_tracemalloc.c). The library's tracemalloc stands on it.
 *
 * A ledger (memory/ledger.h) has the blocks; a tag is a place: how many frames there were, then file and line of the innermost ones.
 * All of it lies in runs of the program's own memory, so that an image takes it along. It owns one reference of each file's name. */
#include "memory/ledger.h"
#include "modules/modules.h"

#define MOST_FRAMES 65535u
#define KEPT_FRAMES 1000u /* more are not kept, whatever start() was given */

#define LEDGER ((LedgerRef){&vm->trace_ledger, true})
static bool tracing(Vm *vm) { return vm->trace_ledger != 0; }
static u32 limit(Vm *vm) { return vm->trace_limit ? vm->trace_limit : 1; }

/* ---- places ---- */
static bool hold_file(Vm *vm, Ref file) {
    Ref *files = AT(Ref, vm->trace_files);
    for (u32 i = vm->trace_file_count; i-- > 0;)
        if (files[i] == file) return true;
    if (vm->trace_file_count == vm->trace_file_room) {
        Ref more = run_realloc(vm, vm->trace_files, 8 * vm->trace_file_room);
        if (!more) return false;
        vm->trace_files = more;
        vm->trace_file_room *= 2;
        files = AT(Ref, more);
    }
    SET(files[vm->trace_file_count], own(vm, file));
    vm->trace_file_count++;
    return true;
}

/* The tag of where the program is; UINT32_MAX: no room. */
static u32 place(Vm *vm) {
    u32 key[1 + 2 * KEPT_FRAMES], n = 1, frames = 0, most = u32_min(limit(vm), KEPT_FRAMES);
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back) {
        if (!frame_is_python(AT(FrameHead, at))) continue;
        const Frame *f = FRAME_AT(at);
        if (!f->code) continue;
        if (frames++ >= most) continue;
        Ref file = CODE_AT(f->code)->filename;
        if (!hold_file(vm, file)) return UINT32_MAX;
        key[n++] = file;
        key[n++] = frame_line(vm, f);
    }
    key[0] = u32_min(frames, MOST_FRAMES);
    return ledger_tag(vm, LEDGER, key, n);
}

static bool on_block(Vm *vm, u32 event, Ref block, u32 size) {
    u32 tag;
    switch (event) {
    case BLOCK_FREED: ledger_free(vm, LEDGER, block); return true;
    case BLOCK_REVIVED:
        if (!ledger_find(vm, LEDGER, block)) return true;
        tag = place(vm);
        if (tag != UINT32_MAX) ledger_retag(vm, LEDGER, block, tag);
        return true;
    default:
        if (vm->trace_paused) return true;
        tag = place(vm);
        return tag != UINT32_MAX && ledger_take(vm, LEDGER, block, size, tag);
    }
}

/* ---- start and stop ---- */
METHOD(t_start) {
    i64 frames = 1;
    if (n && !int_as_i64(vm, args[0], &frames)) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (frames > INT32_MAX || frames < INT32_MIN) return fail(vm, TYPE(OverflowError), "Python int too large to convert to C int");
    if (frames < 1 || frames > (i64)MOST_FRAMES)
        return fail(vm, TYPE(ValueError), "the number of frames must be in range [1; %u]", MOST_FRAMES);
    if (tracing(vm)) return READY_NONE;
    vm->trace_limit = (u32)frames;
    vm->trace_files = run_malloc(vm, 64 * 4);
    if (!vm->trace_files) return no_memory(vm);
    vm->trace_file_room = 64;
    if (!ledger_open(vm, LEDGER)) {
        run_free(vm, vm->trace_files);
        vm->trace_files = vm->trace_file_room = 0;
        return no_memory(vm);
    }
    memory_watch(vm, WATCH_PROGRAM, on_block);
    return READY_NONE;
}

static void drop_files(Vm *vm) {
    while (vm->trace_file_count) drop(vm, AT(Ref, vm->trace_files)[--vm->trace_file_count]);
}

METHOD(t_stop) {
    if (!tracing(vm)) return READY_NONE;
    memory_watch(vm, WATCH_PROGRAM, NULL);
    ledger_close(vm, LEDGER);
    drop_files(vm);
    run_free(vm, vm->trace_files);
    vm->trace_files = vm->trace_file_room = 0;
    return READY_NONE;
}

METHOD(t_clear_traces) {
    if (!tracing(vm)) return READY_NONE;
    ledger_clear(vm, LEDGER);
    drop_files(vm);
    return READY_NONE;
}

METHOD(t_is_tracing) { return READY_BOOL(tracing(vm)); }
METHOD(t_get_traceback_limit) { return READY(int_from_u64(vm, limit(vm))); }

/* ---- figures ---- */
METHOD(t_get_traced_memory) {
    u64 now = 0, peak = 0;
    if (tracing(vm)) {
        now = ledger_head(vm, LEDGER)->bytes;
        peak = ledger_head(vm, LEDGER)->peak_bytes;
    }
    Ref parts[2] = {int_from_i64(vm, (i64)now), int_from_i64(vm, (i64)peak)};
    return READY(tuple_steal(vm, parts, 2));
}

METHOD(t_reset_peak) {
    if (tracing(vm)) ledger_head(vm, LEDGER)->peak_bytes = ledger_head(vm, LEDGER)->bytes;
    return READY_NONE;
}

METHOD(t_get_tracemalloc_memory) {
    return READY(int_from_u64(vm, tracing(vm) ? ledger_head(vm, LEDGER)->size + 4 * (u64)vm->trace_file_room : 0));
}

/* ---- places as Python sees them: ((file, line), …), the innermost first; new, 0: MemoryError ---- */
static Ref place_tuple(Vm *vm, u32 tag) {
    u32 n = (ledger_tags(vm, LEDGER)[tag].length - 1) / 2;
    if (!n) { /* no frame: the one place that 3.11 calls <unknown> */
        Ref parts[2] = {str_from_ascii(vm, "<unknown>"), int_from_i64(vm, 0)}, pair = tuple_steal(vm, parts, 2);
        return tuple_steal(vm, &pair, 1);
    }
    Ref out = tuple_new(vm, n);
    for (u32 i = 0; out && i < n; i++) {
        const u32 *key = ledger_key(vm, LEDGER, tag); /* the ledger may have moved */
        Ref file = key[1 + 2 * i];
        Ref parts[2] = {own(vm, file), int_from_u64(vm, key[2 + 2 * i])}, pair = tuple_steal(vm, parts, 2);
        if (pair)
            TUPLE_ITEM(out, i) = pair;
        else
            CLEAR(out);
    }
    return out;
}

METHOD(t_get_object_traceback) {
    if (!tracing(vm)) return READY_NONE;
    /* 3.11 does not think of the pre-header of a managed dict: it finds no instance that has one */
    Ref block = args[0] - (TYPE_AT(TYPE_OF(args[0]))->flags & TYPE_HAS_GC ? 16 : 0);
    const LedgerEntry *e = ledger_find(vm, LEDGER, block);
    return e ? READY(place_tuple(vm, e->tag)) : READY_NONE;
}

/* (domain, size, place, number of frames) for each block. `places` has the tuple of each place that has come. */
static bool append_trace(Vm *vm, Ref out, Ref places, const LedgerEntry *e) {
    while (LIST_AT(places)->length <= e->tag)
        if (!list_append(vm, places, NONE)) return false;
    if (LIST_ITEMS(places)[e->tag] == NONE) {
        Ref t = place_tuple(vm, e->tag);
        if (!t) return false;
        REPLACE(LIST_ITEMS(places)[e->tag], t);
    }
    u32 frames = *ledger_key(vm, LEDGER, e->tag);
    Ref parts[4] = {int_from_i64(vm, 0), int_from_u64(vm, e->size), own(vm, LIST_ITEMS(places)[e->tag]),
                    int_from_u64(vm, frames ? frames : 1)};
    Ref trace = tuple_steal(vm, parts, 4);
    bool ok = trace && list_append(vm, out, trace);
    drop_null(vm, trace);
    return ok;
}

/* A copy of the entries, since what is made of them may collect, and a finalizer may free. */
static Ref copy_entries(Vm *vm, u32 *count) {
    const Ledger *h = ledger_head(vm, LEDGER);
    const LedgerEntry *from = ledger_entries(vm, LEDGER);
    Ref copy = run_malloc(vm, (h->entry_count + 1) * (u32)sizeof(LedgerEntry));
    if (!copy) return 0;
    *count = 0;
    for (u32 i = 0; i <= h->entry_mask; i++)
        if (from[i].block) AT(LedgerEntry, copy)[(*count)++] = from[i];
    return copy;
}

static bool fill_traces(Vm *vm, Ref out, Ref places) {
    u32 count;
    Ref copy = copy_entries(vm, &count);
    bool ok = copy != 0;
    if (!ok) raise_no_memory(vm);
    for (u32 i = 0; ok && i < count; i++) {
        if (!tracing(vm)) break; /* a finalizer has stopped it */
        LedgerEntry e = AT(LedgerEntry, copy)[i];
        if (e.tag < ledger_head(vm, LEDGER)->tag_count) ok = append_trace(vm, out, places, &e);
    }
    run_free(vm, copy);
    return ok;
}

METHOD(t_get_traces) {
    Ref out = list_new(vm, 0);
    if (!out || !tracing(vm)) return READY(out);
    vm->trace_paused++;
    Ref places = list_new(vm, 0), hold = places ? hold_push(vm, out, places) : 0;
    bool ok = hold && fill_traces(vm, out, places);
    hold_pop(vm, hold);
    drop_null(vm, places);
    vm->trace_paused--;
    if (!ok) CLEAR(out);
    return READY(out);
}

static const MethodDef methods[] = {
    {"start", t_start, 0, 1, 0, "n", "($module, nframe=1, /)", "Start tracing Python memory allocations."},
    {"stop", t_stop, 0, 0, 0, NULL, "($module, /)", "Stop tracing Python memory allocations."},
    {"is_tracing", t_is_tracing, 0, 0, 0, NULL, "($module, /)", "Return True if memory allocations are traced."},
    {"clear_traces", t_clear_traces, 0, 0, 0, NULL, "($module, /)", "Forget all blocks that were traced so far."},
    {"get_traceback_limit", t_get_traceback_limit, 0, 0, 0, NULL, "($module, /)", "Return how many frames are kept of each place."},
    {"get_traced_memory", t_get_traced_memory, 0, 0, 0, NULL, "($module, /)", "Return the bytes traced now and at most: (current, peak)."},
    {"reset_peak", t_reset_peak, 0, 0, 0, NULL, "($module, /)", "Set the peak to what is traced now."},
    {"get_tracemalloc_memory", t_get_tracemalloc_memory, 0, 0, 0, NULL, "($module, /)", "Return the bytes that tracing itself takes."},
    {"_get_object_traceback", t_get_object_traceback, 1, 1, 0, NULL, "($module, obj, /)",
     "Return the place where the object's block was taken, or None."},
    {"_get_traces", t_get_traces, 0, 0, 0, NULL, "($module, /)", "Return a list of (domain, size, place, frames), one for each block."},
    {0},
};
const ModuleSpec tracemalloc_module = {"_tracemalloc", methods, NULL, "The blocks that a program takes, by the line that took them."};

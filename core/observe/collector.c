/* collector.c: one phase of a collection as a record: the lists that it is about, their objects' counts and gc_refs. Called from inside of
 * the collector, so it only reads. */
#include "heap/gc.h"
#include "observe/describe.h"
#include "observe/transcript.h"

_Static_assert((int)OURO_PHASES == (int)PHASE_COUNT && (int)OURO_PHASE_CLEARED == (int)PHASE_CLEARED,
               "the embedder's names are the collector's");
const char *const ouro_phase_names[OURO_PHASES] = {"candidates", "counts",    "subtracted",  "unreachable",
                                                   "weakrefs",   "finalized", "resurrected", "cleared"};

typedef struct Writer {
    Json j;
    Say say;
    bool gc_refs;
} Writer;

static void key(Writer *w, const char *name) {
    json_raw(&w->j, ",\"");
    json_raw(&w->j, name);
    json_raw(&w->j, "\":");
}

static void put_object(Writer *w, Ref r) {
    Vm *vm = w->j.vm;
    json_raw(&w->j, "{\"type\":\"");
    say_type(&w->say, TYPE_OF(r));
    json_raw(&w->j, "\",\"text\":\"");
    say_value(&w->say, r);
    json_raw(&w->j, "\"");
    key(w, "address");
    json_number(&w->j, r);
    key(w, "birth");
    json_number(&w->j, (i64)HEADER(r)->birth);
    key(w, "count");
    json_number(&w->j, REFCOUNT(r));
    if (w->gc_refs) {
        key(w, "gc_refs");
        json_number(&w->j, GC_HEAD(r)->gc_refs);
    }
    json_raw(&w->j, "}");
}

static void put_list(Writer *w, const char *name, Ref head) {
    Vm *vm = w->j.vm;
    key(w, name);
    json_raw(&w->j, "[");
    for (Ref r = GC_HEAD(head)->next; r && r != head; r = GC_HEAD(r)->next) {
        if (r != GC_HEAD(head)->next) json_raw(&w->j, ",");
        put_object(w, r);
    }
    json_raw(&w->j, "]");
}

static void put_lists(Writer *w, const OuroPhase *phase) {
    Ref generation = GEN_HEAD(phase->generation);
    switch (phase->phase) {
    case PHASE_CANDIDATES:
    case PHASE_COUNTS:
    case PHASE_SUBTRACTED: put_list(w, "candidates", generation); break;
    case PHASE_UNREACHABLE:
        put_list(w, "reachable", generation);
        put_list(w, "unreachable", GEN_HEAD(LIST_UNREACHABLE));
        break;
    case PHASE_WEAKREFS:
        put_list(w, "unreachable", GEN_HEAD(LIST_UNREACHABLE));
        put_list(w, "callbacks", GEN_HEAD(LIST_CALLBACKS));
        break;
    case PHASE_FINALIZED: put_list(w, "unreachable", GEN_HEAD(LIST_UNREACHABLE)); break;
    default: put_list(w, "garbage", GEN_HEAD(LIST_FINAL)); break;
    }
}

void ouro_phase_record(Vm *vm, const OuroPhase *phase, const OuroSink *sink) {
    Writer writer = {.j = {.vm = vm, .sink = sink}, .gc_refs = phase->phase >= PHASE_COUNTS && phase->phase <= PHASE_UNREACHABLE},
           *w = &writer;
    Frame *f = NULL;
    for (Ref at = vm->frame; at && !f; at = AT(FrameHead, at)->back)
        if (frame_of_program(vm, AT(FrameHead, at))) f = FRAME_AT(at);
    w->say = (Say){&w->j, true};
    json_raw(&w->j, "{\"collection\":");
    json_number(&w->j, (i64)phase->collection);
    key(w, "generation");
    json_number(&w->j, phase->generation);
    key(w, "phase");
    json_ascii(&w->j, ouro_phase_names[phase->phase]);
    key(w, "step"); /* the event before which the program stands, as in what follows it in a transcript */
    json_number(&w->j, (i64)vm->steps);
    key(w, "line");
    json_number(&w->j, f ? frame_line(vm, f) : 0);
    key(w, "func");
    if (f)
        json_str(&w->j, CODE_AT(f->code)->name, UINT32_MAX);
    else
        json_raw(&w->j, "null");
    put_lists(w, phase);
    json_raw(&w->j, "}\n");
    json_flush(&w->j);
}

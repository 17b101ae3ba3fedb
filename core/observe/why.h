/* why.h: every holder of one object, its count explained, what keeps it alive. ouro_why in session.c is the door. */
#ifndef OURO_WHY_H
#define OURO_WHY_H

#include "observe/describe.h"

/* Where an object was made, as far as is known: the event that came before its birth. */
typedef struct Made {
    u64 birth; /* the object asked for; 0: nobody asked */
    bool found;
    u64 step;
    u32 event, line;
    char func[96], file[96]; /* UTF-8, cut; file: "" for the program's own */
} Made;

typedef struct WhyQuestion {
    const char *expression;
    u64 step;
    u32 event;
    bool json;
    u64 booted, started; /* Vm.clock when the boot image stood; when the program could begin */
    const Made *made;
} WhyQuestion;
/* false: there is no such object; then one line that says so has gone to `error`. */
bool why_write(Vm *vm, const WhyQuestion *question, const OuroSink *sink, const OuroSink *error);
/* The object alone. 0 and a line to `error`: there is none. */
Ref why_find(Vm *vm, const char *expression, const OuroSink *error);

/* ---- leaks.c ---- */
/* The journal of a run: where what was made. An entry an event, if something was made since the one before. */
typedef struct BirthPlace {
    u64 clock; /* what was made after it, up to the next entry's, was made here */
    u32 line;
    Ref code; /* may be gone by the time of reading */
} BirthPlace;
typedef struct Journal {
    OuroStore store;
    u64 count;        /* entries put */
    BirthPlace place; /* the one to come */
    bool on, full;
} Journal;
void journal_event(Vm *vm, Journal *journal, u32 event);
void leaks_write(Vm *vm, Journal *journal, u64 started, const OuroSink *sink);
/* The line at which what follows an event is made, and whose it is. NULL: no frame of the user's files. */
Frame *maker_frame(Vm *vm, u32 event, u32 *line);

/* ---- search.c: which objects are reached from where ---- */
typedef enum SearchFrom {
    FROM_MODULES, /* the program's globals, then sys.modules and all else that lasts as long as the interpreter */
    FROM_FRAMES,  /* variables of calls under way */
    FROM_REST,    /* evaluation stacks, built-in code under way, constants of the source, … */
    FROM_NAMES    /* the first two, then the third: each object gets the name that a user would call it by */
} SearchFrom;
/* Marks in RefEntry.extra what is reached: 0 not, 1 from a root, else 2 + the number of the object before it. through_modules: false:
 * the search does not go on from a module or its namespace. Breadth first, so that paths are the shortest. */
void search_run(Vm *vm, RefMap *m, SearchFrom from, bool through_modules);
/* The reference by which a reached object was reached. */
bool search_edge(Vm *vm, RefMap *m, SearchFrom from, Ref r, Edge *out);
Ref search_parent(Vm *vm, RefMap *m, Ref r); /* 0: a root */
/* The first reference from one object to another. */
bool edge_between(Vm *vm, Ref from, Ref to, Edge *out);
/* "y[0].name" after a search FROM_NAMES. false: it has no such name; nothing is said. */
bool say_path(Say *s, Vm *vm, RefMap *m, Ref r);

#endif

/* describe.h: objects and references in words: what `why`, the leak report and the collector's phases say. Nothing is allocated, no
 * Python runs, nothing recurses on the heap. */
#ifndef OURO_DESCRIBE_H
#define OURO_DESCRIBE_H

#include "observe/json.h"
#include "observe/reader.h"

/* Text that goes into a sink as it is, or into a string of JSON, escaped. */
typedef struct Say {
    Json *j;
    bool json;
} Say;
void say_text(Say *s, const char *text);
void say_char(Say *s, u32 c);
void say_integer(Say *s, i64 n);
void say_address(Say *s, Ref r);               /* 0x1304a40 */
void say_str(Say *s, Ref str, u32 most);       /* a str's characters, at most so many */
void say_type(Say *s, Ref type);               /* its name, without a module */
void say_value(Say *s, Ref r);                 /* short: [1, 2, …], 'text', function f, C object */
void say_described(Say *s, Ref r, bool value); /* list [1, 2] at 0x1304a40; without value: list at 0x1304a40 */
void say_atom(Say *s, Ref r, u32 most);        /* repr of a number or text, cut */

/* One counted reference, as reader_edges and reader_roots give them. */
typedef struct Edge {
    Ref from, frame, target; /* whose: an object's, a frame's, or (both 0) the runtime's own */
    u32 kind;                /* EDGE_… */
    const char *label;
    Ref name;
    u32 index;
    char text[64]; /* in place of label where that was made up on the fly */
} Edge;
/* The same, as an edge function gets it. */
Edge edge_make(Vm *vm, const Edges *e, Ref target, u32 kind, const char *label, Ref name, u32 index);
/* The reference in words: "global `x`", "item 0", "local `a` of f". joint: NULL, or what stands between these words and those for the
 * object that holds it (" of "). owner: whose __dict__ the holder is, or 0. */
void say_edge(Say *s, Vm *vm, const Edge *edge, Ref owner, const char **joint);
/* "global", "local", "item", … : for JSON */
const char *edge_word(Vm *vm, const Edge *edge);

bool dict_is_namespace(Vm *vm, Ref dict, Ref *module_name); /* of a module: its name */
bool frame_of_program(Vm *vm, const FrameHead *h);
Ref main_namespace(Vm *vm);

#endif

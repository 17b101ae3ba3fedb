/* collections.h: what readers of the memory may ask the containers of the module collections: nothing here runs Python. */
#ifndef OURO_COLLECTIONS_H
#define OURO_COLLECTIONS_H

#include "heap/object.h"

typedef struct ItemCursor { /* all zero: the first item comes next */
    Ref at;
    i32 index;
    u32 count;
} ItemCursor;
bool deque_next(Vm *vm, Ref deque, ItemCursor *cursor, Ref *item); /* borrowed; false: the end */
/* The pairs of an OrderedDict in its order (the dict's where it is being emptied); borrowed. */
bool ordered_dict_next(Vm *vm, Ref dict, ItemCursor *cursor, Ref *key, Ref *value);
Ref defaultdict_factory(Vm *vm, Ref dict); /* borrowed; 0: never set */

#endif

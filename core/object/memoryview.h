/* memoryview.h: the layout of memoryview and of the managed buffer below it, shared by the two files of memoryview. */
#ifndef OURO_MEMORYVIEW_H
#define OURO_MEMORYVIEW_H

#include "object/buffer.h"
#include "object/bytes_parts.h"
#include "object/sequence.h"

#define MAX_DIMENSIONS 64u

typedef struct ManagedBuffer { /* _PyManagedBufferObject, nominal 112: one buffer, taken once, seen by any number of memoryviews */
    Object head;
    u32 exports, released;
    Buffer master;
} ManagedBuffer;
typedef struct MemoryView { /* PyMemoryViewObject, nominal 144 + 8 * item_count */
    Object head;
    u32 item_count, released; /* ob_size: three numbers for each dimension (shape, strides and 3.11's suboffsets) */
    Ref managed, weaklist;
    i64 hash;
    u32 exports, unused_;
    Buffer view; /* view.object is the managed buffer's: borrowed */
    u64 unused2_[8];
    i64 dims[]; /* view.dims refers to here */
} MemoryView;
#define MB_AT(r)   AT(ManagedBuffer, r)
#define VIEW_AT(r) AT(MemoryView, r)
_Static_assert(sizeof(ManagedBuffer) <= 112 && offsetof(MemoryView, dims) == 144, "blocks of 3.11's sizes");

#define SHAPE(r)   (VIEW_AT(r)->dims)
#define STRIDES(r) (VIEW_AT(r)->dims + VIEW_AT(r)->view.ndim)
bool view_alive(Vm *vm, Ref self);                      /* false: ValueError: it was released */
Ref view_make(Vm *vm, Ref managed, const Buffer *like); /* a further view with like's layout: new */
bool view_format_known(Vm *vm, Ref self, char *letter); /* false: NotImplementedError */

/* ---- memoryview_item.c ---- */
Await view_subscript(Vm *vm, Ref self, Ref key);
Await view_ass_subscript(Vm *vm, Ref self, Ref key, Ref value);
Await view_tolist(Vm *vm, Ref self);
Await view_compare(Vm *vm, Ref a, Ref b, u32 op);
Await view_item_at(Vm *vm, Ref self, i64 i);

#endif

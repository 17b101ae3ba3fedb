/* ast.c: nodes, sequences and texts in scratch. */
#include "compiler/ast.h"

Ref ast_node(Scratch *s, NodeKind kind) {
    Vm *vm = s->vm;
    Ref ref = scratch_alloc(s, sizeof(Node));
    if (ref) AT(Node, ref)->kind = (u16)kind;
    return ref;
}

Ref ast_seq(Scratch *s, u32 n) {
    Vm *vm = s->vm;
    if (n > (UINT32_MAX - sizeof(Seq)) / sizeof(u32)) return REF_NULL;
    Ref ref = scratch_alloc(s, (u32)(sizeof(Seq) + n * sizeof(u32)));
    if (ref) AT(Seq, ref)->n = n;
    return ref;
}

Ref ast_text(Scratch *s, const void *bytes, u32 length) {
    Vm *vm = s->vm;
    if (length > UINT32_MAX - sizeof(Text) - 16) return REF_NULL;
    Ref ref = scratch_alloc(s, (u32)sizeof(Text) + length);
    if (!ref) return REF_NULL;
    AT(Text, ref)->length = length;
    if (bytes && length) memcpy(AT(Text, ref)->bytes, bytes, length);
    return ref;
}

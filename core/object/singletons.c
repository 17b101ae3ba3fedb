/* singletons.c: None, Ellipsis, NotImplemented (Objects/object.c, sliceobject.c). They are never freed. */
#include "object/protocol.h"
#include "object/type_int.h"

static void never(Vm *vm, Ref self) { SET(REFCOUNT(self), 1); } /* a count that fell to 0 is somebody's mistake: the object stays */

static bool no_arguments(Vm *vm, Ref type, u32 n, Ref kwnames) {
    return !(n || (kwnames && TUPLE_LENGTH(kwnames))) || refuse(vm, TYPE(TypeError), "%N takes no arguments", type);
}

static Await none_repr(Vm *vm, Ref self) { return READY(str_intern_utf8(vm, "None", 4)); }
static Await none_truth(Vm *vm, Ref self) { return READY_BOOL(false); }
static Await none_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    return no_arguments(vm, type, n, kwnames) ? READY_NONE : ERROR;
}
const TypeSpec none_spec = {.basicsize = 16, .dealloc = never, .repr = none_repr, .truth = none_truth, .new = none_new};

static Await ellipsis_repr(Vm *vm, Ref self) { return READY(str_intern_utf8(vm, "Ellipsis", 8)); }
static Await ellipsis_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    if (n || (kwnames && TUPLE_LENGTH(kwnames))) return fail(vm, TYPE(TypeError), "EllipsisType takes no arguments");
    return READY_OWN(ELLIPSIS);
}
METHOD(ellipsis_reduce) { return ellipsis_repr(vm, self); }
static const MethodDef ellipsis_methods[] = {{"__reduce__", ellipsis_reduce, 0, 0, 0, NULL, NULL, NULL}, {0}};
const TypeSpec ellipsis_spec = {.basicsize = 16, .methods = ellipsis_methods, .dealloc = never, .repr = ellipsis_repr, .new = ellipsis_new};

static Await not_implemented_repr(Vm *vm, Ref self) { return READY(str_intern_utf8(vm, "NotImplemented", 14)); }
FRAME(NotImplementedTruth, (unused_), (unused2_), u32 pad_; u32 unused_b;);
STEP(not_implemented_truth_step, NotImplementedTruth) {
    BEGIN(NotImplementedTruth);
    AWAIT_DROP(object_warn(vm, TYPE(DeprecationWarning), str_from_ascii(vm, "NotImplemented should not be used in a boolean context")));
    return READY_BOOL(true);
    END;
}
static Await not_implemented_truth(Vm *vm, Ref self) { return PUSH(NotImplementedTruth, not_implemented_truth_step) ? PENDING : ERROR; }
static Await not_implemented_new(Vm *vm, Ref type, const Ref *args, u32 n, Ref kwnames) {
    return no_arguments(vm, type, n, kwnames) ? READY_NOT_IMPLEMENTED : ERROR;
}
METHOD(not_implemented_reduce) { return not_implemented_repr(vm, self); }
static const MethodDef not_implemented_methods[] = {{"__reduce__", not_implemented_reduce, 0, 0, 0, NULL, NULL, NULL}, {0}};
const TypeSpec not_implemented_spec = {
    .basicsize = 16,
    .methods = not_implemented_methods,
    .dealloc = never,
    .repr = not_implemented_repr,
    .truth = not_implemented_truth,
    .new = not_implemented_new,
};

/* dir.c: __dir__ of objects, classes and modules (Objects/typeobject.c: object___dir__, type___dir__, merge_class_dict; Objects/moduleobject.c:
 * module_dir): names gathered from whatever says of itself that it has __dict__, __class__ and __bases__. dir() sorts them. */
#include "object/type_int.h"

/* todo: classes whose names are still to come, the next one last */
FRAME(DirGather, (dict, todo, cls, part, result), (self), u32 of_object;);

static bool push_bases(Vm *vm, DirGather *f) { /* f->part: what was found as __bases__; dropped */
    bool ok = true;
    if (IS_SUB(f->part, TYPE_TUPLE_SUBCLASS))
        for (u32 i = TUPLE_LENGTH(f->part); ok && i-- > 0;) ok = list_append(vm, f->todo, TUPLE_ITEM(f->part, i));
    else if (IS_SUB(f->part, TYPE_LIST_SUBCLASS))
        for (u32 i = LIST_AT(f->part)->length; ok && i-- > 0;) ok = list_append(vm, f->todo, LIST_ITEMS(f->part)[i]);
    DROP(f->part);
    return ok;
}
static void take_class(Vm *vm, DirGather *f) {
    u32 last = LIST_AT(f->todo)->length - 1;
    f->cls = LIST_ITEMS(f->todo)[last];
    SET(LIST_AT(f->todo)->length, last);
}
static Await class_names(Vm *vm, DirGather *f) {
    Ref d = IS(f->part, mappingproxy) ? mappingproxy_mapping(vm, f->part) : f->part;
    return dict_update(vm, f->dict, IS(d, dict) ? d : f->part);
}

STEP(dir_gather_step, DirGather) {
    BEGIN(DirGather);
    if (f->of_object) {
        AWAIT(f->part, object_getattr_default(vm, f->self, NAME(__dict__), 0));
        f->dict = IS_SUB(f->part, TYPE_DICT_SUBCLASS) ? dict_copy(vm, f->part) : dict_new(vm);
        DROP(f->part);
        if (!f->dict) return ERROR;
        AWAIT(f->part, object_getattr_default(vm, f->self, NAME(__class__), 0));
        if (f->part != NOT_IMPLEMENTED && !list_append(vm, f->todo, f->part)) return ERROR;
        DROP(f->part);
    } else {
        f->dict = dict_new(vm);
        if (!f->dict || !list_append(vm, f->todo, f->self)) return ERROR;
    }
    while (LIST_AT(f->todo)->length) {
        take_class(vm, f);
        AWAIT(f->part, object_getattr_default(vm, f->cls, NAME(__dict__), 0));
        if (f->part != NOT_IMPLEMENTED) {
            AWAIT(f->result, class_names(vm, f));
            DROP(f->result);
        }
        DROP(f->part);
        AWAIT(f->part, object_getattr_default(vm, f->cls, NAME(__bases__), 0));
        if (!push_bases(vm, f)) return ERROR;
        DROP(f->cls);
        BREATHE(16);
    }
    return READY(dict_keys_list(vm, f->dict));
    END;
}
static Await gather(Vm *vm, Ref self, bool of_object) {
    Ref todo = list_new(vm, 0);
    DirGather *f = todo ? PUSH(DirGather, dir_gather_step) : NULL;
    if (!f) {
        drop_null(vm, todo);
        return ERROR;
    }
    f->todo = todo;
    f->self = self;
    f->of_object = of_object;
    return PENDING;
}
Await object_dir_names(Vm *vm, Ref self) { return gather(vm, self, true); }
Await type_dir_names(Vm *vm, Ref self) { return gather(vm, self, false); }

FRAME(ModuleDir, (dict, hook), (self), u32 unused_a;);
STEP(module_dir_step, ModuleDir) {
    BEGIN(ModuleDir);
    AWAIT(f->dict, object_getattr(vm, f->self, NAME(__dict__)));
    if (!IS_SUB(f->dict, TYPE_DICT_SUBCLASS)) return fail(vm, TYPE(TypeError), "<module>.__dict__ is not a dictionary");
    f->hook = own_null(vm, dict_get_str(vm, f->dict, NAME(__dir__)));
    if (!f->hook) return READY(dict_keys_list(vm, f->dict));
    AWAIT_SET(f->hook, call0(vm, f->hook));
    RETURN(f->hook);
    END;
}
Await module_dir_names(Vm *vm, Ref self) {
    ModuleDir *f = PUSH(ModuleDir, module_dir_step);
    if (!f) return ERROR;
    f->self = self;
    return PENDING;
}

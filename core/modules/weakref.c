/* weakref.c: the C part of the module weakref (Modules/_weakref.c); lib/weakref.py has the rest. */
#include "modules/modules.h"

#define METHOD(name) static Await name(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames)
Ref weakref_list_first(Vm *vm, Ref object);
Ref weakref_next(Vm *vm, Ref wr);
Ref weakref_new(Vm *vm, Ref type, Ref target, Ref callback);
Ref weakref_text(Vm *vm, Ref self);

static void put_hex(Vm *vm, StrBuilder *b, u32 n) {
    bool started = false;
    for (i32 shift = 28; shift >= 0; shift -= 4) {
        u32 d = n >> shift & 15;
        started |= d != 0 || shift == 0;
        if (started) builder_char(vm, b, (u8) "0123456789abcdef"[d]);
    }
}
Ref weakref_text(Vm *vm, Ref self) {
    Ref target, callback;
    char name[128];
    StrBuilder b = {0};
    weakref_parts(vm, self, &target, &callback);
    builder_ascii(vm, &b, "<weakref at 0x");
    put_hex(vm, &b, self);
    if (!target)
        builder_ascii(vm, &b, "; dead>");
    else {
        builder_ascii(vm, &b, "; to '");
        builder_ascii(vm, &b, type_name_utf8(vm, TYPE_OF(target), name, sizeof name));
        builder_ascii(vm, &b, "' at 0x");
        put_hex(vm, &b, target);
        builder_ascii(vm, &b, ">");
    }
    return builder_finish(vm, &b);
}
METHOD(w_count) {
    i64 count = 0;
    for (Ref r = weakref_list_first(vm, args[0]); r; r = weakref_next(vm, r)) count++;
    return READY(int_from_i64(vm, count));
}
METHOD(w_refs) {
    Ref out = list_new(vm, 0);
    for (Ref r = weakref_list_first(vm, args[0]); out && r; r = weakref_next(vm, r))
        if (!list_append(vm, out, r)) CLEAR(out);
    return READY(out);
}
METHOD(w_proxy) {
    Ref type = object_callable(vm, args[0]) ? TYPE(weakcallableproxy) : TYPE(weakproxy);
    return READY(weakref_new(vm, type, args[0], n > 1 ? args[1] : 0));
}
static const MethodDef methods[] = {
    {"getweakrefcount", w_count, 1, 1, 0, NULL, NULL, "Return the number of weak references to 'object'."},
    {"getweakrefs", w_refs, 1, 1, 0, NULL, NULL,
     "getweakrefs(object) -- return a list of all weak reference objects that point to 'object'."},
    {"proxy", w_proxy, 1, 2, 0, NULL, NULL, "proxy(object[, callback]) -- create a proxy object that weakly references 'object'."},
    {0},
};
static bool fill(Vm *vm, Ref module) {
    return module_add(vm, module, "ref", own(vm, TYPE(weakref))) && module_add(vm, module, "ReferenceType", own(vm, TYPE(weakref))) &&
           module_add(vm, module, "ProxyType", own(vm, TYPE(weakproxy))) &&
           module_add(vm, module, "CallableProxyType", own(vm, TYPE(weakcallableproxy)));
}
const ModuleSpec weakref_module = {"_weakref", methods, fill, "Weak-reference support module."};

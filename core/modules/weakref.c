/* weakref.c: the C part of the module weakref (Modules/_weakref.c); lib/weakref.py has the rest. */
#include "heap/weakref.h"
#include "modules/modules.h"

METHOD(w_count) {
    i64 count = 0;
    for (Ref r = weakref_list_first(vm, args[0]); r; r = WR(r)->next) count++;
    return READY(int_from_i64(vm, count));
}
METHOD(w_refs) {
    Ref out = list_new(vm, 0);
    for (Ref r = weakref_list_first(vm, args[0]); out && r; r = WR(r)->next)
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

/* boot.c: what exists before a program: the static objects, the types, sys.modules, builtins and sys; and a program's __main__.
 * The order is part of every address that follows. */
#include "modules/import.h"

static Ref make_module(Vm *vm, u32 index) {
    Ref module = module_from_spec(vm, index);
    if (!module) return 0;
    bool ok = module_make_builtin_spec(vm, module) && dict_set(vm, vm->modules, AT(Module, module)->name, module);
    drop(vm, module);
    return ok ? module : 0;
}

bool vm_boot(Vm *vm) {
    vm->stack_top = STACK_BASE;
    vm->exc_info = REF_OF(&vm->exc_base);
    vm->recursion_limit = 1000;
    outside(vm)->countdown = UINT64_MAX;
    gc_init(vm);
    vm->gc_enabled = 0;
    if (!objects_boot(vm)) return false;
    vm->modules = dict_new(vm);
    if (!vm->modules) return false;
    Ref builtins = make_module(vm, 0);
    if (!builtins) return false;
    vm->builtins = own(vm, module_dict(vm, builtins));
    /* all built-in modules stand ready: an import of one allocates nothing */
    for (u32 i = 1; module_specs[i]; i++)
        if (!make_module(vm, i)) return false;
    vm->sysdict = own(vm, module_dict(vm, dict_get_str(vm, vm->modules, NAME(sys))));
    return pools_stand_ready(vm);
}

Ref main_module_new(Vm *vm, Ref filename) {
    Ref module = module_new(vm, NAME(__main__));
    if (!module) return 0;
    Ref d = module_dict(vm, module), annotations = dict_new(vm);
    bool ok = annotations && dict_set(vm, d, NAME(__loader__), NONE) && dict_set(vm, d, NAME(__annotations__), annotations) &&
              dict_set(vm, d, NAME(__builtins__), dict_get_str(vm, vm->modules, NAME(builtins))) &&
              dict_set(vm, d, NAME(__file__), filename) && dict_set(vm, d, NAME(__cached__), NONE) &&
              dict_set(vm, vm->modules, NAME(__main__), module);
    drop_null(vm, annotations);
    drop(vm, module);
    return ok ? module : 0;
}

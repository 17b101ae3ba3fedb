/* tree_symbols.c: a source's scopes as tuples, for the module symtable: (kind, name, line, nested, {name: flags}, [inner scopes]). Flags
 * and kinds are 3.11's numbers. */
#include "compiler/compile_int.h"
#include "object/containers.h"
#include "object/int.h"
#include "object/str.h"

static Ref symbols_of(Compiler *c, const Scope *s) {
    Vm *vm = c->vm;
    Ref dict = dict_new(vm);
    for (u32 i = 0; dict && i < s->symbols.n; i++) {
        MapEntry e = MAP_ENTRY(&s->symbols, i);
        Ref flags = int_from_i64(vm, e.value);
        bool ok = flags && dict_set(vm, dict, e.key, flags);
        drop_null(vm, flags);
        if (!ok) {
            drop(vm, dict);
            return 0;
        }
    }
    return dict;
}

Ref scope_tuple(Compiler *c, Ref scope) {
    Vm *vm = c->vm;
    const Scope *s = SCOPE_AT(scope);
    if (!compile_enter(c)) return 0;
    Ref children = list_new(vm, 0);
    for (Ref child = s->first_child; children && child; child = SCOPE_AT(child)->sibling) {
        Ref t = scope_tuple(c, child);
        if (!t || !list_append_steal(vm, children, t)) {
            drop(vm, children);
            children = 0;
        }
    }
    compile_leave(c);
    if (!children) return 0;
    bool top = scope == c->top_scope;
    Ref parts[6] = {int_from_i64(vm, s->type),
                    top ? str_from_ascii(vm, "top") : own(vm, s->name),
                    int_from_i64(vm, top ? 0 : s->loc.line),
                    own(vm, BOOL_REF(s->nested)),
                    symbols_of(c, s),
                    children};
    for (u32 i = 0; i < 6; i++) {
        if (parts[i]) continue;
        for (u32 k = 0; k < 6; k++) drop_null(vm, parts[k]);
        return 0;
    }
    return tuple_steal(vm, parts, 6);
}

/* build_class.c: __build_class__, behind the class statement (Python/bltinmodule.c: builtin___build_class__, update_bases). */
#include "object/type_int.h"

FRAME(BuildClass, (original, bases, keywords, meta, prepare, namespace, cell, result, value), (function, name), u32 i; u32 is_class;
      u32 changed; u32 pad_;);

/* The bases so far, with those of __mro_entries__ in f->value put in place of the i-th original one. */
static bool splice_bases(Vm *vm, BuildClass *f) {
    if (!IS_SUB(f->value, TYPE_TUPLE_SUBCLASS)) return refuse(vm, TYPE(TypeError), "__mro_entries__ must return a tuple");
    if (!f->changed) {
        f->changed = 1;
        Ref list = list_from(vm, TUPLE_AT(f->original)->item, f->i);
        if (!list) return false;
        REPLACE(f->bases, list);
    }
    for (u32 i = 0; i < TUPLE_LENGTH(f->value); i++)
        if (!list_append(vm, f->bases, TUPLE_ITEM(f->value, i))) return false;
    return true;
}

static Await prepare_namespace(Vm *vm, BuildClass *f) {
    Ref args = 0;
    Ref pair[2] = {f->name, f->bases};
    if (!f->keywords || !dict_length(vm, f->keywords)) return object_call(vm, f->prepare, pair, 2, 0);
    args = tuple_from(vm, pair, 2);
    if (!args) return ERROR;
    f->value = args;
    return object_call_dict(vm, f->prepare, args, f->keywords);
}

static Await make_class(Vm *vm, BuildClass *f) {
    Ref three[3] = {f->name, f->bases, f->namespace};
    if (!f->keywords || !dict_length(vm, f->keywords)) return object_call(vm, f->meta, three, 3, 0);
    Ref args = tuple_from(vm, three, 3);
    if (!args) return ERROR;
    f->value = args;
    return object_call_dict(vm, f->meta, args, f->keywords);
}

static bool take_metaclass(Vm *vm, BuildClass *f) {
    if (f->keywords && !dict_pop(vm, f->keywords, NAME(metaclass), &f->meta)) return false;
    if (!f->meta) {
        f->meta = own(vm, TUPLE_LENGTH(f->bases) ? TYPE_OF(TUPLE_ITEM(f->bases, 0)) : TYPE(type));
        f->is_class = 1;
    } else
        f->is_class = is_type(vm, f->meta);
    if (!f->is_class) return true;
    Ref winner = metaclass_of_bases(vm, f->meta, f->bases);
    if (winner && winner != f->meta) REPLACE(f->meta, own(vm, winner));
    return winner != 0;
}

static bool is_mapping(Vm *vm, Ref r) { return SLOT_OF(TYPE_OF(r), subscript) != NULL; }

static bool check_cell(Vm *vm, BuildClass *f) {
    if (!is_type(vm, f->result) || !IS(f->cell, cell)) return true;
    Ref content = AT(Cell, f->cell)->content;
    if (content == f->result) return true;
    Ref name = str_repr(vm, f->name), module;
    if (!name) return false;
    if (!content && (module = dict_get_str(vm, TYPE_AT(f->result)->dict, NAME(__module__))) && is_str(vm, module))
        raise(vm, TYPE(RuntimeError), "__class__ not set defining %S as <class '%S.%N'>. Was __classcell__ propagated to type.__new__?",
              name, module, f->result);
    else if (!content)
        raise(vm, TYPE(RuntimeError), "__class__ not set defining %S as <class '%N'>. Was __classcell__ propagated to type.__new__?", name,
              f->result);
    else
        raise(vm, TYPE(TypeError), "__class__ set to <class '%N'> defining %S as <class '%N'>",
              is_type(vm, content) ? content : TYPE_OF(content), name, f->result);
    drop(vm, name);
    return false;
}

STEP(build_class_step, BuildClass) {
    BEGIN(BuildClass);
    for (f->i = 0; f->i < TUPLE_LENGTH(f->original); f->i++) { /* update_bases */
        if (is_type(vm, TUPLE_ITEM(f->original, f->i))) {
            if (f->changed && !list_append(vm, f->bases, TUPLE_ITEM(f->original, f->i))) return ERROR;
            continue;
        }
        AWAIT(f->prepare, object_getattr_default(vm, TUPLE_ITEM(f->original, f->i), NAME(__mro_entries__), 0));
        if (f->prepare == NOT_IMPLEMENTED) {
            DROP(f->prepare);
            if (f->changed && !list_append(vm, f->bases, TUPLE_ITEM(f->original, f->i))) return ERROR;
            continue;
        }
        AWAIT(f->value, call1(vm, f->prepare, f->original));
        DROP(f->prepare);
        if (!splice_bases(vm, f)) return ERROR;
        DROP(f->value);
    }
    if (f->changed) {
        Ref tuple = list_as_tuple(vm, f->bases);
        if (!tuple) return ERROR;
        REPLACE(f->bases, tuple);
    } else {
        f->bases = f->original;
        f->original = 0;
    }
    if (!take_metaclass(vm, f)) return ERROR;
    AWAIT(f->prepare, object_getattr_default(vm, f->meta, NAME(__prepare__), 0));
    if (f->prepare == NOT_IMPLEMENTED)
        f->namespace = dict_new(vm);
    else
        AWAIT(f->namespace, prepare_namespace(vm, f));
    DROP(f->prepare);
    DROP(f->value);
    if (!f->namespace) return ERROR;
    if (!is_mapping(vm, f->namespace)) {
        if (f->is_class) return fail(vm, TYPE(TypeError), "%N.__prepare__() must return a mapping, not %T", f->meta, f->namespace);
        return fail(vm, TYPE(TypeError), "<metaclass>.__prepare__() must return a mapping, not %T", f->namespace);
    }
    AWAIT(f->cell, function_run_body(vm, f->function, f->namespace));
    if (f->changed) {
        AWAIT(f->value, object_setitem(vm, f->namespace, NAME(__orig_bases__), f->original));
        DROP(f->value);
    }
    AWAIT(f->result, make_class(vm, f));
    if (!check_cell(vm, f)) return ERROR;
    RETURN(f->result);
    END;
}

Await build_class(Vm *vm, const Ref *args, u32 n, Ref kwnames) {
    if (n < 2) return fail(vm, TYPE(TypeError), "__build_class__: not enough arguments");
    if (!IS(args[0], function)) return fail(vm, TYPE(TypeError), "__build_class__: func must be a function");
    if (!is_str(vm, args[1])) return fail(vm, TYPE(TypeError), "__build_class__: name is not a string");
    Ref bases = tuple_from(vm, args + 2, n - 2), keywords = 0;
    if (bases && kwnames && TUPLE_LENGTH(kwnames)) {
        keywords = kwargs_as_dict(vm, args + n, kwnames);
        if (!keywords) CLEAR(bases);
    }
    BuildClass *f = bases ? PUSH(BuildClass, build_class_step) : NULL;
    if (!f) {
        drop_null(vm, bases);
        drop_null(vm, keywords);
        return ERROR;
    }
    f->original = bases;
    f->keywords = keywords;
    f->function = args[0];
    f->name = args[1];
    return PENDING;
}

/* site.c: what 3.11's site adds to builtins: exit, quit, copyright, credits, license and help (Lib/_sitebuiltins.py). One type, whose
 * objects differ in a kind. */
#include "modules/modules.h"

enum { SITE_QUIT, SITE_EXIT, SITE_COPYRIGHT, SITE_CREDITS, SITE_LICENSE, SITE_HELP };
static const char *const site_names[] = {"quit", "exit", "copyright", "credits", "license", "help"};
static const char *const site_texts[] = {
    "Use quit() or Ctrl-D (i.e. EOF) to exit",
    "Use exit() or Ctrl-D (i.e. EOF) to exit",
    ("Copyright (c) 2001-2023 Python Software Foundation.\nAll Rights Reserved.\n\nCopyright (c) 2000 BeOpen.com.\nAll Rights "
     "Reserved.\n\nCopyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\nCopyright (c) "
     "1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll RightsReserved."),
    ("    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands\n    for supporting Python development.  See "
     "www.python.org for more information."),
    "Type license() to see the full license text",
    "Type help() for interactive help, or help(object) for help about object.",
};

typedef struct SiteBuiltin { /* nominal 32 */
    Object head;
    u32 kind, unused_[3];
} SiteBuiltin;
#define KIND(r) (AT(SiteBuiltin, r)->kind)

FRAME(SiteHelp, (module, name, value, arguments), (unused_), u32 unused_a; u32 pad_;);
STEP(site_help_step, SiteHelp) {
    BEGIN(SiteHelp);
    f->name = str_intern_utf8(vm, "_help", 5);
    if (!f->name) return ERROR;
    AWAIT(f->module, import_library_module(vm, f->name));
    REPLACE(f->name, str_intern_utf8(vm, "show", 4));
    if (!f->name) return ERROR;
    AWAIT(f->value, object_getattr(vm, f->module, f->name));
    AWAIT_SET(f->value, object_call_dict(vm, f->value, f->arguments, 0));
    RETURN(f->value);
    END;
}

static Await site_print(Vm *vm, u32 kind) {
    Ref out = dict_get_str(vm, vm->sysdict, NAME(the_stdout)), text = str_from_ascii(vm, site_texts[kind]);
    bool ok = text && (!out || !IS(out, text_stream) || (text_stream_write(vm, out, text) && text_stream_write(vm, out, LATIN1('\n'))));
    drop_null(vm, text);
    return ok ? READY_NONE : ERROR;
}

static Await site_call(Vm *vm, Ref self, const Ref *args, u32 n, Ref kwnames) {
    Ref code[1];
    switch (KIND(self)) {
    case SITE_QUIT:
    case SITE_EXIT:
        if (!args_bind(vm, "Quitter.__call__", "(code=None)", args, n, kwnames, code, 1)) return ERROR;
        raise_with(vm, TYPE(SystemExit), code[0] ? code[0] : NONE);
        return ERROR;
    case SITE_HELP: break;
    default: return site_print(vm, KIND(self));
    }
    Ref tuple = tuple_from(vm, args, n);
    SiteHelp *f = tuple ? PUSH(SiteHelp, site_help_step) : NULL;
    if (!f) {
        drop_null(vm, tuple);
        return ERROR;
    }
    f->arguments = tuple;
    return PENDING;
}
static Await site_repr(Vm *vm, Ref self) { return READY(str_from_ascii(vm, site_texts[KIND(self)])); }
static void site_dealloc(Vm *vm, Ref self) { object_free(vm, self); }
const TypeSpec site_builtin_spec = {.basicsize = 32, .flags = TYPE_NO_NEW, .dealloc = site_dealloc, .repr = site_repr, .call = site_call};

bool site_fill(Vm *vm, Ref builtins) {
    for (u32 i = 0; i < ARRAY_LEN(site_names); i++) {
        Ref r = object_new(vm, TYPE(site_builtin), 32);
        if (!r) return false;
        KIND(r) = i;
        if (!module_add(vm, builtins, site_names[i], r)) return false;
    }
    return true;
}

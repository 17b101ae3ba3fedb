/* tree.c: ast.def as tables: what the nodes are called, which fields they have, what each field may hold. */
#include "compiler/tree.h"

#pragma push_macro("NAME")
#pragma push_macro("NONE")
#undef NAME
#undef NONE
#define NODE(f)        {#f, TREE_NODE, 0},
#define OPT(f)         {#f, TREE_OPT, 0},
#define SEQ(f)         {#f, TREE_SEQ, 0},
#define NAME(f)        {#f, TREE_NAME, 0},
#define OPTNAME(f)     {#f, TREE_OPTNAME, 0},
#define NAMES(f)       {#f, TREE_NAMES, 0},
#define INT(f)         {#f, TREE_INT, 0},
#define ENUM(f, type)  {#f, TREE_ENUM, ENUM_##type},
#define ENUMS(f, type) {#f, TREE_ENUMS, ENUM_##type},
#define CONST          {"value", TREE_CONST, 0}, {"kind", TREE_KIND, 0},
#define NONE
#define AST(name, sort, fields) static const TreeField name##_fields[] = {fields{NULL, 0, 0}};
#include "compiler/ast.def"
#undef AST
#include "compiler/ast_end.def"

static const TreeField no_fields[] = {{NULL, 0, 0}};
const TreeKind tree_kinds[NODE_KINDS] = {
    [No_kind] = {"", "", SORT_plain, no_fields},
#define AST(name, sort, fields) [name##_kind] = {#name, " while traversing '" #name "' node", SORT_##sort, name##_fields},
#include "compiler/ast.def"
#undef AST
};

const char *tree_sort_name(u32 sort) {
    static const char *const names[] = {"mod", "stmt", "expr", "excepthandler", "pattern", "type_ignore"};
    return sort < NODE_KINDS ? tree_kinds[sort].name : names[sort - SORT_mod];
}

bool tree_has_place(u32 sort) {
    if (sort < NODE_KINDS) sort = tree_kinds[sort].sort;
    return sort == SORT_stmt || sort == SORT_expr || sort == SORT_excepthandler || sort == SORT_pattern || sort == SORT_located;
}

/* Most fields hold what their name says, whatever the node; the others are told by the node. */
u32 tree_field_sort(u32 kind, const char *field) {
    static const struct {
        const char *name;
        u32 sort;
    } by_name[] = {{"finalbody", SORT_stmt},      {"handlers", SORT_excepthandler},
                   {"posonlyargs", arg_kind},     {"kwonlyargs", arg_kind},
                   {"vararg", arg_kind},          {"kwarg", arg_kind},
                   {"keywords", keyword_kind},    {"generators", comprehension_kind},
                   {"names", alias_kind},         {"items", withitem_kind},
                   {"cases", match_case_kind},    {"type_ignores", SORT_type_ignore},
                   {"pattern", SORT_pattern},     {"patterns", SORT_pattern},
                   {"kwd_patterns", SORT_pattern}};
    if (!strcmp(field, "body")) return kind == Expression_kind || kind == Lambda_kind || kind == IfExp_kind ? SORT_expr : SORT_stmt;
    if (!strcmp(field, "orelse")) return kind == IfExp_kind ? SORT_expr : SORT_stmt;
    if (!strcmp(field, "args")) return kind == Call_kind ? (u32)SORT_expr : kind == arguments_kind ? arg_kind : arguments_kind;
    for (u32 i = 0; i < ARRAY_LEN(by_name); i++)
        if (!strcmp(field, by_name[i].name)) return by_name[i].sort;
    return SORT_expr;
}

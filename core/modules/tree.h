/* tree.h of modules/: the syntax tree as objects: what compile() needs of the module _ast. */
#ifndef OURO_MODULES_TREE_H
#define OURO_MODULES_TREE_H

#include "compiler/tree.h"
#include "modules/modules.h"

/* Vm.ast_tables: (classes by NodeKind - 1, singletons of the enumerations by ENUM_… and value - 1, type_ignore's class, all classes by
 * name); lib/_ast.py makes them. Borrowed; 0: that module has not been imported yet. */
Ref tree_tables(Vm *vm);
/* Objects of a parsed tree: new; 0: an exception */
Ref tree_objects(Vm *vm, Ref tables, Ref root);
/* Reads the objects of a tree into `out`, a list that gets a record (a list) for each node, children first: an int, the place of the
 * object's own record. Calls whatever Python reading attributes calls. target: a SORT_… or a kind. */
Await tree_read(Vm *vm, Ref object, Ref tables, Ref out, u32 target);
/* A TreeBuild: nodes from such records; arg: the Ref of the list */
typedef struct TreeRecords {
    Vm *vm;
    Ref list;
} TreeRecords;
Ref tree_from_records(Scratch *s, void *arg);

#endif

/* ast_dump.h: an AST as text, for tests. */
#ifndef OURO_TEST_AST_DUMP_H
#define OURO_TEST_AST_DUMP_H

#include <stdio.h>
#include "compiler/ast.h"

/* One line, as ast.dump(tree, include_attributes=True) of Python 3.11, strings as ascii() shows them. */
void ast_dump(Vm *vm, Ref root, FILE *out);

#endif

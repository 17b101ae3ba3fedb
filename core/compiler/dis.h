/* dis.h: a code object and all code in it as text. */
#ifndef OURO_DIS_H
#define OURO_DIS_H

#include "object/code.h"

/* Gives the text piece by piece. Allocates nothing in the Vm. */
void code_disassemble(Vm *vm, Ref code, void (*write)(void *arg, const char *text, u32 length), void *arg);

#endif

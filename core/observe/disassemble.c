/* disassemble.c: ouro_disassemble: the loaded program's bytecode as text (compiler/dis.c prints it). */
#include "compiler/dis.h"
#include "include/ouro.h"
#include "vm/frame.h"

/* The program's module is the lowest frame of Python on the stack. */
static Ref program_code(Vm *vm) {
    Ref code = 0;
    for (Ref at = vm->frame; at; at = AT(FrameHead, at)->back)
        if (AT(FrameHead, at)->function == NATIVE_python) code = FRAME_AT(at)->code;
    return code;
}

static void write_piece(void *arg, const char *text, u32 length) {
    const OuroSink *sink = arg;
    sink->write(sink->self, text, length);
}

void ouro_disassemble(Vm *vm, const OuroSink *sink) {
    OuroSink copy = *sink;
    Ref code = program_code(vm);
    if (code) code_disassemble(vm, code, write_piece, &copy);
}

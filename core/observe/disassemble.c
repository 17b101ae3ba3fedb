/* disassemble.c: ouro_disassemble: the loaded program's bytecode as text (compiler/dis.c prints it). */
#include "compiler/dis.h"
#include "include/ouro.h"
#include "heap/native.h"

/* The bottom frame is the program's: its first owned Ref is the code until the module's end (modules/program.c). */
static Ref program_code(Vm *vm) {
    Ref bottom = vm->frame;
    while (bottom && AT(FrameHead, bottom)->back) bottom = AT(FrameHead, bottom)->back;
    if (!bottom || AT(FrameHead, bottom)->function != NATIVE_program_step) return 0;
    Ref code = *(const Ref *)(AT(FrameHead, bottom) + 1);
    return code && IS(code, code) ? code : 0;
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

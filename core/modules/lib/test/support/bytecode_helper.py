"""Bytecode in tests."""
import dis
import io
import unittest

_UNSPECIFIED = object()


class BytecodeTestCase(unittest.TestCase):
    def get_disassembly_as_string(self, co):
        s = io.StringIO()
        dis.dis(co, file=s)
        return s.getvalue()

    def assertInBytecode(self, x, opname, argval=_UNSPECIFIED):
        for instr in dis.get_instructions(x):
            if instr.opname == opname and (argval is _UNSPECIFIED or instr.argval == argval):
                return instr
        self.fail(f"{opname} not found in bytecode")

    def assertNotInBytecode(self, x, opname, argval=_UNSPECIFIED):
        for instr in dis.get_instructions(x):
            if instr.opname == opname and (argval is _UNSPECIFIED or instr.argval == argval):
                self.fail(f"{opname} occurs in bytecode")

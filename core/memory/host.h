/* host.h: calls to the host table, with the limits that outside(vm) sets. */
#ifndef OURO_HOST_H
#define OURO_HOST_H

#include "memory/memory.h"

/* Output beyond max_output is not written; the run loop ends the program when it sees output_over. */
INLINE void host_write(Vm *vm, u32 fd, const void *bytes, u32 n) {
    Outside *o = outside(vm);
    if (o->max_output) {
        u64 room = o->output_written < o->max_output ? o->max_output - o->output_written : 0;
        if (n > room) {
            n = (u32)room;
            o->output_over = 1;
            o->budget = 0;
        }
    }
    o->output_written += n;
    if (n) o->host.write(o->host.self, fd, bytes, n);
}
INLINE i64 host_file_read(Vm *vm, const char *path, void *buf, u32 cap) {
    Outside *o = outside(vm);
    return o->host.file_read ? o->host.file_read(o->host.self, path, buf, cap) : -2;
}
INLINE i64 host_file_op(Vm *vm, u32 op, const char *path, const char *other, i64 number, void *buf, u32 n) {
    Outside *o = outside(vm);
    return o->host.file_op ? o->host.file_op(o->host.self, op, path, other, number, buf, n) : -38;
}
INLINE i64 host_read_line(Vm *vm, char *buf, u32 cap) {
    Outside *o = outside(vm);
    return o->host.read_line ? o->host.read_line(o->host.self, buf, cap) : 0;
}
/* 64 random bits; from a host without any: made of its clock. */
INLINE u64 host_random(Vm *vm) {
    Outside *o = outside(vm);
    if (o->host.random) return o->host.random(o->host.self);
    return (o->host.clock_ns(o->host.self, false) ^ (o->host.clock_ns(o->host.self, true) << 17)) * 0x9e3779b97f4a7c15u;
}

#endif

/* packer.c: the build's tool that compiles the library's modules (core/modules/lib) to packs: lib_packs.py starts it.
 *
 * With an argument it writes that table of base/cold.h to standard output. Else it
 * reads lines `FILE NAME` from standard input: a Python file and the name that its code shall have (<ouro>/…). Writes for each one to
 * standard output how many bytes there are, a 32-bit number, and these bytes: core/modules/pack.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/unicode_data.h"
#include "base/unicode_names.h"
#include "include/ouro.h"
#include "modules/lib.h"

/* Nothing is imported here. */
const LibModule lib_modules[] = {{NULL, NULL, 0, 0, 0}};
const u32 lib_module_count = 0;

typedef struct Bytes {
    char *at;
    uint32_t n;
} Bytes;

static void collect(void *self, const char *bytes, uint32_t n) {
    Bytes *b = self;
    b->at = realloc(b->at, b->n + n);
    if (!b->at) exit(1);
    memcpy(b->at + b->n, bytes, n);
    b->n += n;
}

static void write_out(void *self, uint32_t fd, const void *bytes, uint32_t n) {
    (void)self;
    (void)fd;
    fwrite(bytes, 1, n, stderr);
}
static uint64_t no_clock(void *self, bool monotonic) {
    (void)self;
    (void)monotonic;
    return 0;
}

static bool read_file(const char *path, Bytes *out) {
    char piece[4096];
    size_t n;
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    while ((n = fread(piece, 1, sizeof piece, file)) > 0) collect(out, piece, (uint32_t)n);
    return !fclose(file);
}

static bool pack(Vm *vm, const char *path, const char *name) {
    Bytes source = {NULL, 0}, out = {NULL, 0};
    const OuroSink sink = {&out, collect, NULL};
    bool ok = read_file(path, &source);
    if (!ok) fprintf(stderr, "packer: %s cannot be read\n", path);
    ok = ok && ouro_pack(vm, name, source.at ? source.at : "", source.n, &sink);
    if (ok) ok = fwrite(&out.n, 4, 1, stdout) == 1 && fwrite(out.at, 1, out.n, stdout) == out.n;
    free(out.at);
    free(source.at);
    return ok;
}

static bool write_table(const char *name) {
    uint32_t n = 0;
    const void *bytes = !strcmp(name, "unicode_names")  ? unicode_names_bytes(&n)
                        : !strcmp(name, "unicode_data") ? unicode_data_bytes(&n)
                                                        : NULL;
    return bytes && fwrite(bytes, 1, n, stdout) == n && !fflush(stdout);
}

int main(int argc, char **argv) {
    OuroHost host;
    OuroConfig config;
    char line[4096], name[4096];
    if (argc > 1) return !write_table(argv[1]);
    memset(&host, 0, sizeof host);
    host.write = write_out;
    host.clock_ns = no_clock;
    memset(&config, 0, sizeof config);
    Vm *vm = ouro_new(&host, &config);
    if (!vm) return 1;
    while (fgets(line, sizeof line, stdin)) {
        char *tab = strchr(line, '\t');
        if (!tab) return 1;
        *tab = 0;
        strcpy(name, tab + 1);
        name[strcspn(name, "\n")] = 0;
        if (!pack(vm, line, name)) return 1;
    }
    ouro_free(vm);
    return fflush(stdout) ? 1 : 0;
}

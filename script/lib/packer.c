/* packer.c: the build's tool that compiles the library's modules (core/modules/lib) to packs: lib_packs.py starts it.
 *
 * Reads lines `FILE NAME` from standard input: a Python file and the name that its code shall have (<ouro>/…). Writes for each one to
 * standard output how many bytes there are, a 32-bit number, and these bytes: core/modules/pack.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/host_posix.h"
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

static bool pack(Vm *vm, const CliHost *host, const char *file, const char *name) {
    Bytes out = {NULL, 0};
    const OuroSink sink = {&out, collect, NULL};
    int64_t size = host->core.file_read(host->core.self, file, NULL, 0);
    char *source = size < 0 ? NULL : malloc((size_t)size + 1);
    bool ok = source && host->core.file_read(host->core.self, file, source, (uint32_t)size) == size;
    if (!ok) fprintf(stderr, "packer: %s cannot be read\n", file);
    ok = ok && ouro_pack(vm, name, source, (uint32_t)size, &sink);
    if (ok) ok = fwrite(&out.n, 4, 1, stdout) == 1 && fwrite(out.at, 1, out.n, stdout) == out.n;
    free(out.at);
    free(source);
    return ok;
}

int main(void) {
    CliHost host;
    OuroConfig config;
    char line[4096], name[4096];
    posix_host(&host);
    memset(&config, 0, sizeof config);
    Vm *vm = ouro_new(&host.core, &config);
    if (!vm) return 1;
    while (fgets(line, sizeof line, stdin)) {
        char *space = strchr(line, '\t');
        if (!space) return 1;
        *space = 0;
        strcpy(name, space + 1);
        name[strcspn(name, "\n")] = 0;
        if (!pack(vm, &host, line, name)) return 1;
    }
    ouro_free(vm);
    return fflush(stdout) ? 1 : 0;
}

/* parser_dump.c: parses files and prints what comes out, for tests/parser/compare.
 *
 * usage: parser_dump [-q] [-s] [-m file|eval|single] FILE…     -s: the text of a str; -q: print faults only
 * For each file a line: the tree as ast.dump shows it, or `FAULT kind lineno offset end_lineno end_offset` followed by the
 * message and the text, JSON-quoted. */
#include "ast_dump.h"

#include <stdlib.h>
#include "compiler/parser.h"

static void put_json(const char *s, u32 n) {
    putchar('"');
    for (u32 i = 0; i < n; i++) {
        if (s[i] == '"' || s[i] == '\\')
            printf("\\%c", s[i]);
        else if ((u8)s[i] < 32)
            printf("\\u%04x", (u8)s[i]);
        else
            putchar(s[i]);
    }
    putchar('"');
}

static char *read_file(const char *path, u32 *n) {
    FILE *f = fopen(path, "rb");
    if (!f) {
        perror(path);
        exit(2);
    }
    fseek(f, 0, SEEK_END);
    long size = ftell(f);
    rewind(f);
    char *bytes = malloc((size_t)size + 1);
    *n = (u32)fread(bytes, 1, (size_t)size, f);
    fclose(f);
    return bytes;
}

int main(int argc, char **argv) {
    bool quiet = false;
    u32 mode = PARSE_FILE;
    Host host = {0};
    Vm *vm = memory_new(&host, DEFAULT_MAX_HEAP);
    if (!vm) return 2;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-q") == 0)
            quiet = true;
        else if (strcmp(argv[i], "-s") == 0)
            mode |= PARSE_STR;
        else if (strcmp(argv[i], "-m") == 0 && i + 1 < argc)
            mode = (mode & PARSE_STR) | (argv[++i][0] == 'e' ? PARSE_EVAL : argv[i][0] == 's' ? PARSE_SINGLE : PARSE_FILE);
        else {
            u32 n;
            char *source = read_file(argv[i], &n);
            Scratch s = {.vm = vm};
            SyntaxFault fault;
            Ref root = parse_module(&s, source, n, (ParseMode)mode, &fault);
            if (root && !quiet) ast_dump(vm, root, stdout);
            if (!root) {
                printf("FAULT %d %d %d %d %d ", fault.kind, fault.lineno, fault.offset, fault.end_lineno, fault.end_offset);
                put_json(fault.message, (u32)strlen(fault.message));
                putchar(' ');
                put_json(fault.text, fault.text_length);
                if (quiet) printf(" %s", argv[i]);
                putchar('\n');
            }
            scratch_free(&s);
            free(source);
        }
    }
    memory_free(vm);
    return 0;
}

/* sink.h: where a transcript or a listing goes: standard output or a file, in large pieces. */
#ifndef CLI_SINK_H
#define CLI_SINK_H

#include "cli/host.h"

typedef struct FileSink {
    const CliHost *host;
    const char *path; /* NULL: standard output */
    bool begun, failed;
    uint32_t n;
    char bytes[16384];
} FileSink;

/* The file is made when the first piece is written; sink_end writes the rest. false: it could not be written. */
void sink_begin(FileSink *sink, const CliHost *host, const char *path);
void sink_write(void *sink, const char *bytes, uint32_t n);
bool sink_end(FileSink *sink);

#endif

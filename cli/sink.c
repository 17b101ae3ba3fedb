/* sink.c: see sink.h. */
#include <string.h>

#include "cli/sink.h"

void sink_begin(FileSink *sink, const CliHost *host, const char *path) {
    sink->host = host;
    sink->path = path;
    sink->begun = sink->failed = false;
    sink->n = 0;
}

static void flush(FileSink *sink) {
    const OuroHost *core = &sink->host->core;
    if (!sink->path)
        core->write(core->self, 1, sink->bytes, sink->n);
    else if (core->file_write(core->self, sink->path, sink->bytes, sink->n, sink->begun) < 0)
        sink->failed = true;
    sink->begun = true;
    sink->n = 0;
}

void sink_write(void *self, const char *bytes, uint32_t n) {
    FileSink *sink = self;
    while (n && !sink->failed) {
        uint32_t room = (uint32_t)sizeof sink->bytes - sink->n, part = n < room ? n : room;
        memcpy(sink->bytes + sink->n, bytes, part);
        sink->n += part;
        bytes += part;
        n -= part;
        if (sink->n == sizeof sink->bytes) flush(sink);
    }
}

bool sink_end(FileSink *sink) {
    if (!sink->failed && (sink->n || !sink->begun)) flush(sink);
    return !sink->failed;
}

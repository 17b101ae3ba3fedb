/* text.h: the command's own printing, so that the portable half needs no stdio. */
#ifndef CLI_TEXT_H
#define CLI_TEXT_H

#include "cli/host.h"

/* Writes a message in one piece (up to 4 KiB, then it is cut) to fd 1 or 2. Knows %s, %u (uint64_t), %m (uint64_t
 * nanoseconds, as milliseconds with two digits) and %%. */
void text_say(const CliHost *host, uint32_t fd, const char *format, ...);

bool same_text(const char *a, const char *b);
/* The rest of text after prefix, or NULL. */
const char *text_after(const char *text, const char *prefix);

/* Reads a whole decimal number. false: something else, or too big. */
bool text_number(const char *text, uint64_t *out);
/* The same with one of k, M, G behind it: times 1024, 1024², 1024³. */
bool text_bytes(const char *text, uint64_t *out);

#endif

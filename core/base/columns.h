/* columns.h: a line of a table: texts and numbers at columns. For figures that people read. */
#ifndef OURO_COLUMNS_H
#define OURO_COLUMNS_H

#include "base/base.h"

typedef struct Line {
    char text[240]; /* what is longer is cut */
    u32 length;     /* bytes */
    u32 column;     /* characters */
} Line;

void line_bytes(Line *line, const char *utf8, u32 n);
void line_text(Line *line, const char *utf8);
void line_to(Line *line, u32 column);                     /* spaces up to there */
void line_right(Line *line, const char *utf8, u32 width); /* ends `width` characters on, or behind its last one */
void line_number(Line *line, u64 n, u32 width);           /* likewise; width 0: as it is */
void line_grouped(Line *line, u64 n, u32 width);          /* 1,234,567 */
void line_share(Line *line, u64 part, u64 of, u32 width); /* 12.3%, rounded down; of 0: 0.0% */
u32 line_digits(char out[32], u64 n, bool grouped);       /* without a NUL; its length */

#endif

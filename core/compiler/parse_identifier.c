/* parse_identifier.c: the text of an identifier. */
#include "compiler/parse_build.h"

/* Python compares identifiers in normalisation form KC. Not done yet outside ASCII: two spellings of one name (a
 * ligature, a decomposed accent) are two names here. */
Ref identifier_text(Parser *p, const char *bytes, u32 length) { return intern_text(p, bytes, length); }

/* token_nfkc.h: normalisation of identifiers. */
#ifndef OURO_TOKEN_NFKC_H
#define OURO_TOKEN_NFKC_H

#include "base/base.h"

#define NFKC_LONGEST 4 /* characters that one of an identifier decomposes to */

/* The decomposition of one character, to `to`; its length. */
u32 nfkc_decompose(u32 c, u32 *to);
/* Orders and composes decomposed text in place; the new length. `spare` has room for n, too. */
u32 nfkc_finish(u32 *text, u32 n, u32 *spare);

#endif

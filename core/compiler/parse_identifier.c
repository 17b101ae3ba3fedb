/* parse_identifier.c: the text of an identifier: in normalisation form KC, as Python compares names. */
#include "compiler/parse_build.h"
#include "compiler/syntax_error.h"
#include "base/utf8.h"
#include "compiler/token_nfkc.h"

/* Every byte may become NFKC_LONGEST characters in the worst case of our tables; the bytes are UTF-8, at least two for
 * any character that changes. */
static Ref normalised(Parser *p, const char *bytes, u32 length) {
    Vm *vm = p->vm;
    const char *end = bytes + length;
    if (length > UINT32_MAX / (2 * NFKC_LONGEST * sizeof(u32))) return raise_memory(p);
    Ref room = scratch_alloc(p->s, length * NFKC_LONGEST * 2 * (u32)sizeof(u32));
    if (!room) return raise_memory(p);
    u32 *text = AT(u32, room), n = 0;
    while (bytes < end) {
        u32 c, skip, size = utf8_character(bytes, end, &c, &skip);
        n += nfkc_decompose(c, text + n);
        bytes += size ? size : skip;
    }
    n = nfkc_finish(text, n, text + n);
    /* UTF-8 takes no more room than the characters did. */
    char *to = (char *)(text + n), *at = to;
    for (u32 i = 0; i < n; i++) at += utf8_put(at, text[i]);
    return intern_text(p, to, (u32)(at - to));
}

Ref identifier_text(Parser *p, const char *bytes, u32 length) {
    for (u32 i = 0; i < length; i++)
        if ((u8)bytes[i] >= 0x80) return normalised(p, bytes, length);
    return intern_text(p, bytes, length);
}

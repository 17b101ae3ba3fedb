/* syntax_error.h: text of messages and of source lines for SyntaxFault. */
#ifndef OURO_SYNTAX_ERROR_H
#define OURO_SYNTAX_ERROR_H

#include <stdarg.h>
#include "compiler/parser.h"

/* Formats into fault->message: %s C string, %d i32, %c a character up to U+10FFFF, %X the same as four or more hex digits,
 * %t a Text (const Text *), %%. Cut where the message is full, never inside a character. */
void fault_format(SyntaxFault *fault, const char *prefix, const char *format, va_list args);
/* fault->text: the bytes as text; what is not UTF-8 becomes U+FFFD, as with errors='replace'. */
void fault_set_text(SyntaxFault *fault, const char *from, u32 length);
/* How many characters bytes decode to with errors='replace'. */
i32 utf8_characters(const char *from, u32 length);
/* One character; *c is set, its length returned. 0: no valid UTF-8 here, *c is U+FFFD and *skip the bytes it stands for. */
u32 utf8_character(const char *from, const char *end, u32 *c, u32 *skip);

#endif

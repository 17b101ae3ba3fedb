/* str_parts.h: what the files of str share with each other. */
#ifndef OURO_STR_PARTS_H
#define OURO_STR_PARTS_H

#include "object/containers.h"
#include "object/int.h"
#include "object/protocol.h"
#include "object/str.h"
#include "object/text.h"
#include "object/type.h"

/* ---- str_case.c ---- */
TEXT_METHOD(str_upper);
TEXT_METHOD(str_lower);
TEXT_METHOD(str_title);
TEXT_METHOD(str_casefold);
TEXT_METHOD(str_swapcase);
TEXT_METHOD(str_capitalize);
TEXT_METHOD(str_isalnum);
TEXT_METHOD(str_isalpha);
TEXT_METHOD(str_isascii);
TEXT_METHOD(str_isdecimal);
TEXT_METHOD(str_isdigit);
TEXT_METHOD(str_isnumeric);
TEXT_METHOD(str_isspace);
TEXT_METHOD(str_isprintable);
TEXT_METHOD(str_isidentifier);
TEXT_METHOD(str_islower);
TEXT_METHOD(str_isupper);
TEXT_METHOD(str_istitle);

/* ---- str_translate.c ---- */
TEXT_METHOD(str_maketrans);
TEXT_METHOD(str_translate);

/* ---- str_format.c, format.c ---- */
TEXT_METHOD(str_format_method);
TEXT_METHOD(str_format_map);
Ref str_format_spec(Vm *vm, Ref value, Ref spec); /* format(str, spec): new; 0: ValueError */

/* ---- text_iterator.c ---- */
Await text_iter(Vm *vm, Ref self);

#endif

"""Numbers of the kinds of tokens."""

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF"]

_KINDS = """ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT
LPAR=( RPAR=) LSQB=[ RSQB=] COLON=: COMMA=, SEMI=; PLUS=+ MINUS=- STAR=* SLASH=/ VBAR=| AMPER=& LESS=< GREATER=> EQUAL== DOT=. PERCENT=%
LBRACE={ RBRACE=} EQEQUAL=== NOTEQUAL=!= LESSEQUAL=<= GREATEREQUAL=>= TILDE=~ CIRCUMFLEX=^ LEFTSHIFT=<< RIGHTSHIFT=>> DOUBLESTAR=**
PLUSEQUAL=+= MINEQUAL=-= STAREQUAL=*= SLASHEQUAL=/= PERCENTEQUAL=%= AMPEREQUAL=&= VBAREQUAL=|= CIRCUMFLEXEQUAL=^= LEFTSHIFTEQUAL=<<=
RIGHTSHIFTEQUAL=>>= DOUBLESTAREQUAL=**= DOUBLESLASH=// DOUBLESLASHEQUAL=//= AT=@ ATEQUAL=@= RARROW=-> ELLIPSIS=... COLONEQUAL=:=
OP AWAIT ASYNC TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD ERRORTOKEN COMMENT NL ENCODING N_TOKENS"""

tok_name = {}
EXACT_TOKEN_TYPES = {}


def _make():
    for number, kind in enumerate(_KINDS.split()):
        name, _, text = kind.partition("=")
        globals()[name] = number
        __all__.append(name)
        tok_name[number] = name
        if text:
            EXACT_TOKEN_TYPES[text] = number


_make()
EXACT_TOKEN_TYPES = dict(sorted(EXACT_TOKEN_TYPES.items()))
NT_OFFSET = 256
tok_name[NT_OFFSET] = "NT_OFFSET"
__all__.append("NT_OFFSET")


def ISTERMINAL(x):
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    return x >= NT_OFFSET


def ISEOF(x):
    return x == ENDMARKER

"""The numbers of tokens, and what is behind them."""
import keyword, token
print(token.tok_name)
print(token.EXACT_TOKEN_TYPES)
print(token.ENDMARKER, token.NAME, token.OP, token.COMMENT, token.NL, token.ENCODING, token.N_TOKENS, token.NT_OFFSET)
print(token.ISTERMINAL(3), token.ISTERMINAL(256), token.ISNONTERMINAL(300), token.ISEOF(0), token.ISEOF(1))
print(sorted(token.__all__))
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword("if"), keyword.iskeyword("match"), keyword.issoftkeyword("match"))

/* Made from python.peg by script/lib/make-parser; do not edit. */
/* clang-format off */
#include "compiler/parse_build.h"

/* What the alternatives of python.peg make; v holds the named values in order. 0: the rule fails. */
Ref parse_action(Parser *p, u32 action, const u32 *v) {
    Vm *vm = p->vm;
    UNUSED(vm);
    switch (action) {
    case 0: { u32 a = v[0]; return P(Module, a, 0); }
    case 1: { u32 a = v[0]; return P(Interactive, a); }
    case 2: { u32 a = v[0]; return P(Expression, a); }
    case 3: { u32 a = v[0]; return seq_flatten(p, a); }
    case 4: { u32 a = v[0]; return seq_one(p, a); }
    case 5: { return seq_one(p, N(Pass, 0)); }
    case 6: { return interactive_exit(p); }
    case 7: { u32 e = v[0]; return N(Expr, e); }
    case 8: { return N(Pass, 0); }
    case 9: { return N(Break, 0); }
    case 10: { return N(Continue, 0); }
    case 11: { u32 a = v[0], b = v[1], c = v[2]; return N(AnnAssign, as_store(p, a), b, c, 1); }
    case 12: { u32 a = v[0], b = v[1], c = v[2]; return N(AnnAssign, a, b, c, 0); }
    case 13: { u32 a = v[0], b = v[1]; return N(Assign, a, b, 0); }
    case 14: { u32 a = v[0], b = v[1], c = v[2]; return N(AugAssign, a, b, c); }
    case 15: { return Add; }
    case 16: { return Sub; }
    case 17: { return Mult; }
    case 18: { return MatMult; }
    case 19: { return Div; }
    case 20: { return Mod; }
    case 21: { return BitAnd; }
    case 22: { return BitOr; }
    case 23: { return BitXor; }
    case 24: { return LShift; }
    case 25: { return RShift; }
    case 26: { return Pow; }
    case 27: { return FloorDiv; }
    case 28: { u32 a = v[0]; return N(Return, a); }
    case 29: { u32 a = v[0], b = v[1]; return N(Raise, a, b); }
    case 30: { return N(Raise, 0, 0); }
    case 31: { u32 a = v[0]; return N(Global, seq_of_ids(p, a)); }
    case 32: { u32 a = v[0]; return N(Nonlocal, seq_of_ids(p, a)); }
    case 33: { u32 a = v[0]; return N(Delete, a); }
    case 34: { u32 y = v[0]; return N(Expr, y); }
    case 35: { u32 a = v[0], b = v[1]; return N(Assert, a, b); }
    case 36: { u32 a = v[0]; return N(Import, a); }
    case 37: { u32 a = v[0], b = v[1], c = v[2]; return N(ImportFrom, id_of(p, b), c, count_dots(p, a)); }
    case 38: { u32 a = v[0], b = v[1]; return N(ImportFrom, 0, b, count_dots(p, a)); }
    case 39: { return seq_one(p, N(alias, words_of(p, "*"), 0)); }
    case 40: { u32 a = v[0], b = v[1]; return N(alias, id_of(p, a), id_of(p, b)); }
    case 41: { u32 a = v[0], b = v[1]; return join_dotted(p, a, b); }
    case 42: { u32 a = v[0], b = v[1]; return build_decorated(p, a, b); }
    case 43: {
        u32 a = v[0], b = v[1], c = v[2]; 
        return N(ClassDef, id_of(p, a), call_args(p, b), call_keywords(p, b), c, 0);
    }
    case 44: { u32 d = v[0], f = v[1]; return build_decorated(p, d, f); }
    case 45: {
        u32 n = v[0], a = v[1], r = v[2], b = v[3]; 
        return N(FunctionDef, id_of(p, n), or_no_arguments(p, a), b, 0, r, 0);
    }
    case 46: {
        u32 n = v[0], a = v[1], r = v[2], b = v[3]; 
        return N(AsyncFunctionDef, id_of(p, n), or_no_arguments(p, a), b, 0, r, 0);
    }
    case 47: { u32 a = v[0], b = v[1], c = v[2], d = v[3]; return build_arguments(p, a, 0, b, c, d); }
    case 48: { u32 a = v[0], b = v[1], c = v[2]; return build_arguments(p, 0, a, 0, b, c); }
    case 49: { u32 a = v[0], b = v[1], c = v[2]; return build_arguments(p, 0, 0, a, b, c); }
    case 50: { u32 a = v[0], b = v[1]; return build_arguments(p, 0, 0, 0, a, b); }
    case 51: { u32 a = v[0]; return build_arguments(p, 0, 0, 0, 0, a); }
    case 52: { u32 a = v[0], b = v[1]; return build_pair(p, a, b); }
    case 53: { u32 a = v[0], b = v[1], c = v[2]; return build_triple(p, a, b, c); }
    case 54: { u32 b = v[0], c = v[1]; return build_triple(p, 0, b, c); }
    case 55: { u32 a = v[0]; return build_triple(p, 0, 0, a); }
    case 56: { u32 a = v[0], c = v[1]; return build_pair(p, a, c); }
    case 57: { u32 a = v[0], b = v[1]; return N(arg, id_of(p, a), b, 0); }
    case 58: { u32 a = v[0], b = v[1], c = v[2]; return N(If, a, b, seq_one(p, c)); }
    case 59: { u32 a = v[0], b = v[1], c = v[2]; return N(If, a, b, c); }
    case 60: { u32 a = v[0], b = v[1], c = v[2]; return N(While, a, b, c); }
    case 61: { u32 t = v[0], e = v[1], b = v[2], c = v[3]; return N(For, t, e, b, c, 0); }
    case 62: { u32 t = v[0], e = v[1], b = v[2], c = v[3]; return N(AsyncFor, t, e, b, c, 0); }
    case 63: { u32 a = v[0], b = v[1]; return N(With, a, b, 0); }
    case 64: { u32 a = v[0], b = v[1]; return N(AsyncWith, a, b, 0); }
    case 65: { u32 e = v[0], t = v[1]; return P(withitem, e, t); }
    case 66: { u32 e = v[0]; return P(withitem, e, 0); }
    case 67: { u32 b = v[0], f = v[1]; return N(Try, b, 0, 0, f); }
    case 68: { u32 b = v[0], e = v[1], c = v[2], f = v[3]; return N(Try, b, e, c, f); }
    case 69: { u32 b = v[0], e = v[1], c = v[2], f = v[3]; return N(TryStar, b, e, c, f); }
    case 70: { u32 e = v[0], t = v[1], b = v[2]; return N(ExceptHandler, e, id_of(p, t), b); }
    case 71: { u32 b = v[0]; return N(ExceptHandler, 0, 0, b); }
    case 72: { u32 a = v[0], c = v[1]; return N(Match, a, c); }
    case 73: { u32 a = v[0], b = v[1]; return N(Tuple, seq_front(p, a, b), Load); }
    case 74: { u32 a = v[0], b = v[1], c = v[2]; return P(match_case, a, b, c); }
    case 75: { u32 a = v[0]; return N(MatchSequence, a); }
    case 76: { u32 a = v[0], b = v[1]; return N(MatchAs, a, id_of(p, b)); }
    case 77: { u32 a = v[0]; return seq_len(vm, a) == 1 ? seq_item(vm, a, 0) : N(MatchOr, a); }
    case 78: { u32 a = v[0]; return N(MatchValue, a); }
    case 79: { return N(MatchSingleton, CONST_NONE); }
    case 80: { return N(MatchSingleton, CONST_TRUE); }
    case 81: { return N(MatchSingleton, CONST_FALSE); }
    case 82: { return N(Constant, CONST_NONE); }
    case 83: { return N(Constant, CONST_TRUE); }
    case 84: { return N(Constant, CONST_FALSE); }
    case 85: { u32 a = v[0], b = v[1]; return N(BinOp, a, Add, b); }
    case 86: { u32 a = v[0], b = v[1]; return N(BinOp, a, Sub, b); }
    case 87: { u32 a = v[0]; return N(UnaryOp, USub, a); }
    case 88: { u32 a = v[0]; return ensure_real(p, a); }
    case 89: { u32 a = v[0]; return ensure_imaginary(p, a); }
    case 90: { u32 a = v[0]; return N(MatchAs, 0, id_of(p, a)); }
    case 91: { u32 a = v[0]; return as_store(p, a); }
    case 92: { return N(MatchAs, 0, 0); }
    case 93: { u32 a = v[0], b = v[1]; return N(Attribute, a, id_of(p, b), Load); }
    case 94: { u32 a = v[0], b = v[1]; return seq_front(p, a, b); }
    case 95: { u32 a = v[0]; return N(MatchStar, id_of(p, a)); }
    case 96: { return N(MatchStar, 0); }
    case 97: { return N(MatchMapping, 0, 0, 0); }
    case 98: { u32 r = v[0]; return N(MatchMapping, 0, 0, id_of(p, r)); }
    case 99: {
        u32 a = v[0], r = v[1]; 
        return N(MatchMapping, pairs_first(p, a), pairs_second(p, a), id_of(p, r));
    }
    case 100: { u32 a = v[0]; return N(MatchMapping, pairs_first(p, a), pairs_second(p, a), 0); }
    case 101: { u32 a = v[0]; return N(MatchClass, a, 0, 0, 0); }
    case 102: { u32 a = v[0], b = v[1]; return N(MatchClass, a, b, 0, 0); }
    case 103: {
        u32 a = v[0], c = v[1]; 
        return N(MatchClass, a, 0, seq_of_ids(p, pairs_first(p, c)), pairs_second(p, c));
    }
    case 104: {
        u32 a = v[0], b = v[1], c = v[2]; 
        return N(MatchClass, a, b, seq_of_ids(p, pairs_first(p, c)), pairs_second(p, c));
    }
    case 105: { u32 a = v[0]; return N(Tuple, seq_one(p, a), Load); }
    case 106: { u32 a = v[0], b = v[1], c = v[2]; return N(IfExp, b, a, c); }
    case 107: { u32 a = v[0]; return N(YieldFrom, a); }
    case 108: { u32 a = v[0]; return N(Yield, a); }
    case 109: { u32 a = v[0]; return N(Starred, a, Load); }
    case 110: { u32 a = v[0], b = v[1]; return N(NamedExpr, as_store(p, a), b); }
    case 111: { u32 a = v[0], b = v[1]; return N(BoolOp, Or, seq_front(p, a, b)); }
    case 112: { u32 a = v[0], b = v[1]; return N(BoolOp, And, seq_front(p, a, b)); }
    case 113: { u32 a = v[0]; return N(UnaryOp, Not, a); }
    case 114: { u32 a = v[0], b = v[1]; return N(Compare, a, pairs_first(p, b), pairs_second(p, b)); }
    case 115: { u32 a = v[0]; return build_pair(p, Eq, a); }
    case 116: { u32 a = v[0]; return build_pair(p, NotEq, a); }
    case 117: { u32 a = v[0]; return build_pair(p, LtE, a); }
    case 118: { u32 a = v[0]; return build_pair(p, Lt, a); }
    case 119: { u32 a = v[0]; return build_pair(p, GtE, a); }
    case 120: { u32 a = v[0]; return build_pair(p, Gt, a); }
    case 121: { u32 a = v[0]; return build_pair(p, NotIn, a); }
    case 122: { u32 a = v[0]; return build_pair(p, In, a); }
    case 123: { u32 a = v[0]; return build_pair(p, IsNot, a); }
    case 124: { u32 a = v[0]; return build_pair(p, Is, a); }
    case 125: { u32 a = v[0], b = v[1]; return N(BinOp, a, BitOr, b); }
    case 126: { u32 a = v[0], b = v[1]; return N(BinOp, a, BitXor, b); }
    case 127: { u32 a = v[0], b = v[1]; return N(BinOp, a, BitAnd, b); }
    case 128: { u32 a = v[0], b = v[1]; return N(BinOp, a, LShift, b); }
    case 129: { u32 a = v[0], b = v[1]; return N(BinOp, a, RShift, b); }
    case 130: { u32 a = v[0], b = v[1]; return N(BinOp, a, Mult, b); }
    case 131: { u32 a = v[0], b = v[1]; return N(BinOp, a, Div, b); }
    case 132: { u32 a = v[0], b = v[1]; return N(BinOp, a, FloorDiv, b); }
    case 133: { u32 a = v[0], b = v[1]; return N(BinOp, a, Mod, b); }
    case 134: { u32 a = v[0], b = v[1]; return N(BinOp, a, MatMult, b); }
    case 135: { u32 a = v[0]; return N(UnaryOp, UAdd, a); }
    case 136: { u32 a = v[0]; return N(UnaryOp, Invert, a); }
    case 137: { u32 a = v[0], b = v[1]; return N(BinOp, a, Pow, b); }
    case 138: { u32 a = v[0]; return N(Await, a); }
    case 139: { u32 a = v[0], b = v[1]; return N(Call, a, seq_one(p, b), 0); }
    case 140: { u32 a = v[0], b = v[1]; return N(Call, a, call_args(p, b), call_keywords(p, b)); }
    case 141: { u32 a = v[0], b = v[1]; return N(Subscript, a, b, Load); }
    case 142: { u32 a = v[0]; return N(Tuple, a, Load); }
    case 143: { u32 a = v[0], b = v[1], c = v[2]; return N(Slice, a, b, c); }
    case 144: { return N(Constant, CONST_ELLIPSIS); }
    case 145: { u32 a = v[0], b = v[1]; return N(Lambda, or_no_arguments(p, a), b); }
    case 146: { u32 a = v[0]; return N(arg, id_of(p, a), 0, 0); }
    case 147: { u32 a = v[0]; return string_concatenate(p, a); }
    case 148: { u32 a = v[0]; return N(List, a, Load); }
    case 149: { u32 a = v[0]; return N(Set, a); }
    case 150: { u32 a = v[0]; return N(Dict, pairs_first(p, a), pairs_second(p, a)); }
    case 151: { u32 a = v[0]; return build_pair(p, 0, a); }
    case 152: { u32 a = v[0], b = v[1], c = v[2]; return P(comprehension, a, b, c, 1); }
    case 153: { u32 a = v[0], b = v[1], c = v[2]; return P(comprehension, a, b, c, 0); }
    case 154: { u32 a = v[0], b = v[1]; return N(ListComp, a, b); }
    case 155: { u32 a = v[0], b = v[1]; return N(SetComp, a, b); }
    case 156: { u32 a = v[0], b = v[1]; return N(GeneratorExp, a, b); }
    case 157: { u32 a = v[0], b = v[1]; return N(DictComp, pair_first(p, a), pair_second(p, a), b); }
    case 158: {
        u32 a = v[0], b = v[1]; 
        return N(Call, 0, seq_join(p, a, starred_of(p, b)), keywords_of(p, b));
    }
    case 159: { u32 a = v[0]; return N(Call, 0, starred_of(p, a), keywords_of(p, a)); }
    case 160: { u32 a = v[0], b = v[1]; return seq_join(p, a, b); }
    case 161: { u32 a = v[0], b = v[1]; return N(keyword, id_of(p, a), b); }
    case 162: { u32 a = v[0]; return N(keyword, 0, a); }
    case 163: { u32 a = v[0], b = v[1]; return N(Tuple, seq_front(p, a, b), Store); }
    case 164: { u32 a = v[0]; return N(Starred, a, Store); }
    case 165: { u32 a = v[0], b = v[1]; return N(Attribute, a, id_of(p, b), Store); }
    case 166: { u32 a = v[0], b = v[1]; return N(Subscript, a, b, Store); }
    case 167: { u32 a = v[0]; return N(Tuple, a, Store); }
    case 168: { u32 a = v[0]; return N(List, a, Store); }
    case 169: { u32 a = v[0], b = v[1]; return N(Attribute, a, id_of(p, b), Del); }
    case 170: { u32 a = v[0], b = v[1]; return N(Subscript, a, b, Del); }
    case 171: { u32 a = v[0]; return as_del(p, a); }
    case 172: { u32 a = v[0]; return N(Tuple, a, Del); }
    case 173: { u32 a = v[0]; return N(List, a, Del); }
    case 174: {
        u32 a = v[0]; 
        return raise_at(p, a, "iterable argument unpacking follows keyword argument unpacking");
    }
    case 175: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, last_comprehension_item(p, b), "Generator expression must be parenthesized");
    }
    case 176: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, b, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    case 177: { u32 a = v[0], b = v[1]; return raise_bare_genexp(p, a, b); }
    case 178: { u32 a = v[0]; return raise_argument_order(p, a); }
    case 179: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, b, "cannot assign to %t", token_text(p, a));
    }
    case 180: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, b, "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    case 181: { u32 a = v[0], b = v[1]; return raise_legacy(p, a, b); }
    case 182: { u32 a = v[0], b = v[1]; return raise_missing_comma(p, a, b); }
    case 183: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, b, "expected 'else' after 'if' expression");
    }
    case 184: {
        u32 a = v[0]; 
        return raise_at(p, a, "cannot use assignment expressions with %s", expr_name(p, a));
    }
    case 185: {
        u32 a = v[0]; 
        return raise_at(p, a, "cannot assign to %s here. Maybe you meant '==' instead of '='?", expr_name(p, a));
    }
    case 186: {
        u32 a = v[0]; 
        return raise_at(p, a, "only single target (not %s) can be annotated", expr_name(p, a));
    }
    case 187: { u32 a = v[0]; return raise_at(p, a, "only single target (not tuple) can be annotated"); }
    case 188: { u32 a = v[0]; return raise_at(p, a, "illegal target for annotation"); }
    case 189: { u32 a = v[0]; return raise_target(p, STAR_TARGETS, a); }
    case 190: { u32 a = v[0]; return raise_at(p, a, "assignment to yield expression not possible"); }
    case 191: {
        u32 a = v[0]; 
        return raise_at(p, a, "'%s' is an illegal expression for augmented assignment", expr_name(p, a));
    }
    case 192: { u32 a = v[0]; return raise_target(p, DEL_TARGETS, a); }
    case 193: { return raise_indentation(p, "expected an indented block"); }
    case 194: { u32 a = v[0]; return raise_at(p, a, "iterable unpacking cannot be used in comprehension"); }
    case 195: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, seq_last(p, b), "did you forget parentheses around the comprehension target?");
    }
    case 196: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, b, "did you forget parentheses around the comprehension target?");
    }
    case 197: { u32 a = v[0]; return raise_at(p, a, "dict unpacking cannot be used in dict comprehension"); }
    case 198: { u32 a = v[0]; return raise_at(p, a, "non-default argument follows default argument"); }
    case 199: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, b, "Function parameters cannot be parenthesized");
    }
    case 200: { u32 a = v[0]; return raise_at(p, a, "at least one argument must precede /"); }
    case 201: { u32 a = v[0]; return raise_at(p, a, "/ may appear only once"); }
    case 202: { u32 a = v[0]; return raise_at(p, a, "/ must be ahead of *"); }
    case 203: { u32 a = v[0]; return raise_at(p, a, "expected comma between / and *"); }
    case 204: { u32 a = v[0]; return raise_at(p, a, "expected default value expression"); }
    case 205: { u32 a = v[0]; return raise_at(p, a, "named arguments must follow bare *"); }
    case 206: { return raise_last(p, "bare * has associated type comment"); }
    case 207: { u32 a = v[0]; return raise_at(p, a, "var-positional argument cannot have default value"); }
    case 208: { u32 a = v[0]; return raise_at(p, a, "* argument may appear only once"); }
    case 209: { u32 a = v[0]; return raise_at(p, a, "var-keyword argument cannot have default value"); }
    case 210: { u32 a = v[0]; return raise_at(p, a, "arguments cannot follow var-keyword argument"); }
    case 211: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, b, "Lambda expression parameters cannot be parenthesized");
    }
    case 212: { return raise_last(p, "named arguments must follow bare *"); }
    case 213: { u32 a = v[0]; return raise_target(p, FOR_TARGETS, a); }
    case 214: { u32 a = v[0]; return raise_at(p, a, "cannot use starred expression here"); }
    case 215: { u32 a = v[0]; return raise_at(p, a, "cannot use double starred expression here"); }
    case 216: { return raise_last(p, "trailing comma not allowed without surrounding parentheses"); }
    case 217: { return raise_last(p, "expected ':'"); }
    case 218: { u32 a = v[0]; return raise_no_block(p, "'with' statement", a); }
    case 219: { u32 a = v[0]; return raise_no_block(p, "'try' statement", a); }
    case 220: { return raise_last(p, "expected 'except' or 'finally' block"); }
    case 221: {
        u32 a = v[0], b = v[1]; 
        return raise_range(p, a, b, "cannot have both 'except' and 'except*' on the same 'try'");
    }
    case 222: {
        u32 a = v[0]; 
        return raise_at(p, a, "cannot have both 'except' and 'except*' on the same 'try'");
    }
    case 223: { u32 a = v[0]; return raise_from(p, a, "multiple exception types must be parenthesized"); }
    case 224: { return raise_last(p, "expected one or more exception types"); }
    case 225: { u32 a = v[0]; return raise_no_block(p, "'finally' statement", a); }
    case 226: { u32 a = v[0]; return raise_no_block(p, "'except' statement", a); }
    case 227: { u32 a = v[0]; return raise_no_block(p, "'except*' statement", a); }
    case 228: { u32 a = v[0]; return raise_no_block(p, "'match' statement", a); }
    case 229: { u32 a = v[0]; return raise_no_block(p, "'case' statement", a); }
    case 230: { u32 a = v[0]; return raise_at(p, a, "cannot use '_' as a target"); }
    case 231: { u32 a = v[0]; return raise_at(p, a, "invalid pattern target"); }
    case 232: {
        u32 a = v[0]; 
        return raise_range(p, seq_item(vm, a, 0), seq_last(p, a), "positional patterns follow keyword patterns");
    }
    case 233: { u32 a = v[0]; return raise_no_block(p, "'if' statement", a); }
    case 234: { u32 a = v[0]; return raise_no_block(p, "'elif' statement", a); }
    case 235: { u32 a = v[0]; return raise_no_block(p, "'else' statement", a); }
    case 236: { u32 a = v[0]; return raise_no_block(p, "'while' statement", a); }
    case 237: { u32 a = v[0]; return raise_no_block(p, "'for' statement", a); }
    case 238: { u32 a = v[0]; return raise_no_block(p, "function definition", a); }
    case 239: { u32 a = v[0]; return raise_no_block(p, "class definition", a); }
    case 240: {
        u32 a = v[0]; 
        return raise_from(p, a, "cannot use a starred expression in a dictionary value");
    }
    case 241: { u32 a = v[0]; return raise_at(p, a, "expression expected after dictionary key and ':'"); }
    case 242: { u32 a = v[0]; return raise_after_key(p, a); }
    case 243: { u32 t = v[0]; return is_not_equal(p, t); }
    case 244: { u32 y = v[0], z = v[1]; return seq_front(p, y, z); }
    default: return 0;
    }
}

"""The interactive prompt: what is typed is run in __main__, line by line or block by block."""
import sys

_COMPOUND = {"if", "while", "for", "try", "with", "def", "class", "async"}
_OPEN_ENDS = "unexpected EOF", "unterminated triple-quoted", "expected an indented block", "was never closed", "expected 'except' or 'finally'"


def _is_block(lines):
    first = lines[0].strip()
    word = first.replace(":", " ").replace("(", " ").split(" ", 1)[0]
    return word in _COMPOUND or first.startswith("@") or first.endswith(":") and word in ("match", "else")


def _wants_more(lines, error):
    """May the source go on in a next line?"""
    text = str(error.msg)
    if isinstance(error, IndentationError) and "indent" in text or "expected 'except'" in text:
        return (error.lineno or 0) >= len(lines)
    return any(end in text for end in _OPEN_ENDS) or lines[-1].endswith("\\")


def compiled(lines):
    """A code object, or None: more lines are wanted. SyntaxError and its like pass through."""
    source = "\n".join(lines)
    if not source.strip() or all(l.strip()[:1] in ("", "#") for l in lines):
        return compile("pass", "<stdin>", "single")
    block = _is_block(lines)
    try:
        code = compile(source + "\n", "<stdin>", "single")
    except SyntaxError as e:
        if (not block or lines[-1].strip() or "was never closed" in str(e.msg) or "triple-quoted" in str(e.msg)) and _wants_more(lines, e):
            return None
        raise
    if block and lines[-1].strip():
        return None
    return code


def _tell(e):
    """As an uncaught exception is told, without the frames of this module."""
    t = e.__traceback__
    while t is not None and t.tb_frame.f_globals is globals():
        t = t.tb_next
    e.__traceback__ = t
    sys.last_type, sys.last_value, sys.last_traceback = type(e), e, t
    sys.excepthook(type(e), e, t)


def _statement(read):
    """Reads one statement; None: the end of the input."""
    lines = []
    while True:
        prompt = str(sys.ps2 if lines else sys.ps1)
        try:
            lines.append(read(prompt))
        except EOFError:
            if not lines:
                return None
            return compile("\n".join(lines) + "\n", "<stdin>", "single")
        code = compiled(lines)
        if code is not None:
            return code


def run(banner=None, read=None, names=None):
    """The session; it ends with the input, or by SystemExit."""
    if not hasattr(sys, "ps1"):
        sys.ps1 = ">>> "
    if not hasattr(sys, "ps2"):
        sys.ps2 = "... "
    if names is None:
        names = vars(sys.modules["__main__"])
    if banner:
        sys.stderr.write(banner)
    while True:
        code = ""
        try:
            code = _statement(read or input)
            if code is None:
                break
            exec(code, names)
        except SystemExit:
            raise
        except BaseException as e:
            if code == "" and isinstance(e, KeyboardInterrupt):  # while the statement was typed
                sys.stderr.write("\nKeyboardInterrupt\n")
            else:
                _tell(e)
    sys.stdout.write("\n")


def start(with_banner=True):
    version = ".".join(map(str, sys.version_info[:2]))
    run(f'Ouro, a Python {version} whose memory can be seen\nType "help" or "credits" for more information.\n' if with_banner else None)

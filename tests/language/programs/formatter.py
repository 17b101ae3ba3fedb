"""A formatter of text: marked-up paragraphs, lists, tables, wrapping, justifying, templates, differences, on re, textwrap, string and difflib."""
import difflib
import re
import string
import textwrap
from itertools import groupby, zip_longest

SOURCE = """\
# The  Title of it

A first paragraph with *some emphasis*, a `code span`, a [link](http://example.org/a_b)
and more words than fit into a single line of the page, so that it has to be wrapped.

## Lists

- one
- two, which is rather longer than one and needs a second line to be shown in full
    - two and a half
    - two, three quarters
- three

1. first
2. second
10. tenth

> A quotation, which
> goes on for some time and then stops -- at "last".

| Name  | Amount | Note        |
|:------|-------:|:-----------:|
| apple | 3      | red         |
| pear  | 12.50  | green, ripe |
| fig   |        | *rare*      |

```
def code(x):
    return x   # kept as it is
```

The end\\*, with an escape -- and a footnote[^1] too.

[^1]: The note.
"""


class Block:
    kinds = []

    def __init_subclass__(cls, pattern, flags=0):
        cls.pattern = re.compile(pattern, flags | re.MULTILINE)
        Block.kinds.append(cls)

    def __init__(self, match):
        self.match = match

    def render(self, width):
        raise NotImplementedError(type(self).__name__)

    def __repr__(self):
        start, end = self.match.span()
        return f"{type(self).__name__}[{start}:{end}]"


class Inline:
    rules = [
        (re.compile(r"\\(.)"), lambda m: m[1]),
        (re.compile(r"\*(?P<text>[^*\s](?:[^*]*[^*\s])?)\*"), lambda m: m["text"].upper()),
        (re.compile(r"`(?P<code>[^`]+)`"), r"‘\g<code>’"),
        (re.compile(r"(?<!!)\[(?!\^)([^]]+)\]\(([^)]+)\)"), r"\1 <\2>"),
        (re.compile(r"\[\^(\d+)\]"), lambda m: m[1].translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))),
        (re.compile(r"(?<=\s)--(?=\s)"), "–"),
        (re.compile(r'"(\b[^"]*)"'), r"“\1”"),
    ]

    @classmethod
    def format(cls, text):
        placeholders = []

        def keep(match):
            placeholders.append(match[1])
            return f"\x00{len(placeholders) - 1}\x00"

        text = cls.rules[0][0].sub(keep, text)
        for pattern, replacement in cls.rules[1:]:
            text = pattern.sub(replacement, text)
        return re.sub(r"\x00(\d+)\x00", lambda m: placeholders[int(m[1])], text)


class Heading(Block, pattern=r"(?P<level>#{1,6})[ ]+(?P<text>.+)\n"):
    def render(self, width):
        text = " ".join(self.match["text"].split())
        if len(self.match["level"]) == 1:
            yield text.upper().center(width).rstrip()
            yield ("=" * len(text)).center(width).rstrip()
        else:
            yield text
            yield "-" * len(text)


class Code(Block, pattern=r"```(?P<language>\w*)\n(?P<code>.*?)^```\n", flags=re.DOTALL):
    def render(self, width):
        yield from textwrap.indent(self.match["code"], "    | ").splitlines()


class Table(Block, pattern=r"(?:^\|.*\|[ ]*\n){2,}"):
    def render(self, width):
        rows = [[c.strip() for c in line.strip().strip("|").split("|")] for line in self.match[0].splitlines()]
        head, rule, *body = rows
        aligns = [{(True, True): "^", (False, True): ">"}.get((c.startswith(":"), c.endswith(":")), "<") for c in rule]
        body = [[Inline.format(c) for c in row] for row in body]
        widths = [max(map(len, column)) for column in zip_longest(head, *body, fillvalue="")]
        for i, row in enumerate([head, *body]):
            yield "  ".join(f"{c:{a}{w}}" for c, a, w in zip(row, aligns, widths)).rstrip()
            if not i:
                yield "  ".join("-" * w for w in widths)


class Quote(Block, pattern=r"(?:^>.*\n)+"):
    def render(self, width):
        text = re.sub(r"(?m)^> ?", "", self.match[0])
        yield from textwrap.wrap(Inline.format(text), width - 8, initial_indent="    “", subsequent_indent="     ")


class List(Block, pattern=r"(?:^[ ]*(?:[-*]|\d+\.)[ ].*\n)+"):
    def render(self, width):
        for line in self.match[0].splitlines():
            indent, bullet, text = re.match(r"( *)([-*]|\d+\.) (.*)", line).groups()
            depth = len(indent) // 4
            mark = "•◦"[depth % 2] if bullet in "-*" else bullet
            prefix = "  " * depth + f"{mark:>3} "
            yield from textwrap.wrap(Inline.format(text), width, initial_indent=prefix, subsequent_indent=" " * len(prefix))


class Note(Block, pattern=r"\[\^(?P<number>\d+)\]:[ ](?P<text>.*)\n"):
    def render(self, width):
        yield "_" * 10
        yield f"{self.match['number']}) {self.match['text']}"


class Paragraph(Block, pattern=r"(?:^.*\S.*\n)+?(?=\s*\n|\Z)"):
    def render(self, width):
        lines = textwrap.wrap(Inline.format(self.match[0]), width)
        for line in lines[:-1]:
            yield justify(line, width)
        yield from lines[-1:]


def justify(line, width):
    words = line.split()
    if len(words) < 2:
        return line
    gaps, extra = len(words) - 1, width - sum(map(len, words))
    sizes = [extra // gaps + (i < extra % gaps) for i in range(gaps)]
    return "".join(w + " " * s for w, s in zip(words, sizes + [0]))


def parse(source):
    at = 0
    blank = re.compile(r"\s*\n")
    while at < len(source):
        if m := blank.match(source, at):
            at = m.end()
            continue
        for kind in Block.kinds:
            if m := kind.pattern.match(source, at):
                yield kind(m)
                at = m.end()
                break
        else:
            raise SyntaxError(f"cannot read {source[at:at + 20]!r}")


blocks = list(parse(SOURCE))
print(*blocks, sep="\n")
for width in (60, 36):
    print("|".rjust(width + 1, "_"))
    for block in blocks:
        print(*block.render(width), "", sep="\n")
print(Block.kinds[0].__name__, Heading.pattern.groupindex, Code.pattern.flags & re.DOTALL == re.DOTALL)
for bad in (lambda: list(Block(None).render(1)), lambda: type("X", (Block,), {}), lambda: re.compile("(a"), lambda: re.sub("(a)", r"\2", "a")):
    try:
        bad()
    except (NotImplementedError, TypeError, re.error) as e:
        print(type(e).__name__, e)


class Braces(string.Template):
    delimiter = "%"
    idpattern = r"[a-z]+(?:\.[a-z]+)*"


class Fields(string.Formatter):
    def __init__(self):
        self.missing = []

    def get_value(self, key, args, kwargs):
        try:
            return super().get_value(key, args, kwargs)
        except (KeyError, IndexError):
            self.missing.append(key)
            return f"<{key}>"

    def convert_field(self, value, conversion):
        match conversion:
            case "u":
                return str(value).upper()
            case "t":
                return str(value).title()
        return super().convert_field(value, conversion)

    def format_field(self, value, spec):
        if spec.startswith("plural"):
            one, many = spec.split(",")[1:]
            return f"{value} {one if value == 1 else many}"
        return super().format_field(value, spec)


fields = Fields()
print(fields.format("{name!t} has {n:plural,apple,apples} and {1:plural,pear,pears}, {0!r:>6} {missing} {name!u:*^9}", "x", 1, name="ann lee", n=3), fields.missing)
print(Braces("%name owes %{sum.total} %% %unknown").safe_substitute({"name": "Bo", "sum.total": 5}))
for text in ("$a $b", "${a", "$1"):
    try:
        print(string.Template(text).substitute(a=1))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
print(list(string.Formatter().parse("a{b!r:>{w}}c{{}}{0.x[1]}")))

long = "Sesquipedalian words, hyphen-ated ones and  double spaces; tabs\tand\nnewlines. An antidisestablishmentarianism."
for options in ({}, {"break_long_words": False}, {"break_on_hyphens": False}, {"max_lines": 3, "placeholder": " […]"}, {"fix_sentence_endings": True}, {"drop_whitespace": False}, {"replace_whitespace": False}):
    print(options, textwrap.wrap(long, 18, **options))
print(textwrap.shorten(long, 30), "|", textwrap.shorten(long, 30, placeholder="…"))
print(textwrap.fill(textwrap.dedent("""
    indented
      more
    less
    """).strip(), 12), textwrap.indent("a\n\nb\n", "> ", lambda line: True), sep="\n")


def columns(words, width, gap=2):
    for count in range(len(words), 0, -1):
        height = -(-len(words) // count)
        parts = [words[i:i + height] for i in range(0, len(words), height)]
        sizes = [max(map(len, p)) for p in parts]
        if sum(sizes) + gap * (len(parts) - 1) <= width:
            for row in zip_longest(*parts, fillvalue=""):
                yield (" " * gap).join(w.ljust(s) for w, s in zip(row, sizes)).rstrip()
            return


words = sorted(set(re.findall(r"[a-z]{3,}", SOURCE.lower())))
print(*columns(words, 60), sep="\n")
print({k: len(list(g)) for k, g in groupby(sorted(words, key=len), key=len)})
before, after = "one\ntwo\nthree\nfour\n".splitlines(True), "zero\none\ntwo!\nfour\nfive\n".splitlines(True)
print("".join(difflib.unified_diff(before, after, "before", "after", n=1)), "".join(difflib.ndiff(before, after)), sep="")
print(difflib.get_close_matches("quotaton", words), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3))


def rot(text, n):
    lower = string.ascii_lowercase
    return text.translate(str.maketrans(lower + lower.upper(), lower[n:] + lower[:n] + (lower[n:] + lower[:n]).upper()))


def roman(n):
    return re.sub("I{5}|V{2}|X{5}|L{2}|C{5}|D{2}", "", "") or "".join(s * (n // v % k) if len(s) == 1 else s for v, s, k in ()) or _roman(n)


def _roman(n):
    text = "I" * n
    for five, one, next_one in ("VIX", "LXC", "DCM"):
        text = text.replace(one * 5, five).replace(five * 2, next_one).replace(five + one * 4, one + next_one).replace(one * 4, one + five)
        one = next_one
    return text


print(rot("Hello, World", 13), rot(rot("Zebra", 5), 21), [roman(n) for n in (4, 9, 14, 40, 90, 444, 1994)])

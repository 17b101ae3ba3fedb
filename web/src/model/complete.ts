// What a name at the prompt may go on with: keywords, built-in names, names of __main__, attributes of what a dotted name stands for.
import type { ObjectRecord, StepRecord } from "ouro";

const words = (text: string) => text.trim().split(/\s+/);
const KEYWORDS = words("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case");
const BUILTINS = words(
  "abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip " +
    "ArithmeticError AssertionError AttributeError BaseException EOFError Exception ImportError IndexError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotImplementedError OSError OverflowError RecursionError RuntimeError StopIteration SyntaxError SystemExit TypeError UnicodeError ValueError ZeroDivisionError",
);
const METHODS: Record<string, string[]> = {
  list: words("append clear copy count extend index insert pop remove reverse sort"),
  dict: words("clear copy fromkeys get items keys pop popitem setdefault update values"),
  set: words("add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update"),
  frozenset: words("copy difference intersection isdisjoint issubset issuperset symmetric_difference union"),
  tuple: words("count index"),
  str: words("capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill"),
  int: words("as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes"),
  float: words("as_integer_ratio conjugate fromhex hex imag is_integer real"),
  bytes: words("count decode endswith find hex index join replace split startswith strip"),
  deque: words("append appendleft clear copy count extend extendleft index insert maxlen pop popleft remove reverse rotate"),
  generator: words("close gi_code gi_frame gi_running gi_yieldfrom send throw"),
  function: words("__closure__ __code__ __defaults__ __dict__ __doc__ __kwdefaults__ __module__ __name__ __qualname__"),
};

function attributes(now: StepRecord, o: ObjectRecord): string[] {
  const names = new Set<string>(METHODS[o.type] ?? []);
  for (const [name] of o.attrs ?? []) names.add(name);
  const seen = new Set<number>();
  const up = (n: number | undefined) => {
    if (n === undefined || seen.has(n)) return;
    seen.add(n);
    const c = now.objects[n];
    for (const [name] of c?.attrs ?? []) names.add(name);
    for (const b of c?.bases ?? []) up(b);
  };
  up(o.class);
  for (const b of o.bases ?? []) up(b);
  return [...names];
}

function globalsOf(now: StepRecord | null): Map<string, number> {
  return new Map(now?.frames[0]?.locals ?? []);
}

/** `insert`: the text so far with what all possible names share; names: those that are possible. */
export function complete(text: string, now: StepRecord | null): { insert: string; names: string[] } {
  const m = /((?:[^\W\d]\w*\.)*)(\w*)$/u.exec(text);
  if (!m) return { insert: "", names: [] };
  const path = m[1]!.split(".").filter(Boolean);
  const begun = m[2]!;
  let possible: string[];
  if (path.length) {
    const names = globalsOf(now);
    let o = now && names.has(path[0]!) ? now.objects[names.get(path[0]!)!] : undefined;
    for (const name of path.slice(1)) {
      const n = o?.attrs?.find(([a]) => a === name)?.[1];
      o = n === undefined ? undefined : now!.objects[n];
    }
    possible = o && now ? attributes(now, o) : [];
  } else possible = begun ? [...globalsOf(now).keys(), ...BUILTINS, ...KEYWORDS] : [];
  const names = [...new Set(possible)].filter((n) => n.startsWith(begun) && (begun.startsWith("_") || !n.startsWith("_"))).sort();
  if (!names.length) return { insert: "", names };
  let shared = names[0]!;
  for (const n of names) while (!n.startsWith(shared)) shared = shared.slice(0, -1);
  return { insert: shared.length > begun.length ? text.slice(0, text.length - begun.length) + shared : "", names };
}

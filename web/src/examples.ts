// The programs of the menu: the same files that the tests run.
const files = import.meta.glob("../../examples/**/*.py", { query: "?raw", import: "default", eager: true }) as Record<string, string>;

export interface Example {
  title: string;
  path: string;
  source: string;
}

const TITLES: Record<string, string> = {
  names: "Names are references", calls: "The call stack", counts: "Reference counts", freed: "Freed at zero", cycle: "A cycle the collector frees",
  weak: "Weak references", brk: "The heap grows and shrinks", holes: "Holes between runs", quotes: "Typographic quotes",
};

export const examples: Example[] = Object.entries(files).map(([path, source]) => {
  const name = path.slice(path.lastIndexOf("/") + 1, -3);
  return { path, source, title: TITLES[name] ?? name.replace(/_/g, " ").replace(/^./, (c) => c.toUpperCase()) };
});
const ORDER = Object.keys(TITLES);
examples.sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));
function rank(e: Example) {
  const i = ORDER.indexOf(e.path.slice(e.path.lastIndexOf("/") + 1, -3));
  return i < 0 ? ORDER.length : i;
}

export const first: Example = examples[0] ?? { title: "A small program", path: "", source: "x = 10\ny = x\nprint(x is y)\n" };

// Completion at the prompt: what the engine says a word may go on with, put into the line.

/** The word at the end of a line that is completed: names joined by dots. */
const wordOf = (line: string): string => /[\w.]*$/u.exec(line)![0];

/** `line`: with what all candidates share; names: the last parts of those that are possible. */
export function completed(line: string, candidates: string[]): { line: string; names: string[] } {
  const word = wordOf(line);
  const own = candidates.filter((c) => c.startsWith(word));
  if (!own.length) return { line, names: [] };
  let shared = own[0]!;
  for (const c of own) while (!c.startsWith(shared)) shared = shared.slice(0, -1);
  const head = word.lastIndexOf(".") + 1;
  return { line: line.slice(0, line.length - word.length) + shared, names: own.map((c) => c.slice(head)) };
}

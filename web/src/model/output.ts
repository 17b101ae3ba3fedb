// What was printed: pieces by stream, the prompt's among them, and the last part of it for the screen.
export interface Piece {
  fd: 1 | 2;
  text: string;
  /** Of the prompt or typed: no output of the program's run. */
  console: boolean;
}

/** Never changed in place: each addition makes another one. */
export class Transcript {
  constructor(readonly pieces: readonly Piece[] = [], readonly length = 0) {}

  add(fd: 1 | 2, text: string, console: boolean): Transcript {
    const last = this.pieces[this.pieces.length - 1];
    const pieces =
      last && last.fd === fd && last.console === console
        ? [...this.pieces.slice(0, -1), { ...last, text: last.text + text }]
        : [...this.pieces, { fd, text, console }];
    return new Transcript(pieces, this.length + text.length);
  }

  /** What the program's run wrote to its standard error. */
  get errors(): string {
    return this.pieces.filter((p) => p.fd === 2 && !p.console).map((p) => p.text).join("");
  }

  get all(): string {
    return this.pieces.map((p) => p.text).join("");
  }

  /** The last pieces, of at most so many characters and lines, and how many lines stand before them. */
  tail(characters = 100_000, lines = 2000): { pieces: (Piece & { from: number })[]; hiddenLines: number } {
    const out: (Piece & { from: number })[] = [];
    let at = this.program;
    let room = characters;
    let newlines = 0;
    let i = this.pieces.length - 1;
    for (; i >= 0 && room > 0 && newlines < lines; i--) {
      const p = this.pieces[i]!;
      if (!p.console) at -= p.text.length;
      let cut = Math.max(0, p.text.length - room);
      for (let k = p.text.length - 2; k >= cut; k--)
        if (p.text.charCodeAt(k) === 10 && ++newlines >= lines) cut = k + 1;
      out.unshift({ ...p, text: p.text.slice(cut), from: p.console ? -1 : at + cut });
      room -= p.text.length - cut;
      if (cut) break;
    }
    const shown = out.reduce((n, p) => n + p.text.length, 0);
    if (shown === this.length) return { pieces: out, hiddenLines: 0 };
    const before = this.all.slice(0, this.length - shown);
    let hiddenLines = 0;
    for (let k = before.indexOf("\n"); k >= 0; k = before.indexOf("\n", k + 1)) hiddenLines++;
    return { pieces: out, hiddenLines: Math.max(1, hiddenLines) };
  }

  /** Characters that the program's run printed. */
  private get program(): number {
    return this.pieces.reduce((n, p) => n + (p.console ? 0 : p.text.length), 0);
  }
}

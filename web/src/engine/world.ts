// What a program hears from outside: lines, clock, random bits. Kept as they came, so that a replay sees the same world.
export class World {
  lines: (string | null)[] = [];
  numbers: number[] = [];
}

/** A place in a world: how many lines and numbers an engine has had. At the end of what is kept, new ones are made and kept. */
export class Ear {
  constructor(readonly world: World, public fed = 0, public heard = 0) {}

  number(make: () => number): number {
    const { numbers } = this.world;
    if (this.heard === numbers.length) numbers.push(make());
    return numbers[this.heard++]!;
  }
  clock(monotonic: boolean): number {
    return this.number(() => (monotonic ? performance.now() : Date.now()));
  }
  random(): number {
    return this.number(() => crypto.getRandomValues(new Uint32Array(1))[0]!);
  }

  /** The next line that was typed; undefined: nobody has typed it yet. */
  line(): string | null | undefined {
    return this.fed < this.world.lines.length ? this.world.lines[this.fed++] : undefined;
  }
}

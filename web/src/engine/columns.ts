// The journal as it grows: a number a step in each column.
import type { EventName, Place } from "ouro";
import { JOURNAL_STEPS, type Journal } from "./protocol";

const EVENTS: EventName[] = ["call", "line", "return", "exception"];
type Numbers = Uint32Array | Uint16Array | Uint8Array | Float64Array;

const bigger = <T extends Numbers>(a: T): T => {
  const b = new (a.constructor as new (n: number) => T)(a.length * 2);
  b.set(a as never);
  return b;
};

export class Columns {
  private c: Omit<Journal, "fileNames"> = {
    lines: new Uint32Array(1024), depths: new Uint16Array(1024), events: new Uint8Array(1024), outputs: new Uint32Array(1024),
    bytes: new Float64Array(1024), clocks: new Float64Array(1024), collections: new Uint32Array(1024), files: new Uint8Array(1024),
  };
  private names: string[] = [];
  n = 0;

  /** Steps inside of a finalizer, where a run cannot stop, are passed over: they look like the one that is known. */
  push(place: Place, output: number) {
    while (this.n <= Math.min(place.step, JOURNAL_STEPS - 1)) {
      if (this.n === this.c.lines.length) for (const key of Object.keys(this.c) as (keyof typeof this.c)[]) this.c[key] = bigger(this.c[key]) as never;
      this.put(place, output);
    }
  }

  private put(place: Place, output: number) {
    const { c, n } = this;
    c.lines[n] = place.line;
    c.depths[n] = Math.min(place.depth, 65535);
    c.events[n] = EVENTS.indexOf(place.event);
    c.outputs[n] = output;
    c.bytes[n] = place.liveBytes;
    c.clocks[n] = place.clock;
    c.collections[n] = place.collections;
    let file = this.names.indexOf(place.file);
    if (file < 0) file = this.names.push(place.file) - 1;
    c.files[n] = Math.min(file, 255);
    this.n++;
  }

  done(): Journal {
    const cut = Object.fromEntries(Object.entries(this.c).map(([key, a]) => [key, a.slice(0, this.n)]));
    return { ...cut, fileNames: this.names } as unknown as Journal;
  }
}

/**
 * Ouro in a page, a worker or node: one Engine runs one program, in slices, and shows its memory.
 *
 *     import { Engine, compile } from "ouro";
 *     const module = await compile();                    // once; a Module can be posted to a worker
 *     const engine = new Engine(module, { output: (fd, text) => show(text) });
 *     if (engine.load("x = [1, 2]\nprint(x)\n")) {
 *         while (engine.step() === "step") draw(engine.record());
 *     }
 *
 * Steps and counts are those of `ouro trace`: a step is announced before what it announces is done. An Engine holds a
 * WebAssembly instance of its own; making another one from the same module takes about a millisecond. Dropping it frees it.
 */

/**
 * Why a run came back.
 * - `done`: the program has ended, exit handlers included; see `exitStatus`.
 * - `step`: the run stands at the step asked for.
 * - `budget`: the budget is used up; call `run` again (a worker looks at its messages before it does).
 * - `input`: the program wants a line: `engine.input("text")` (or `null` for the end), then `run` again.
 * - `module`: the program wants the file `engine.wanted`: `engine.file(path, content or null)`, or the pack of the library's module
 *   `engine.wantedPack`: `engine.pack(module, bytes or null)`, then `run` again. `await engine.supply()` gives what is wanted.
 * - `stopped`: a limit ended the program; a message went to output 2, `exitStatus` is 124.
 */
export type Status = "done" | "step" | "budget" | "input" | "module" | "stopped";

export interface EngineOptions {
    /** What the program prints: `fd` 1 or 2. Called during `run`, `load` and `finish`; must not call the engine. */
    output?: (fd: 1 | 2, text: string) => void;
    /** The files that the program can open and import, by path. */
    files?: Record<string, string | Uint8Array>;
    /** true: for any other path, `run` returns `module`; false (default): such a file is not there. */
    filesLater?: boolean;
    /** Bytes of heap; default 1 GiB. */
    maxHeap?: number;
    stepLimit?: number;
    maxOutput?: number;
    /** gc.set_threshold's three numbers; default 700, 10, 10. */
    gcThreshold?: [number, number, number];
    /** Every so many steps a line `digest STEP HEX16` on output 2. */
    digestEvery?: number;
    audit?: "none" | "exit" | "line" | "instruction";
    /** Notes each block with the line that took it, for `stats`; the run takes about twice as long. */
    watch?: boolean;
    alloc?: "first" | "best" | "next" | "last" | "worst" | "buddy";
    /** `gc`, `alloc:N`, `stack`, `decref` or `badcount`. */
    stress?: string;
    /** When the program has ended, lines handed in are run in its `__main__`, as by python3 -i: see `prompting`. */
    interactive?: boolean;
    /** Folders for imports, joined with ':' (OUROPATH). */
    path?: string;
    /** Where the pack of a module of the library lies; default: `packs/MODULE.pack` beside this file. */
    packs?: (module: string) => string | URL;
    /** Instead of the clock, in milliseconds: since 1970, or from any point for `monotonic`. */
    clock?: (monotonic: boolean) => number;
    /** Instead of the page's random numbers: 32 bits. */
    random?: () => number;
    /** For `Engine.create`: where ouro.wasm comes from; default: beside this file. */
    wasm?: WasmSource;
}

export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module;

/** The URL of ouro.wasm beside this file. */
export const wasmUrl: URL;

/** Compiles ouro.wasm. The result can be kept, posted to a worker, and used for any number of Engines. */
export function compile(source?: WasmSource): Promise<WebAssembly.Module>;

export class Engine {
    /** compile() and new Engine() in one. */
    static create(options?: EngineOptions): Promise<Engine>;
    /** Throws RangeError if there is no room for the program's memory. */
    constructor(module: WebAssembly.Module, options?: EngineOptions);

    /**
     * Compiles the program as `__main__`. false: the SyntaxError has been written to output 2, `exitStatus` is 1.
     * `filename` (default main.py) is what tracebacks and `__file__` say; `argv` follows it in sys.argv.
     */
    load(source: string | Uint8Array, options?: { filename?: string; argv?: string[] }): boolean;

    /**
     * Runs on: for about `budget` instructions (default: as long as it takes), or until the step `until` is announced. Always
     * makes progress; 200,000 instructions take a few milliseconds.
     */
    run(options?: RunOptions): Status;

    /**
     * Runs to the next step; `step` unless the program ends, waits, or uses up the budget before it (then call `run` with the
     * same `until` to go on). `record` is true by default.
     */
    step(options?: { budget?: number; record?: boolean }): Status;

    /** KeyboardInterrupt in the program, when it runs on. */
    interrupt(): void;
    /** Hands in a line for input(); null: the end of the input. */
    input(line: string | null): void;
    /** Hands in a file; null: there is none of that name. */
    file(path: string, content: string | Uint8Array | null): void;
    /** The path asked for when the status was `module`. */
    readonly wanted: string | undefined;
    /** Hands in the pack of a module of the library; null: there is none, the import fails. */
    pack(module: string, bytes: Uint8Array | null): void;
    /** The module whose pack is asked for when the status was `module`. */
    readonly wantedPack: string | undefined;
    /** Fetches the pack that is wanted and hands it in (all Engines keep it); a wanted file is said not to be there. */
    supply(): Promise<void>;

    /** The option of that name, also later: heeded when the program ends. */
    set interactive(on: boolean);
    /** true: the program has ended, and it is the prompt that runs or (status `input`) waits. Needs `interactive`. */
    readonly prompting: boolean;
    /** The files as they are now: those handed in and those that the program wrote, by path. */
    present(): Record<string, Uint8Array>;
    /** The whole state, to come back to later in this Engine or another of the same module and options. */
    save(): SavedState;
    restore(state: SavedState): void;

    /** How many steps have been announced: the number of the next one. */
    readonly steps: number;
    /** Where the run stands; null: at no step (before the first, or ended). */
    place(): Place | null;
    /** The state at which the run stands: the transcript's record, and where each object lies. */
    record(): StepRecord;
    /** The same as the transcript has it: one line of JSON, with its newline. */
    transcriptRecord(): string;
    /**
     * Every holder of the object that an expression means where the run stands: a name, attributes and subscripts (`x.a[0]`), read
     * from the memory without running anything; or an address, as a number or 0x…. Throws an Error that says why it means none.
     */
    why(expression: string | number): WhyRecord;
    /** After load, before the first run: the step after which the object of this birth is made is noted for `why`. */
    watchBirth(birth: number): void;
    /** A hash of the whole memory, 16 hexadecimal digits; equal on every host. */
    digest(): string;
    /** The bytecode of the program. */
    disassemble(): string;
    /**
     * How the last word of a line at the prompt may go on: keywords, names of `__main__` and builtins, attributes along dots. Each
     * candidate is the whole word (`"math.sin("`). Runs no Python code and changes nothing; for when `run` has come back.
     */
    complete(line: string): string[];
    /** What the memory holds where the run stands: bytes, pools, holes, objects by type, and with `watch` blocks by line. */
    stats(): Statistics;
    /** The same as text. */
    statsText(): string;
    /** Which block's taking made the memory fullest so far; 0: none, or no `watch`. */
    readonly peak: number;
    /** With `watch`, after load and before the first run: writes one report of the run to come, `{"peak": …, "exit": …}`, in pieces.
     *  `peak`: what an earlier Engine's `peak` said at the end of the same program; 0: the end alone. */
    statsOfRun(write: (text: string) => void, options?: { peak?: number; format?: "text" | "json" }): void;
    /** Writes the transcript of the run to come, in pieces; after load, before the first run. */
    trace(write: (text: string) => void, options?: { maxSteps?: number }): void;

    /** After the run: writes what `digestEvery` and `audit` want said at the end; the process's exit status. */
    finish(): number;
    /** As python3's: 0, 1 for an uncaught exception, what sys.exit() was given; 124 for a limit. */
    readonly exitStatus: number;
    /** The program's memory: a Ref is an address in it. */
    readonly memory: WebAssembly.Memory;
}

export interface Statistics {
    step: number;
    brk: number;
    arenas: number;
    bytes: { heap: number; used: number; free: number; outside_blocks: number; free_blocks: number; unused_pools: number; holes: number;
        top: number; headers: number; ends_of_pools: number };
    pools: { size: number; pools: number; used: number; free: number }[];
    runs: { policy: string; used: number; used_bytes: number; wasted_inside?: number; holes: number; hole_bytes: number;
        largest_hole: number; fragmentation: number };
    objects: number;
    object_bytes: number;
    static_objects: number;
    types: { type: string; count: number; bytes: number }[];
    /** With `watch` only. */
    blocks?: { asked: number; wasted_inside: number; taken: number; taken_bytes: number };
    lines?: { file: string; line: number; bytes: number; blocks: number; taken_bytes: number; taken: number }[];
    collections: { collections: number; collected: number; uncollectable: number }[];
}

export interface RunOptions {
    budget?: number;
    until?: number;
    /**
     * Take the record of step `until` as it is announced: `record()` then gives it. So also the steps inside of a finalizer or
     * of a comparison of keys are seen, where a run cannot stop; it then stops at the next place where it can.
     */
    record?: boolean;
}

export type EventName = "call" | "line" | "return" | "exception";

export interface Place {
    step: number;
    event: EventName;
    line: number;
    /** Program frames; the module's is 1. */
    depth: number;
    /** The file whose line it is, as tracebacks name it. */
    file: string;
    liveBytes: number;
    /** What `birth` is read from. */
    clock: number;
    /** Collections so far. */
    collections: number;
}

export interface SavedState {
    /** The pages that are not all zero: address and bytes. */
    readonly pieces: readonly (readonly [number, Uint8Array])[];
    /** Bytes of memory in all. */
    readonly size: number;
}

/** What `ouro why --format json` writes; docs/memory.md, "Why an object is there". */
export interface WhyRecord {
    step: number;
    event: EventName;
    line: number;
    func: string | null;
    expression: string;
    object: {
        type: string; text: string; address: number; birth: number; size: number; count: number; static: boolean;
        /** The collector's list that it is in. */
        list: string | null;
    };
    /** Their counts sum to `held`, which is `object.count`. */
    holders: {
        count: number;
        kind: "global" | "local" | "stack" | "item" | "key" | "value" | "attribute" | "field" | "native" | "runtime" | "static";
        name?: string;
        index?: number;
        holder?: { type: string; address: number };
        text: string;
    }[];
    held: number;
    /** What refers to it without counting, with the reason. */
    uncounted: { kind: string; reason: string; text: string }[];
    made: { birth: number; step?: number; event?: EventName; line?: number; func?: string; file?: string | null; text: string };
    /** Shortest paths from what keeps it alive, one a kind of root; or the way round a cycle. */
    alive: { root: "module" | "frame" | "runtime" | "static" | "cycle"; path: { text: string; type: string; address: number }[] }[];
}

/** The number of an object in its record (ObjectRecord.n). */
export type ObjectNumber = number;
export type Named = [name: string, object: ObjectNumber];

/** tests/oracle/README.md, 1.1; and where things lie. */
export interface StepRecord {
    step: number;
    event: EventName;
    line: number;
    func: string;
    /** Outermost first. */
    frames: FrameRecord[];
    /** return: the value (null: left by an exception); exception: the exception. */
    arg?: ObjectNumber | null;
    /** Collections since the step before, a number a generation. */
    collections?: [number, number, number];
    objects: ObjectRecord[];
    /** End of the heap. */
    brk: number;
    /** Bytes in blocks and runs that are in use. */
    live_bytes: number;
    /** The clock that `birth` is read from. */
    clock: number;
    /** From this number on: objects that only each other refers to; they wait for the collector. */
    unreachable_from?: number;
    /** How many more objects were met than are here (at most 3000 are). */
    more_objects?: number;
}

export interface FrameRecord {
    func: string;
    line: number;
    file: string;
    locals: Named[];
}

/** tests/oracle/README.md, 1.4: which keys there are depends on the type. */
export interface ObjectRecord {
    n: ObjectNumber;
    /** The type's `__name__`. */
    type: string;
    /** null: it says nothing (small ints, interned strings, …). */
    refcount: number | null;

    /** id(): where its reference count lies. */
    address: number;
    /** Serial number of its making; an address that is used again has another one. */
    birth: number;
    /** Bytes of its block. */
    size: number;
    /** One of the interpreter's own, which are never freed. */
    static: boolean;
    /** Known to the cycle collector. */
    tracked: boolean;

    /** The number of items where not all are here: the first 126 and the last 2 are. */
    length?: number;
    value?: string;
    /** dict, defaultdict, OrderedDict: pairs of key and value. */
    items?: ObjectNumber[] | [ObjectNumber, ObjectNumber][];
    name?: string;
    opaque?: true;
    state?: "created" | "suspended" | "running" | "finished";
    line?: number;
    locals?: Named[];
    attrs?: Named[];
    class?: ObjectNumber;
    class_refcount?: number;
    bases?: ObjectNumber[];
    defaults?: ObjectNumber[];
    kwdefaults?: Named[];
    closure?: ObjectNumber[];
    content?: ObjectNumber | null;
    func?: ObjectNumber | string;
    self?: ObjectNumber;
    fget?: ObjectNumber;
    fset?: ObjectNumber;
    fdel?: ObjectNumber;
    target?: ObjectNumber | null;
    callback?: ObjectNumber;
    args?: ObjectNumber[];
    context?: ObjectNumber | null;
    cause?: ObjectNumber | null;
    traceback?: ObjectNumber | null;
    frame?: ObjectNumber;
    next?: ObjectNumber | null;
    default_factory?: ObjectNumber;
}

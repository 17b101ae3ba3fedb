// index.js: Engine, one program run in slices. Types and documentation: index.d.ts.
import { Instance, compile, wasmUrl, LATER, ENOENT } from "./loader.js";

export { compile, wasmUrl };

const STATUS = ["done", "step", "budget", "input", "module", "stopped"];
const EVENT = ["call", "line", "return", "exception"];
const AUDIT = ["none", "exit", "line", "instruction"];
const ALLOC = ["first", "best", "next", "last", "worst", "buddy"];
const encoder = new TextEncoder();

function indexIn(names, name, what) {
    const at = names.indexOf(name);
    if (at < 0) throw new TypeError(`${what} is one of ${names.join(", ")}, not ${name}`);
    return at;
}

function toBytes(content) {
    return typeof content === "string" ? encoder.encode(content) : content;
}

function joined(pieces) {
    const decoder = new TextDecoder();
    return pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
}

/** The program's files, by the paths it uses: what is there, what is known not to be, what is still to come. */
class Files {
    constructor(initial, later) {
        this.known = new Map();
        this.later = later;
        this.wanted = undefined;
        for (const [path, content] of Object.entries(initial ?? {})) this.set(path, content);
    }
    set(path, content) {
        this.known.set(path, content === null ? null : toBytes(content));
        if (this.wanted === path) this.wanted = undefined;
    }
    get(path) {
        const content = this.known.get(path);
        if (content) return content;
        if (content === null || !this.later) return ENOENT;
        this.wanted = path;
        return LATER;
    }
    append(path, bytes, append) {
        const old = (append && this.known.get(path)) || new Uint8Array(0);
        const all = new Uint8Array(old.length + bytes.length);
        all.set(old);
        all.set(bytes, old.length);
        this.known.set(path, all);
        return bytes.length;
    }
}

/** Lines that were handed in and not read yet. */
class Input {
    constructor() {
        this.parts = [];
        this.ended = false;
    }
    push(text) {
        if (text === null) this.ended = true;
        else this.parts.push(encoder.encode(text.endsWith("\n") ? text : text + "\n"));
    }
    take(cap) {
        const first = this.parts[0];
        if (!first) return this.ended ? new Uint8Array(0) : LATER;
        const newline = first.indexOf(10) + 1;
        const n = Math.min(cap, newline || first.length);
        if (n === first.length) this.parts.shift();
        else this.parts[0] = first.subarray(n);
        return first.subarray(0, n);
    }
}

export class Engine {
    static async create(options = {}) {
        return new Engine(await compile(options.wasm), options);
    }

    constructor(module, options = {}) {
        const decoders = { 1: new TextDecoder(), 2: new TextDecoder() };
        this.files = new Files(options.files, options.filesLater);
        this.lines = new Input();
        this.pieces = null;
        this.outputBytes = [];
        this.outputLength = 0;
        this.tracing = false;
        this.host = {
            write: (fd, bytes) => {
                if (fd === 1 && this.tracing) {
                    this.outputBytes.push(bytes.slice());
                    this.outputLength += bytes.length;
                }
                options.output?.(fd, decoders[fd].decode(bytes, { stream: true }));
            },
            readLine: (cap) => this.lines.take(cap),
            fileRead: (path) => this.files.get(path),
            fileSize: (path) => {
                const file = this.files.get(path);
                return typeof file === "number" ? file : file.length;
            },
            fileWrite: (path, bytes, append) => this.files.append(path, bytes, append),
            text: (bytes) => this.pieces?.push(bytes.slice()),
            kept: (offset, cap) => this.#outputAt(offset, cap),
        };
        this.wasm = new Instance(module, this.host);
        this.exports = this.wasm.exports;
        this.loaded = false;
        this.ended = undefined;
        this.view = []; // pieces of the record of viewStep
        this.viewStep = -1;
        this.#start(options);
    }

    #start(options) {
        const audit = indexIn(AUDIT, options.audit ?? "none", "audit");
        const alloc = indexIn(ALLOC, options.alloc ?? "first", "alloc");
        const ready = this.wasm.transfer(({ text, numbers }) =>
            this.exports.engine_new(options.maxHeap ?? 0, options.stepLimit ?? 0, options.digestEvery ?? 0, audit, alloc,
                options.maxOutput ?? 0, text(options.stress), text(options.path),
                options.gcThreshold ? numbers(options.gcThreshold) : 0));
        if (!ready) throw new RangeError("there is no room for the program's memory");
    }

    load(source, { filename = "main.py", argv = [] } = {}) {
        if (this.loaded) throw new Error("an Engine runs one program: make another one");
        this.loaded = true;
        this.files.set(filename, source);
        const failed = this.wasm.transfer(({ text, texts }) =>
            this.exports.engine_load(text(filename), argv.length + 1, texts([filename, ...argv])));
        if (failed) this.ended = "done";
        return failed === 0;
    }

    run({ budget = 0, until = -1, record = false } = {}) {
        if (!this.loaded) throw new Error("load a program first");
        if (this.ended) return this.ended;
        const recording = record && until >= 0;
        // A record of the step that a run cut by its budget is still on the way to stays with it.
        if (!recording || this.viewStep !== until) this.view = [];
        this.viewStep = recording ? until : -1;
        if (recording) this.exports.engine_view_at(until);
        else this.exports.engine_stop_at(until);
        const before = this.pieces;
        if (recording) this.pieces = this.view;
        try {
            const status = STATUS[this.exports.engine_run(budget)];
            if (status === "done" || status === "stopped") this.ended = status;
            return status;
        } finally {
            this.pieces = before;
        }
    }

    step({ budget = 0, record = true } = {}) {
        return this.run({ budget, until: this.steps, record });
    }

    interrupt() { this.exports.engine_interrupt(); }
    input(line) { this.lines.push(line); }
    file(path, content) { this.files.set(path, content); }
    get wanted() { return this.files.wanted; }
    get steps() { return this.exports.engine_steps(); }
    get exitStatus() { return this.exports.engine_exit_status(); }
    finish() { return this.exports.engine_finish(); }
    digest() { return this.#text("engine_digest"); }
    disassemble() { return this.#text("engine_disassemble"); }
    record() { return JSON.parse(this.view.length ? joined(this.view) : this.#text("engine_view")); }
    transcriptRecord() { return this.#text("engine_record"); }

    place() {
        return this.wasm.transfer(({ reserve }) => {
            const at = reserve(32);
            if (!this.exports.engine_place(at)) return null;
            const [step, event, line, depth] = new Float64Array(this.wasm.memory.buffer, at, 4);
            return { step, event: EVENT[event], line, depth };
        });
    }

    trace(write, { maxSteps = 0 } = {}) {
        const decoder = new TextDecoder();
        this.tracing = true;
        this.pieces = { push: (bytes) => write(decoder.decode(bytes, { stream: true })) };
        this.exports.engine_trace(maxSteps);
    }

    get memory() { return this.wasm.memory; }

    #text(name) {
        const before = this.pieces, pieces = [];
        this.pieces = pieces;
        try {
            this.exports[name]();
        } finally {
            this.pieces = before;
        }
        return joined(pieces);
    }

    #outputAt(offset, cap) {
        if (this.outputBytes.length > 1) {
            const all = new Uint8Array(this.outputLength);
            let at = 0;
            for (const piece of this.outputBytes) {
                all.set(piece, at);
                at += piece.length;
            }
            this.outputBytes = [all];
        }
        return (this.outputBytes[0] ?? new Uint8Array(0)).subarray(offset, offset + cap);
    }
}

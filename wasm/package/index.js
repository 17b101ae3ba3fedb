// index.js: Engine, one program run in slices. Types and documentation: index.d.ts.
import { Instance, compile, wasmUrl, LATER, ENOENT, FILE, OPEN, putEntries, putStat, putText } from "./loader.js";

export { compile, wasmUrl };

const STATUS = ["done", "step", "budget", "input", "module", "stopped"];
const PIECE = 65536; // a page of wasm
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

function allZero(words) {
    for (let i = 0; i < words.length; i++) if (words[i] !== 0) return false;
    return true;
}

function joined(pieces) {
    const decoder = new TextDecoder();
    return pieces.map((piece) => decoder.decode(piece, { stream: true })).join("") + decoder.decode();
}

const [EEXIST, ENOTDIR, EISDIR, EINVAL, ENOTEMPTY, ENOSYS] = [-17, -20, -21, -22, -39, -38];

/** A path without ".", ".." and further slashes, seen from the root: "a/b", "" for the root itself. */
function plain(path, folder) {
    const parts = [];
    for (const part of (path.startsWith("/") ? path : `${folder}/${path}`).split("/")) {
        if (part === "..") parts.pop();
        else if (part && part !== ".") parts.push(part);
    }
    return parts.join("/");
}

/** The program's files, by the paths it uses: what is there, what is known not to be, what is still to come. The current folder is "/". */
class Files {
    constructor(initial, later) {
        this.known = new Map(); // path → bytes; null: not there
        this.folders = new Set([""]);
        this.times = new Map();
        this.folder = "";
        this.later = later;
        this.wanted = undefined;
        for (const [path, content] of Object.entries(initial ?? {})) this.set(path, content);
    }
    plain(path) { return plain(path, this.folder); }
    /** Contents are never changed in place. */
    copy() { return { known: new Map(this.known), folders: new Set(this.folders), times: new Map(this.times), folder: this.folder }; }
    restore({ known, folders, times, folder }) {
        this.known = new Map(known);
        this.folders = new Set(folders);
        this.times = new Map(times);
        this.folder = folder;
        this.wanted = undefined;
    }
    set(path, content) {
        const key = this.plain(path);
        this.put(key, content === null ? null : toBytes(content));
        if (this.wanted !== undefined && this.plain(this.wanted) === key) this.wanted = undefined;
    }
    put(key, bytes) {
        this.known.set(key, bytes);
        this.times.set(key, Date.now());
        if (bytes) for (let at = key.indexOf("/"); at >= 0; at = key.indexOf("/", at + 1)) this.folders.add(key.slice(0, at));
    }
    /** The bytes, EISDIR, ENOENT or LATER. */
    get(path) {
        const key = this.plain(path), content = this.known.get(key);
        if (content) return content;
        if (this.folders.has(key)) return EISDIR;
        if (content === null || !this.later || path.startsWith("<")) return ENOENT;
        this.wanted = path;
        return LATER;
    }
    append(path, bytes, append) {
        const old = (append && this.known.get(this.plain(path))) || new Uint8Array(0);
        const all = new Uint8Array(old.length + bytes.length);
        all.set(old);
        all.set(bytes, old.length);
        this.put(this.plain(path), all);
        return bytes.length;
    }
    parent(key) {
        const above = key.slice(0, Math.max(key.lastIndexOf("/"), 0));
        return this.folders.has(above) ? 0 : this.known.get(above) ? ENOTDIR : ENOENT;
    }
    entries(key) {
        const start = key ? `${key}/` : "", found = [];
        const own = (path) => path.startsWith(start) && path !== key && !path.slice(start.length).includes("/");
        for (const folder of this.folders) if (folder && own(folder)) found.push(["d", folder.slice(start.length)]);
        for (const [path, content] of this.known) if (content && own(path)) found.push(["f", path.slice(start.length)]);
        return found;
    }
    open(path, how) {
        const there = this.get(path), key = this.plain(path);
        if (there === LATER || there === EISDIR) return there === EISDIR && how & OPEN.EXCLUSIVE ? EEXIST : there;
        if (typeof there !== "number") {
            if (how & OPEN.EXCLUSIVE) return EEXIST;
            if (how & OPEN.TRUNCATE) this.put(key, new Uint8Array(0));
            return 0;
        }
        if (!(how & OPEN.CREATE)) return there;
        const above = this.parent(key);
        if (above) return above;
        this.put(key, new Uint8Array(0));
        return 0;
    }
    resized(old, size) {
        const all = new Uint8Array(size);
        all.set(old.subarray(0, size));
        return all;
    }
    write(path, place, bytes) {
        let old = this.get(path);
        if (typeof old === "number") return old;
        if (place < 0) place = old.length;
        if (place + bytes.length > old.length) old = this.resized(old, place + bytes.length);
        else old = old.slice();
        old.set(bytes, place);
        this.put(this.plain(path), old);
        return bytes.length;
    }
    read(path, place, bytes) {
        const content = this.get(path);
        if (typeof content === "number") return content;
        const part = content.subarray(Math.min(place, content.length), Math.min(place + bytes.length, content.length));
        bytes.set(part);
        return part.length;
    }
    stat(path, bytes) {
        const content = this.get(path), key = this.plain(path);
        if (content === LATER || content === ENOENT) return content;
        const folder = content === EISDIR, when = BigInt(this.times.get(key) ?? 0) * 1000000n;
        const number = [...key].reduce((n, c) => (n * 31 + c.codePointAt(0)) % 0x7fffffff, 7);
        const size = folder ? 4096 : content.length;
        return putStat([folder ? 0o040755 : 0o100644, number, 1, 1, 0, 0, size, when, when, when, 4096, Math.ceil(size / 512)], bytes);
    }
    rename(path, other) {
        const from = this.plain(path), to = this.plain(other), there = this.get(path);
        if (there === LATER || there === ENOENT) return there;
        const above = this.parent(to);
        if (above) return above;
        if (there !== EISDIR) {
            if (this.folders.has(to)) return EISDIR;
            this.put(to, there);
            if (from !== to) this.known.set(from, null);
            return 0;
        }
        if (this.known.get(to)) return ENOTDIR;
        if (`${to}/`.startsWith(`${from}/`)) return from === to ? 0 : EINVAL;
        if (this.folders.has(to) && this.entries(to).length) return ENOTEMPTY;
        const moved = (p) => to + p.slice(from.length), below = (p) => p === from || p.startsWith(`${from}/`);
        for (const folder of [...this.folders].filter(below)) {
            this.folders.delete(folder);
            this.folders.add(moved(folder));
        }
        for (const [p, content] of [...this.known]) {
            if (content && below(p)) {
                this.put(moved(p), content);
                this.known.set(p, null);
            }
        }
        return 0;
    }
    op(op, path, other, number, bytes) {
        const key = this.plain(path);
        switch (op) {
            case FILE.OPEN: return this.open(path, number);
            case FILE.READ: return this.read(path, number, bytes);
            case FILE.WRITE: return this.write(path, number, bytes);
            case FILE.STAT: return this.stat(path, bytes);
            case FILE.RENAME: return this.rename(path, other);
            case FILE.CWD: return putText(`/${this.folder}`, bytes);
            case FILE.TRUNCATE: {
                const content = this.get(path);
                if (typeof content === "number") return content;
                this.put(key, this.resized(content, number));
                return 0;
            }
            case FILE.LIST:
                if (this.folders.has(key)) return putEntries(this.entries(key), bytes);
                return this.known.get(key) ? ENOTDIR : ENOENT;
            case FILE.MKDIR: {
                if (this.folders.has(key) || this.known.get(key)) return EEXIST;
                const above = this.parent(key);
                if (!above) this.folders.add(key);
                return above;
            }
            case FILE.RMDIR:
                if (!this.folders.has(key)) return this.known.get(key) ? ENOTDIR : ENOENT;
                if (!key || this.entries(key).length) return ENOTEMPTY;
                this.folders.delete(key);
                return 0;
            case FILE.UNLINK: {
                const there = this.get(path);
                if (typeof there === "number") return there;
                this.known.set(key, null);
                return 0;
            }
            case FILE.CHDIR:
                if (!this.folders.has(key)) return this.known.get(key) ? ENOTDIR : ENOENT;
                this.folder = key;
                return 0;
            case FILE.CHMOD:
            case FILE.UTIME:
            case FILE.ACCESS: {
                const there = this.get(path);
                return there === ENOENT || there === LATER ? there : 0;
            }
            case FILE.READLINK: return this.folders.has(key) || this.known.get(key) ? EINVAL : ENOENT;
            default: return ENOSYS;
        }
    }
}

const here = import.meta.url; // apart, so that no bundler takes the folder for a file
const stamp = /ouro[-.](.+)\.wasm$/.exec(wasmUrl.pathname)?.[1]; // where a bundler has named the module by its content

/** Where a module's pack lies: beside this file. A page that keeps files in its cache must not mix those of two builds. */
function packUrl(module) {
    const url = new URL(`packs/${module}.pack`, here);
    if (stamp) url.search = stamp;
    return url;
}

const fetched = new Map(); // packs by URL, for all Engines: a replay finds there what the run had to wait for

async function fetchPack(url) {
    const key = String(url);
    if (fetched.has(key)) return fetched.get(key);
    let bytes = null;
    try {
        if (key.startsWith("file:")) {
            const { readFile } = await import(/* @vite-ignore */ "node:fs/promises");
            bytes = new Uint8Array(await readFile(new URL(key)));
        } else {
            const response = await fetch(key);
            if (response.ok) bytes = new Uint8Array(await response.arrayBuffer());
        }
    } catch {
        // there is none, or no way to it: the import says so
    }
    if (bytes) fetched.set(key, bytes);
    return bytes;
}

/**
 * At once: for an import inside of a finalizer or a comparison of keys, where the run cannot wait, and for tables. By a browser, or
 * under node from a file (from 20.16 on).
 */
function fetchPackNow(url) {
    if (String(url).startsWith("file:")) {
        try {
            const fs = globalThis.process?.getBuiltinModule?.("node:fs");
            return fs ? new Uint8Array(fs.readFileSync(new URL(url))) : LATER;
        } catch {
            return ENOENT;
        }
    }
    if (typeof XMLHttpRequest === "undefined") return LATER;
    const request = new XMLHttpRequest();
    try {
        request.open("GET", url, false);
        request.overrideMimeType("text/plain; charset=x-user-defined");
        request.send();
    } catch {
        return ENOENT;
    }
    if (request.status !== 200) return ENOENT;
    const bytes = Uint8Array.from(request.responseText, (c) => c.charCodeAt(0) & 255);
    fetched.set(String(url), bytes);
    return bytes;
}

/** The packs of the library's modules: what was handed in, what was fetched, what is still to come. */
class Packs {
    constructor(urlOf = packUrl) {
        this.urlOf = urlOf;
        this.given = new Map(); // module → bytes; null: not there
        this.wanted = undefined;
    }
    set(module, bytes) {
        this.given.set(module, bytes);
        if (this.wanted === module) this.wanted = undefined;
    }
    get(module, now) {
        const url = this.urlOf(module), bytes = this.given.get(module) ?? fetched.get(String(url));
        if (bytes) return bytes;
        if (this.given.has(module)) return ENOENT;
        if (now) return fetchPackNow(url);
        this.wanted = module;
        return LATER;
    }
}

const INTERRUPTED = -1; // in the place of a line: read_line's answer for it

/** Lines that were handed in and not read yet. */
class Input {
    constructor() {
        this.parts = [];
        this.ended = false;
    }
    copy() { return { parts: [...this.parts], ended: this.ended }; }
    restore({ parts, ended }) {
        this.parts = [...parts];
        this.ended = ended;
    }
    push(text) {
        if (text === null) this.ended = true;
        else this.parts.push(encoder.encode(text.endsWith("\n") ? text : text + "\n"));
    }
    take(cap) {
        const first = this.parts[0];
        if (first === INTERRUPTED) return this.parts.shift();
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
        this.packs = new Packs(options.packs);
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
            clock: options.clock,
            random: options.random,
            fileRead: (path) => this.files.get(path),
            fileSize: (path) => {
                const file = this.files.get(path);
                return typeof file === "number" ? file : file.length;
            },
            packRead: (module, now) => this.packs.get(module, now),
            fileOp: (op, path, other, number, bytes) => this.files.op(op, path, other, number, bytes),
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
        this.fileNames = new Map(); // the places' numbers for files
        this.#start(options);
    }

    #start(options) {
        const audit = indexIn(AUDIT, options.audit ?? "none", "audit");
        const alloc = indexIn(ALLOC, options.alloc ?? "first", "alloc");
        const ready = this.wasm.transfer(({ text, numbers }) =>
            this.exports.engine_new(options.maxHeap ?? 0, options.stepLimit ?? 0, options.digestEvery ?? 0, audit, alloc,
                options.maxOutput ?? 0, text(options.stress), text(options.path),
                options.gcThreshold ? numbers(options.gcThreshold) : 0, options.interactive ? 1 : 0, options.watch ? 1 : 0));
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
            const status = (this.status = STATUS[this.exports.engine_run(budget)]);
            if (status === "done" || status === "stopped") this.ended = status;
            return status;
        } finally {
            this.pieces = before;
        }
    }

    step({ budget = 0, record = true } = {}) {
        return this.run({ budget, until: this.steps, record });
    }

    interrupt() {
        if (this.status === "input") this.lines.parts.unshift(INTERRUPTED);
        else this.exports.engine_interrupt();
    }
    input(line) { this.lines.push(line); }
    file(path, content) { this.files.set(path, content); }
    get wanted() { return this.files.wanted; }
    set interactive(on) { this.exports.engine_set_interactive(on ? 1 : 0); }
    get prompting() { return this.exports.engine_prompting() !== 0; }
    present() { return Object.fromEntries([...this.files.known].filter(([, content]) => content)); }
    pack(module, bytes) { this.packs.set(module, bytes); }
    get wantedPack() { return this.packs.wanted; }
    async supply() {
        const module = this.wantedPack;
        if (module !== undefined) this.pack(module, await fetchPack(this.packs.urlOf(module)));
        if (this.wanted !== undefined) this.file(this.wanted, null);
    }
    get steps() { return this.exports.engine_steps(); }
    get exitStatus() { return this.exports.engine_exit_status(); }
    finish() { return this.exports.engine_finish(); }
    digest() { return this.#text("engine_digest"); }
    disassemble() { return this.#text("engine_disassemble"); }
    stats() { return JSON.parse(this.#text("engine_stats", 1)); }
    statsText() { return this.#text("engine_stats", 0); }
    get peak() { return this.exports.engine_peak(); }

    statsOfRun(write, { peak = 0, format = "json" } = {}) {
        const decoder = new TextDecoder();
        this.tracing = true;
        this.pieces = { push: (bytes) => write(decoder.decode(bytes, { stream: true })) };
        this.exports.engine_stats_of_run(peak, indexIn(["text", "json"], format, "format"));
    }
    record() { return JSON.parse(this.view.length ? joined(this.view) : this.#text("engine_view")); }
    transcriptRecord() { return this.#text("engine_record"); }

    complete(line) {
        const found = this.wasm.transfer(({ text }) =>
            this.#text("engine_complete", text(line), new TextEncoder().encode(line).length));
        return found.split("\n").filter(Boolean).sort();
    }

    place() {
        const at = this.placeAt ??= this.wasm.transfer(({ reserve }) => reserve(64));
        if (!this.exports.engine_place(at)) return null;
        const [step, event, line, depth, file, liveBytes, clock, collections] = new Float64Array(this.wasm.memory.buffer, at, 8);
        return { step, event: EVENT[event], line, depth, file: this.#fileName(file), liveBytes, clock, collections };
    }

    #fileName(number) {
        if (!this.fileNames.has(number)) this.fileNames.set(number, JSON.parse(this.#text("engine_place_file") || '""'));
        return this.fileNames.get(number);
    }

    /** The whole state, to come back to; pages of zeros take no room. */
    save() {
        const all = new Uint8Array(this.wasm.memory.buffer), pieces = [];
        for (let at = 0; at < all.length; at += PIECE) {
            if (!allZero(new Int32Array(all.buffer, at, PIECE / 4))) pieces.push([at, all.slice(at, at + PIECE)]);
        }
        return { pieces, size: all.length, files: this.files.copy(), lines: this.lines.copy(), ended: this.ended, fileNames: new Map(this.fileNames), status: this.status };
    }

    restore({ pieces, size, files, lines, ended, fileNames, status }) {
        const have = this.wasm.memory.buffer.byteLength;
        if (size > have) this.wasm.memory.grow((size - have) / PIECE);
        const all = new Uint8Array(this.wasm.memory.buffer);
        let at = 0;
        for (const [from, bytes] of pieces) {
            all.fill(0, at, from);
            all.set(bytes, from);
            at = from + PIECE;
        }
        all.fill(0, at);
        this.files.restore(files);
        this.lines.restore(lines);
        this.ended = ended;
        this.status = status;
        this.fileNames = new Map(fileNames);
        this.loaded = true;
        this.view = [];
        this.viewStep = -1;
    }

    trace(write, { maxSteps = 0 } = {}) {
        const decoder = new TextDecoder();
        this.tracing = true;
        this.pieces = { push: (bytes) => write(decoder.decode(bytes, { stream: true })) };
        this.exports.engine_trace(maxSteps);
    }

    get memory() { return this.wasm.memory; }

    why(expression) {
        const answer = this.wasm.transfer(({ text }) =>
            this.#text("engine_why", text(typeof expression === "number" ? `0x${expression.toString(16)}` : expression)));
        if (!answer.startsWith("{")) throw new Error(answer.trim().replace(/^ouro: /, ""));
        return JSON.parse(answer);
    }

    watchBirth(birth) { this.exports.engine_watch_birth(birth); }

    #text(name, ...given) {
        const before = this.pieces, pieces = [];
        this.pieces = pieces;
        try {
            this.exports[name](...given);
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

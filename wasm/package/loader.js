// loader.js: instantiates ouro.wasm and carries bytes over its border. No generated glue: the same file serves a page, a
// worker and node, and both compilers' modules.

export const LATER = -1000; // a host's answer: not yet (OURO_LATER)
export const ENOENT = -2;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Where ouro.wasm lies beside this file. */
export const wasmUrl = new URL("./ouro.wasm", import.meta.url);

/** What fileOp is asked for: OURO_FILE_… of ouro.h. */
export const FILE = {
    OPEN: 0, READ: 1, WRITE: 2, TRUNCATE: 3, STAT: 4, LIST: 5, MKDIR: 6, RMDIR: 7, UNLINK: 8, RENAME: 9, CWD: 10, CHDIR: 11,
    READLINK: 12, SYMLINK: 13, LINK: 14, CHMOD: 15, UTIME: 16, ACCESS: 17,
};
export const OPEN = { READ: 1, WRITE: 2, CREATE: 4, EXCLUSIVE: 8, TRUNCATE: 16 };

/** Puts as much of a text as there is room for; its whole length. */
export function putText(text, bytes) {
    const coded = encoder.encode(text);
    bytes.set(coded.subarray(0, bytes.length));
    return coded.length;
}

/** Puts the twelve fields of OURO_FILE_STAT, BigInts, in their order. */
export function putStat(fields, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    fields.forEach((field, i) => view.setBigInt64(8 * i, BigInt(field), true));
    return 0;
}

/** Puts a folder's entries, [letter, name] each; how many bytes they take in all. */
export function putEntries(entries, bytes) {
    let n = 0;
    for (const [letter, name] of entries) {
        const coded = encoder.encode(`${letter}${name}\0`);
        if (n + coded.length <= bytes.length) bytes.set(coded, n);
        n += coded.length;
    }
    return n;
}

/** Compiles the module, from wherever it comes. */
export async function compile(source = wasmUrl) {
    if (source instanceof WebAssembly.Module) return source;
    if (typeof source === "string" || source instanceof URL) {
        const url = new URL(source, import.meta.url);
        if (url.protocol === "file:") {
            const { readFile } = await import(/* @vite-ignore */ "node:fs/promises");
            source = await readFile(url);
        } else {
            source = await fetch(url);
        }
    }
    if (typeof Response !== "undefined" && source instanceof Response) {
        if (!source.ok) throw new Error(`ouro.wasm: the server answered ${source.status}`);
        const type = source.headers.get("content-type") ?? "";
        if (type.startsWith("application/wasm") && WebAssembly.compileStreaming) {
            return WebAssembly.compileStreaming(source);
        }
        source = await source.arrayBuffer();
    }
    return WebAssembly.compile(source);
}

/**
 * An instance and the ways to it. `host` has functions over bytes:
 *   write(fd, bytes)                 bytes are a view that is good during the call only
 *   readLine(cap)                    Uint8Array of at most cap bytes (empty: the end), or LATER, or -1
 *   fileRead(path)                   Uint8Array, or -errno, or LATER
 *   fileSize(path)                   number, or -errno, or LATER
 *   fileWrite(path, bytes, append)   number written, or -errno
 *   packRead(module, now)            Uint8Array: the pack of the library's module; or -errno, or LATER (not if now)
 *   fileOp(op, path, other, number, bytes)   one of FILE, as OURO_FILE_… of ouro.h: a number, -errno, or LATER
 *   text(bytes)                      pieces of a transcript, record, …
 * where they are to differ: clock(monotonic) → ms, random() → 32 bits;
 * and for command(): stdin() → Uint8Array or -errno, cpu() → ms or -1, keep(bytes) → boolean, kept(offset, cap) → Uint8Array.
 */
export class Instance {
    constructor(module, host) {
        const bytes = (at, n) => new Uint8Array(this.memory.buffer, at >>> 0, n >>> 0);
        const give = (answer, buf, cap) => {
            if (typeof answer === "number") return answer;
            bytes(buf, cap).set(cap >>> 0 < answer.length ? answer.subarray(0, cap >>> 0) : answer);
            return answer.length;
        };
        const imports = {
            write: (fd, at, n) => host.write(fd, bytes(at, n)),
            read_line: (buf, cap) => give(host.readLine(cap >>> 0), buf, cap),
            clock_ms: (monotonic) => host.clock?.(monotonic !== 0) ?? (monotonic ? performance.now() : Date.now()),
            cpu_ms: () => host.cpu?.() ?? -1,
            file_read: (path, buf, cap) => give(host.fileRead(this.textAt(path)), buf, cap),
            file_write: (path, at, n, append) => host.fileWrite(this.textAt(path), bytes(at, n), append !== 0),
            file_size: (path) => host.fileSize(this.textAt(path)),
            file_op: (op, path, other, number, buf, n) =>
                host.fileOp?.(op, this.textAt(path), other ? this.textAt(other) : undefined, number, bytes(buf, n)) ?? -38,
            pack_read: (module, buf, cap, now) => give(host.packRead?.(this.textAt(module), now !== 0) ?? ENOENT, buf, cap),
            stdin_read: (buf, cap) => give(host.stdin?.() ?? ENOENT, buf, cap),
            random: () => host.random?.() ?? crypto.getRandomValues(new Uint32Array(1))[0],
            keep: (at, n) => (host.keep?.(bytes(at, n)) ? 1 : 0),
            kept: (offset, buf, cap) => give(host.kept?.(offset, cap >>> 0) ?? new Uint8Array(0), buf, cap),
            text: (at, n) => host.text?.(bytes(at, n)),
        };
        // Emscripten's standalone modules may name system calls that nothing here makes.
        const unwanted = new Proxy({}, { get: (_, name) => () => { throw new Error(`ouro.wasm called ${String(name)}`); } });
        const all = { ouro: imports };
        for (const wanted of WebAssembly.Module.imports(module)) all[wanted.module] ??= unwanted;
        this.instance = new WebAssembly.Instance(module, all);
        this.exports = this.instance.exports;
        this.memory = this.exports.memory;
        this.exports._initialize?.();
        this.transferStart = this.exports.transfer() >>> 0;
        this.transferEnd = this.transferStart + (this.exports.transfer_size() >>> 0);
    }

    /** The NUL-terminated text at an address. */
    textAt(at) {
        const all = new Uint8Array(this.memory.buffer);
        const end = all.indexOf(0, at >>> 0);
        return decoder.decode(all.slice(at >>> 0, end));
    }

    /** Puts texts (and then arrays of their addresses) into the transfer area; `fn` gets an allocator for it. */
    transfer(fn) {
        let next = (this.transferStart + 15) & ~15;
        const reserve = (n) => {
            const at = next;
            next = (next + n + 15) & ~15;
            if (next > this.transferEnd) throw new RangeError("the arguments are too long for ouro.wasm");
            return at;
        };
        const text = (value) => {
            if (value === undefined || value === null) return 0;
            const coded = encoder.encode(value);
            if (coded.includes(0)) throw new TypeError("a text for ouro.wasm must not contain NUL");
            const at = reserve(coded.length + 1);
            const view = new Uint8Array(this.memory.buffer, at, coded.length + 1);
            view.set(coded);
            view[coded.length] = 0;
            return at;
        };
        const numbers = (values) => {
            const at = reserve(4 * values.length);
            new Int32Array(this.memory.buffer, at, values.length).set(values);
            return at;
        };
        return fn({ reserve, text, numbers, texts: (values) => numbers([...values.map(text), 0]) });
    }

    /** The whole command line; the exit status. args[0] is the command's name. */
    command(args, { searchPath, terminal = false } = {}) {
        return this.transfer(({ text, texts }) =>
            this.exports.command(args.length, texts(args), text(searchPath), terminal ? 1 : 0));
    }
}

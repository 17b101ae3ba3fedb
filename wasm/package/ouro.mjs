#!/usr/bin/env node
// ouro.mjs: the ouro command over the browser's module. The command line itself is C (cli/), the same as natively.
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync, writeSync } from "node:fs";
import { isatty } from "node:tty";
import { Instance, wasmUrl } from "./loader.js";

const LINUX_ERRORS = {
    EPERM: 1, ENOENT: 2, EIO: 5, EBADF: 9, ENOMEM: 12, EACCES: 13, EEXIST: 17, ENOTDIR: 20, EISDIR: 21, EINVAL: 22,
    ENOSPC: 28, EROFS: 30, EPIPE: 32, ENAMETOOLONG: 36, ELOOP: 40,
};
const failed = (error) => -(LINUX_ERRORS[error.code] ?? 5);

function attempt(action) {
    try {
        return action();
    } catch (error) {
        return failed(error);
    }
}

function writeAll(fd, bytes) {
    for (let at = 0; at < bytes.length;) {
        try {
            at += writeSync(fd, bytes, at);
        } catch (error) {
            if (error.code !== "EAGAIN") throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        }
    }
}

function readSome(fd, buffer) {
    for (;;) {
        try {
            return readSync(fd, buffer);
        } catch (error) {
            if (error.code === "EOF") return 0;
            if (error.code !== "EAGAIN") throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
    }
}

let writeFailed = false;
let ahead = new Uint8Array(0); // standard input, read ahead
const kept = { bytes: new Uint8Array(4096), n: 0 };
let stdinBytes;

const host = {
    write(fd, bytes) {
        try {
            writeAll(fd, bytes);
        } catch {
            if (fd === 1) writeFailed = true;
        }
    },
    readLine(cap) {
        const pieces = [];
        let n = 0;
        while (n < cap) {
            if (ahead.length === 0) {
                const buffer = new Uint8Array(4096);
                ahead = buffer.subarray(0, readSome(0, buffer));
                if (ahead.length === 0) break;
            }
            const newline = ahead.indexOf(10) + 1;
            const piece = ahead.subarray(0, Math.min(cap - n, newline || ahead.length));
            ahead = ahead.subarray(piece.length);
            pieces.push(piece);
            n += piece.length;
            if (newline && piece.at(-1) === 10) break;
        }
        return Buffer.concat(pieces);
    },
    fileRead: (path) => attempt(() => readFileSync(path)),
    fileSize: (path) => attempt(() => {
        const info = statSync(path);
        return info.isDirectory() ? -LINUX_ERRORS.EISDIR : info.size;
    }),
    fileWrite: (path, bytes, append) => attempt(() => {
        const fd = openSync(path, append ? "a" : "w");
        try {
            writeAll(fd, bytes);
        } finally {
            closeSync(fd);
        }
        return bytes.length;
    }),
    stdin: () => attempt(() => (stdinBytes ??= readFileSync(0))),
    cpu() {
        const used = process.cpuUsage();
        return (used.user + used.system) / 1000;
    },
    keep(bytes) {
        if (kept.n + bytes.length > kept.bytes.length) {
            const more = new Uint8Array(2 * (kept.n + bytes.length));
            more.set(kept.bytes.subarray(0, kept.n));
            kept.bytes = more;
        }
        kept.bytes.set(bytes, kept.n);
        kept.n += bytes.length;
        return true;
    },
    kept: (offset, cap) => kept.bytes.subarray(Math.min(offset, kept.n), Math.min(offset + cap, kept.n)),
};

function standardInputIsATerminal() {
    try {
        fstatSync(0);
        return isatty(0);
    } catch {
        return false;
    }
}

const module = new WebAssembly.Module(readFileSync(wasmUrl));
const ouro = new Instance(module, host);
const status = ouro.command(["ouro", ...process.argv.slice(2)], {
    searchPath: process.env.OUROPATH,
    terminal: standardInputIsATerminal(),
});
process.exitCode = writeFailed && status === 0 ? 120 : status;

#!/usr/bin/env node
// ouro.mjs: the ouro command over the browser's module. The command line itself is C (cli/), the same as natively.
import {
    accessSync, chmodSync, closeSync, constants, fstatSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readSync, readdirSync,
    readlinkSync, renameSync, rmdirSync, statSync, symlinkSync, truncateSync, unlinkSync, utimesSync, writeSync,
} from "node:fs";
import { isatty } from "node:tty";
import { FILE, Instance, OPEN, putEntries, putStat, putText, wasmUrl } from "./loader.js";

const LINUX_ERRORS = {
    EPERM: 1, ENOENT: 2, EIO: 5, EBADF: 9, ENOMEM: 12, EACCES: 13, EEXIST: 17, ENOTDIR: 20, EISDIR: 21, EINVAL: 22,
    ENOSPC: 28, EROFS: 30, EPIPE: 32, ENAMETOOLONG: 36, ELOOP: 40, EBUSY: 16, EXDEV: 18, ENFILE: 23, EMFILE: 24, ETXTBSY: 26, EFBIG: 27,
    EMLINK: 31, ENOSYS: 38, ENOTEMPTY: 39, ENOTSUP: 95,
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

function withFile(path, flags, action) {
    const fd = openSync(path, flags, 0o666);
    try {
        return action(fd);
    } finally {
        closeSync(fd);
    }
}

function openFile(path, how) {
    let flags = how & OPEN.WRITE ? (how & OPEN.READ ? constants.O_RDWR : constants.O_WRONLY) : constants.O_RDONLY;
    if (how & OPEN.CREATE) flags |= constants.O_CREAT;
    if (how & OPEN.EXCLUSIVE) flags |= constants.O_EXCL;
    if (how & OPEN.TRUNCATE) flags |= constants.O_TRUNC;
    return withFile(path, flags, (fd) => (fstatSync(fd).isDirectory() ? -21 : 0));
}

function readAt(path, place, bytes) {
    return withFile(path, constants.O_RDONLY, (fd) => {
        let done = 0;
        while (done < bytes.length) {
            const got = readSync(fd, bytes, done, bytes.length - done, place + done);
            if (!got) break;
            done += got;
        }
        return done;
    });
}

function writeAt(path, place, bytes) {
    return withFile(path, constants.O_WRONLY | (place < 0 ? constants.O_APPEND : 0), (fd) => {
        for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at, bytes.length - at, place < 0 ? null : place + at);
        return bytes.length;
    });
}

function statOf(path, follow, bytes) {
    const s = (follow ? statSync : lstatSync)(path, { bigint: true });
    return putStat([s.mode, s.ino, s.dev, s.nlink, s.uid, s.gid, s.size, s.atimeNs, s.mtimeNs, s.ctimeNs, s.blksize, s.blocks], bytes);
}

const letter = (entry) => (entry.isFile() ? "f" : entry.isDirectory() ? "d" : entry.isSymbolicLink() ? "l" : "o");

function times(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
    return [0, 8].map((at) => Number(view.getBigInt64(at, true)) / 1e9);
}

const done = () => 0;

function fileOp(op, path, other, number, bytes) {
    switch (op) {
        case FILE.OPEN: return openFile(path, number);
        case FILE.READ: return readAt(path, number, bytes);
        case FILE.WRITE: return writeAt(path, number, bytes);
        case FILE.TRUNCATE: return done(truncateSync(path, number));
        case FILE.STAT: return statOf(path, number, bytes);
        case FILE.LIST: return putEntries(readdirSync(path, { withFileTypes: true }).map((e) => [letter(e), e.name]), bytes);
        case FILE.MKDIR: return done(mkdirSync(path, number));
        case FILE.RMDIR: return done(rmdirSync(path));
        case FILE.UNLINK: return lstatSync(path).isDirectory() ? -21 : done(unlinkSync(path));
        case FILE.RENAME: return done(renameSync(path, other));
        case FILE.CWD: return putText(process.cwd(), bytes);
        case FILE.CHDIR: return done(process.chdir(path));
        case FILE.READLINK: return putText(readlinkSync(path), bytes);
        case FILE.SYMLINK: return done(symlinkSync(other, path));
        case FILE.LINK: return done(linkSync(path, other));
        case FILE.CHMOD: return done(chmodSync(path, number));
        case FILE.UTIME: return done(utimesSync(path, ...times(bytes)));
        case FILE.ACCESS: return done(accessSync(path, number));
        default: return -38;
    }
}

let writeFailed = false;
let ahead = new Uint8Array(0); // standard input, read ahead
const kept = { bytes: new Uint8Array(4096), n: 0 };
let stdinBytes;
const lastPack = { name: "", bytes: undefined }; // it is asked for more than once

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
    packRead: (name) => attempt(() => {
        if (lastPack.name !== name) Object.assign(lastPack, { bytes: readFileSync(new URL(`./packs/${name}.pack`, import.meta.url)), name });
        return lastPack.bytes;
    }),
    fileOp: (...args) => attempt(() => fileOp(...args)),
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

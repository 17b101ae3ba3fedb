/* host_posix.c: files, streams and clocks by POSIX calls, which wasi-libc has, too; see host_posix.h.
 *
 * Under WASI everything above ORIGIN is the program's memory, so libc must not ask for more: sbrk is ours and says no. Its
 * malloc then lives in what lies between the static data and ORIGIN. */
#define _DEFAULT_SOURCE /* getentropy */
#include <errno.h>
#include <fcntl.h>
#ifndef __wasm__
#include <signal.h>
#endif
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli/host_posix.h"
#include "cli/line_edit.h"

#define KEEP_MAX (256u << 20)

/* Bytes that grow: what a traced program printed, or standard input read as a program. */
typedef struct Bytes {
    char *at;
    size_t n, room;
} Bytes;

typedef struct PosixHost {
    Bytes kept, input;
    bool input_read;
    bool write_failed;
    char line[4096]; /* standard input, read ahead */
    uint32_t line_from, line_to;
    volatile bool waiting; /* a line is being edited */
    bool editing;          /* lines come from line_edit.c */
    LineEnd edited;        /* how the last one ended; what is left of it: */
    const char *given;     /* NULL: it is used up */
    uint32_t given_n;
    char shown[512]; /* what the program has written since its last newline: the prompt */
    uint32_t shown_n;
    char history[1024]; /* the file's name, or "" */
} PosixHost;

static PosixHost the_host;

#ifdef __wasm__
void *sbrk(intptr_t n);
void *sbrk(intptr_t n) {
    if (n == 0) return (void *)(__builtin_wasm_memory_size(0) << 16);
    errno = ENOMEM;
    return (void *)-1;
}
#endif

/* Errors are told by Linux's numbers on every host, because the program sees them. */
int64_t posix_linux_error(int code) {
    switch (code) {
    case EPERM: return -1;
    case ENOENT: return -2;
    case EIO: return -5;
    case EBADF: return -9;
    case ENOMEM: return -12;
    case EACCES: return -13;
    case EEXIST: return -17;
    case ENOTDIR: return -20;
    case EISDIR: return -21;
    case EINVAL: return -22;
    case ENOSPC: return -28;
    case EROFS: return -30;
    case EPIPE: return -32;
    case ENAMETOOLONG: return -36;
    case ELOOP: return -40;
    case EXDEV: return -18;
    case ENFILE: return -23;
    case EMFILE: return -24;
    case EFBIG: return -27;
    case EMLINK: return -31;
    case ENOTEMPTY: return -39;
    case ENOSYS: return -38;
    case EBUSY: return -16;
    case ETXTBSY: return -26;
    case ENOTSUP: return -95;
#ifdef ENOTCAPABLE
    case ENOTCAPABLE: return -2; /* outside the folders that WASI was given: for the program it is not there */
#endif
    default: return -5;
    }
}

static bool bytes_add(Bytes *bytes, const void *more, size_t n) {
    if (n > KEEP_MAX - bytes->n) return false;
    if (bytes->n + n > bytes->room) {
        size_t room = bytes->room ? bytes->room * 2 : 4096;
        char *at;
        while (room < bytes->n + n) room *= 2;
        at = realloc(bytes->at, room);
        if (!at) at = realloc(bytes->at, room = (bytes->n + n + 4095) / 4096 * 4096); /* under WASI there is little: no more than needed */
        if (!at) return false;
        bytes->at = at;
        bytes->room = room;
    }
    memcpy(bytes->at + bytes->n, more, n);
    bytes->n += n;
    return true;
}

/* Remembers what stands in the cursor's line; more than fits is no prompt. */
static void keep_shown(PosixHost *host, const char *bytes, uint32_t n) {
    for (uint32_t i = n; i-- > 0;)
        if (bytes[i] == '\n') {
            host->shown_n = 0;
            bytes += i + 1;
            n -= i + 1;
            break;
        }
    if (n >= sizeof host->shown - host->shown_n) {
        host->shown_n = 0;
        return;
    }
    memcpy(host->shown + host->shown_n, bytes, n);
    host->shown_n += n;
}

static void posix_write(void *self, uint32_t fd, const void *bytes, uint32_t n) {
    PosixHost *host = self;
    const char *at = bytes;
    if (host->editing) keep_shown(host, bytes, n);
    while (n) {
        ssize_t done = write((int)fd, at, n);
        if (done < 0 && errno == EINTR) continue;
        if (done < 0 && errno == EAGAIN) {
            struct timespec a_little = {0, 1000000};
            nanosleep(&a_little, NULL);
            continue;
        }
        if (done <= 0) {
            if (fd == 1) host->write_failed = true;
            return;
        }
        at += done;
        n -= (uint32_t)done;
    }
}

/* The edited line, in pieces of cap; OURO_LATER asks for one. */
static int64_t edited_line(PosixHost *host, char *buf, uint32_t cap) {
    uint32_t n;
    if (!host->given) return OURO_LATER;
    n = host->given_n < cap ? host->given_n : cap;
    memcpy(buf, host->given, n);
    host->given += n;
    host->given_n -= n;
    if (!host->given_n) host->given = NULL;
    return host->edited == LINE_INTERRUPTED ? -1 : (int64_t)n;
}

static int64_t posix_read_line(void *self, char *buf, uint32_t cap) {
    PosixHost *host = self;
    uint32_t n = 0;
    if (host->editing) return edited_line(host, buf, cap);
    while (n < cap) {
        if (host->line_from == host->line_to) {
            ssize_t got = read(0, host->line, sizeof host->line);
            if (got < 0 && errno == EINTR) return -1;
            if (got <= 0) break;
            host->line_from = 0;
            host->line_to = (uint32_t)got;
        }
        buf[n] = host->line[host->line_from++];
        if (buf[n++] == '\n') break;
    }
    return n;
}

static uint64_t nanoseconds(clockid_t clock) {
    struct timespec t;
    if (clock_gettime(clock, &t) != 0) return CPU_UNKNOWN;
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static uint64_t posix_clock_ns(void *self, bool monotonic) {
    (void)self;
    return nanoseconds(monotonic ? CLOCK_MONOTONIC : CLOCK_REALTIME);
}

static uint64_t posix_cpu_ns(void *self) {
    (void)self;
#ifdef __wasm__
    return CPU_UNKNOWN; /* WASI has no such clock */
#else
    return nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
#endif
}

static int64_t posix_file_size(void *self, const char *path) {
    struct stat info;
    (void)self;
    if (stat(path, &info) != 0) return posix_linux_error(errno);
    if (S_ISDIR(info.st_mode)) return -21;
    return (int64_t)info.st_size;
}

static ssize_t read_fully(int fd, char *buf, size_t n) {
    size_t done = 0;
    while (done < n) {
        ssize_t got = read(fd, buf + done, n - done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return -1;
        if (got == 0) break;
        done += (size_t)got;
    }
    return (ssize_t)done;
}

static int64_t posix_file_read(void *self, const char *path, void *buf, uint32_t cap) {
    int64_t size = posix_file_size(self, path);
    ssize_t got;
    int fd;
    if (size < 0) return size;
    fd = open(path, O_RDONLY);
    if (fd < 0) return posix_linux_error(errno);
    got = read_fully(fd, buf, cap);
    if (got < 0)
        size = posix_linux_error(errno);
    else if ((uint32_t)got < cap)
        size = got; /* a file that says another size than it has: a pipe, /proc */
    close(fd);
    return size;
}

static int64_t posix_file_write(void *self, const char *path, const void *buf, uint32_t n, bool append) {
    const char *at = buf;
    uint32_t left = n;
    int fd = open(path, O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC), 0666);
    (void)self;
    if (fd < 0) return posix_linux_error(errno);
    while (left) {
        ssize_t done = write(fd, at, left);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) {
            int64_t error = posix_linux_error(errno);
            close(fd);
            return error;
        }
        at += done;
        left -= (uint32_t)done;
    }
    return close(fd) == 0 ? (int64_t)n : posix_linux_error(errno);
}

static uint64_t posix_random(void *self) {
    uint64_t bits = 0;
    (void)self;
    if (getentropy(&bits, sizeof bits) != 0) bits = nanoseconds(CLOCK_REALTIME);
    return bits;
}

static bool posix_keep(void *self, const void *bytes, uint32_t n) { return bytes_add(&((PosixHost *)self)->kept, bytes, n); }

static uint32_t posix_kept(void *self, uint64_t offset, char *buf, uint32_t cap) {
    const Bytes *kept = &((PosixHost *)self)->kept;
    uint32_t n;
    if (offset >= kept->n) return 0;
    n = kept->n - offset < cap ? (uint32_t)(kept->n - offset) : cap;
    memcpy(buf, kept->at + offset, n);
    return n;
}

static int64_t posix_stdin_read(void *self, void *buf, uint32_t cap) {
    PosixHost *host = self;
    char part[4096];
    ssize_t got;
    while (!host->input_read) {
        got = read_fully(0, part, sizeof part);
        if (got < 0) return posix_linux_error(errno);
        if (!bytes_add(&host->input, part, (size_t)got)) return -12;
        host->input_read = (size_t)got < sizeof part;
    }
    if (cap) memcpy(buf, host->input.at ? host->input.at : "", host->input.n < cap ? host->input.n : cap);
    return (int64_t)host->input.n;
}

#ifndef __wasm__
static Vm *volatile interruptible;

static void on_interrupt(int signal_number) {
    (void)signal_number;
    if (the_host.waiting)
        line_edit_interrupt();
    else if (interruptible)
        ouro_interrupt(interruptible);
}

static void posix_running(void *self, Vm *vm) {
    struct sigaction action;
    (void)self;
    memset(&action, 0, sizeof action);
    action.sa_handler = vm ? on_interrupt : SIG_DFL;
    sigemptyset(&action.sa_mask); /* no SA_RESTART: a read of standard input shall come back */
    interruptible = vm;
    sigaction(SIGINT, &action, NULL);
}

/* ---- the prompt's lines ---- */

static void posix_say(PosixHost *host, const char *text) { posix_write(host, 2, text, (uint32_t)strlen(text)); }

/* $XDG_STATE_HOME/ouro_history, else ~/.ouro_history; NULL: there is no home to keep it in */
static const char *history_file(PosixHost *host) {
    const char *folder = getenv("XDG_STATE_HOME"), *name = "/ouro_history";
    if (!folder || folder[0] != '/') {
        folder = getenv("HOME");
        name = "/.ouro_history";
    }
    if (!folder || folder[0] != '/' || strlen(folder) + strlen(name) >= sizeof host->history) return NULL;
    strcpy(host->history, folder);
    strcat(host->history, name);
    return host->history;
}

static bool posix_edit_begin(void *self) {
    PosixHost *host = self;
    const char *file = history_file(host);
    if (!line_edit_begin(file)) return false;
    host->editing = true;
    if (!file) posix_say(host, "ouro: HOME is not set: the history of this session will not be kept\n");
    return true;
}

static void posix_edit_line(void *self, Vm *vm) {
    PosixHost *host = self;
    host->shown[host->shown_n] = '\0';
    host->waiting = true;
    host->given = "";
    host->given_n = 0;
    host->edited = ouro_take_interrupt(vm) ? LINE_INTERRUPTED : line_edit_read(host->shown, vm, &host->given, &host->given_n);
    host->waiting = false;
    host->shown_n = 0;
    if (host->edited == LINE_READ) return;
    host->given = "";
    host->given_n = 0;
}

static void posix_edit_end(void *self) {
    PosixHost *host = self;
    host->editing = false;
    if (line_edit_end()) return;
    posix_say(host, "ouro: the history could not be written to ");
    posix_say(host, host->history);
    posix_say(host, "\n");
}
#endif

void posix_host(CliHost *host) {
    memset(host, 0, sizeof *host);
    host->core = (OuroHost){&the_host,        posix_write,     posix_read_line, posix_clock_ns, posix_file_read,
                            posix_file_write, posix_file_size, posix_random,    posix_file_op,  NULL};
    host->started_ns = posix_clock_ns(NULL, true);
    host->cpu_ns = posix_cpu_ns;
    host->search_path = getenv("OUROPATH");
    host->terminal = isatty(0);
    host->keep = posix_keep;
    host->kept = posix_kept;
    host->stdin_read = posix_stdin_read;
#ifndef __wasm__
    host->running = posix_running;
    host->edit_begin = posix_edit_begin;
    host->edit_line = posix_edit_line;
    host->edit_end = posix_edit_end;
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an exit status, not a death */
#endif
}

int posix_exit_status(const CliHost *host, int status) {
    const PosixHost *posix = host->core.self;
    return posix->write_failed && status == 0 ? 120 : status;
}

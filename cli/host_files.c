/* host_files.c: what a program does to files, by POSIX calls (OURO_FILE_… of ouro.h). Nothing is kept open between two calls.
 *
 * Under WASI the current folder is called "/": a path that is not there as it is given is looked for below it. */
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/host_posix.h"

#define CHECKED(call) ((call) == 0 ? 0 : posix_linux_error(errno))

static int64_t file_open(const char *path, int64_t how) {
    int flags = (how & OURO_OPEN_WRITE) ? (how & OURO_OPEN_READ) ? O_RDWR : O_WRONLY : O_RDONLY, fd;
    struct stat info;
    if (how & OURO_OPEN_CREATE) flags |= O_CREAT;
    if (how & OURO_OPEN_EXCLUSIVE) flags |= O_EXCL;
    if (how & OURO_OPEN_TRUNCATE) flags |= O_TRUNC;
    /* a pipe would be emptied, or waited for */
    if (stat(path, &info) == 0 && S_ISFIFO(info.st_mode)) return (how & OURO_OPEN_EXCLUSIVE) ? -17 : 0;
    fd = open(path, flags, 0666);
    if (fd < 0) return posix_linux_error(errno);
    if (fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
        close(fd);
        return -21;
    }
    return CHECKED(close(fd));
}

static int64_t file_read(const char *path, int64_t place, char *buf, uint32_t n) {
    int fd = open(path, O_RDONLY);
    uint32_t done = 0;
    if (fd < 0) return posix_linux_error(errno);
    while (done < n) {
        ssize_t got = pread(fd, buf + done, n - done, (off_t)(place + done));
        if (got < 0 && errno == ESPIPE) got = read(fd, buf + done, n - done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            int64_t error = posix_linux_error(errno);
            close(fd);
            return error;
        }
        if (got == 0) break;
        done += (uint32_t)got;
    }
    close(fd);
    return done;
}

static int64_t file_write(const char *path, int64_t place, const char *buf, uint32_t n) {
    int fd = open(path, O_WRONLY | (place < 0 ? O_APPEND : 0));
    uint32_t done = 0;
    if (fd < 0) return posix_linux_error(errno);
    while (done < n) {
        ssize_t put = place < 0 ? write(fd, buf + done, n - done) : pwrite(fd, buf + done, n - done, (off_t)(place + done));
        if (put < 0 && errno == ESPIPE) put = write(fd, buf + done, n - done);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) {
            int64_t error = put < 0 ? posix_linux_error(errno) : -28;
            close(fd);
            return error;
        }
        done += (uint32_t)put;
    }
    return close(fd) == 0 ? (int64_t)n : posix_linux_error(errno);
}

static int64_t nanoseconds(const struct timespec *t) { return (int64_t)t->tv_sec * 1000000000 + t->tv_nsec; }

static int64_t file_stat(const char *path, int64_t follow, void *buf) {
    struct stat info;
    if ((follow ? stat(path, &info) : lstat(path, &info)) != 0) return posix_linux_error(errno);
    int64_t fields[OURO_STAT_FIELDS] = {(int64_t)info.st_mode,      (int64_t)info.st_ino,       (int64_t)info.st_dev,
                                        (int64_t)info.st_nlink,     (int64_t)info.st_uid,       (int64_t)info.st_gid,
                                        (int64_t)info.st_size,      nanoseconds(&info.st_atim), nanoseconds(&info.st_mtim),
                                        nanoseconds(&info.st_ctim), (int64_t)info.st_blksize,   (int64_t)info.st_blocks};
#ifdef __wasm__
    if (!(info.st_mode & 0777)) fields[0] |= S_ISDIR(info.st_mode) ? 0755 : 0644; /* WASI tells no permissions */
#endif
    memcpy(buf, fields, sizeof fields);
    return 0;
}

static char kind_of(const char *folder, const struct dirent *entry) {
    char path[4096];
    struct stat info;
    switch (entry->d_type) {
    case DT_REG: return 'f';
    case DT_DIR: return 'd';
    case DT_LNK: return 'l';
    default: break;
    }
    if ((size_t)snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >= sizeof path || lstat(path, &info) != 0) return 'o';
    return S_ISREG(info.st_mode) ? 'f' : S_ISDIR(info.st_mode) ? 'd' : S_ISLNK(info.st_mode) ? 'l' : 'o';
}

static int64_t file_list(const char *path, char *buf, uint32_t n) {
    DIR *folder = opendir(path);
    const struct dirent *entry;
    int64_t all = 0;
    if (!folder) return posix_linux_error(errno);
    while ((entry = readdir(folder))) {
        size_t size = strlen(entry->d_name) + 2;
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        if (all + (int64_t)size <= (int64_t)n) {
            buf[all] = kind_of(path, entry);
            memcpy(buf + all + 1, entry->d_name, size - 1);
        }
        all += (int64_t)size;
    }
    closedir(folder);
    return all;
}

static int64_t put_text(const char *text, void *buf, uint32_t n) {
    size_t length = strlen(text);
    memcpy(buf, text, length < n ? length : n);
    return (int64_t)length;
}

static int64_t file_cwd(void *buf, uint32_t n) {
#ifdef __wasm__
    return put_text("/", buf, n);
#else
    char path[4096];
    return getcwd(path, sizeof path) ? put_text(path, buf, n) : posix_linux_error(errno);
#endif
}

static int64_t file_utime(const char *path, const void *buf) {
    int64_t ns[2];
    struct timespec times[2];
    memcpy(ns, buf, sizeof ns);
    for (int i = 0; i < 2; i++) {
        times[i].tv_sec = (time_t)(ns[i] / 1000000000);
        times[i].tv_nsec = (long)(ns[i] % 1000000000);
    }
    return CHECKED(utimensat(AT_FDCWD, path, times, 0));
}

static int64_t file_chmod(const char *path, int64_t mode) {
#ifdef __wasm__
    (void)mode;
    struct stat info;
    return CHECKED(stat(path, &info)); /* there are none */
#else
    return CHECKED(chmod(path, (mode_t)mode));
#endif
}

#ifdef __wasm__
/* "/x" may be "x" in the folder that WASI was given */
static const char *real_path(const char *path) {
    struct stat info;
    char folder[4096];
    const char *slash;
    if (!path || path[0] != '/' || lstat(path, &info) == 0) return path;
    slash = strrchr(path, '/');
    if (slash > path && (size_t)(slash - path) < sizeof folder) {
        memcpy(folder, path, (size_t)(slash - path));
        folder[slash - path] = 0;
        if (lstat(folder, &info) == 0) return path;
    }
    return path[1] ? path + 1 : ".";
}
#else
static const char *real_path(const char *path) { return path; }
#endif

int64_t posix_file_op(void *self, uint32_t op, const char *path, const char *other, int64_t number, void *buf, uint32_t n) {
    ssize_t size;
    (void)self;
    path = real_path(path);
    switch (op) {
    case OURO_FILE_OPEN: return file_open(path, number);
    case OURO_FILE_READ: return file_read(path, number, buf, n);
    case OURO_FILE_WRITE: return file_write(path, number, buf, n);
    case OURO_FILE_TRUNCATE: return CHECKED(truncate(path, (off_t)number));
    case OURO_FILE_STAT: return file_stat(path, number, buf);
    case OURO_FILE_LIST: return file_list(path, buf, n);
    case OURO_FILE_MKDIR: return CHECKED(mkdir(path, (mode_t)number));
    case OURO_FILE_RMDIR: return CHECKED(rmdir(path));
    case OURO_FILE_UNLINK: return CHECKED(unlink(path));
    case OURO_FILE_RENAME: return CHECKED(rename(path, real_path(other)));
    case OURO_FILE_CWD: return file_cwd(buf, n);
    case OURO_FILE_CHDIR: return CHECKED(chdir(path));
    case OURO_FILE_READLINK: size = readlink(path, buf, n); return size < 0 ? posix_linux_error(errno) : (int64_t)size;
    case OURO_FILE_SYMLINK: return CHECKED(symlink(other, path));
    case OURO_FILE_LINK: return CHECKED(link(path, real_path(other)));
    case OURO_FILE_CHMOD: return file_chmod(path, number);
    case OURO_FILE_UTIME: return file_utime(path, buf);
    case OURO_FILE_ACCESS: return CHECKED(access(path, (int)number));
    default: return -38;
    }
}

/* host_posix.h: the command's host natively and under WASI. */
#ifndef CLI_HOST_POSIX_H
#define CLI_HOST_POSIX_H

#include "cli/host.h"

/* Fills the table; to be called first thing, because it reads the clock. There is one such host in a process. */
void posix_host(CliHost *host);

/* The status to leave the process with: 120 if output could not be written and the run itself went well. */
int posix_exit_status(const CliHost *host, int status);

int64_t posix_linux_error(int code); /* -errno by Linux's numbers */
int64_t posix_file_op(void *self, uint32_t op, const char *path, const char *other, int64_t number, void *buf, uint32_t n);

#endif

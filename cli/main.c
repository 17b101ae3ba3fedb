/* main.c: the ouro command, native and under WASI. */
#include "cli/host_posix.h"

int main(int argc, char **argv) {
    CliHost host;
    posix_host(&host);
    return posix_exit_status(&host, command_main(&host, argc, (const char *const *)argv));
}

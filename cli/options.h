/* options.h: the command line, read into one struct. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "cli/host.h"

#define MAX_AT 256

typedef enum Command {
    COMMAND_RUN,
    COMMAND_TRACE,
    COMMAND_INSPECT,
    COMMAND_WHY,
    COMMAND_DEBUG,
    COMMAND_DIS,
    COMMAND_STATS,
    COMMAND_DAP,
    COMMAND_HELP,
    COMMAND_VERSION,
} Command;

typedef enum Source { SOURCE_NONE, SOURCE_FILE, SOURCE_CODE, SOURCE_MODULE, SOURCE_STDIN } Source;

typedef struct Options {
    Command command;
    Source source;
    const char *program;          /* FILE, CODE, MODULE or "-" */
    const char *expression;       /* why */
    const char *const *arguments; /* the program's own, without sys.argv[0] */
    int argument_count;
    OuroConfig config;
    const char *alloc; /* the policy's name as given, or NULL */
    bool times, record, leaks, collector;
    uint64_t record_budget;
    uint64_t max_steps; /* trace; 0: all */
    const char *out;    /* trace -o */
    const char *format; /* inspect; NULL: text */
    const char *at[MAX_AT];
    int at_count;
} Options;

/* false: a message has been written to fd 2, the exit status is 2. Texts are borrowed from argv. */
bool options_parse(const CliHost *host, int argc, const char *const *argv, Options *out);

extern const char options_help[];

#endif

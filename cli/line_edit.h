/* line_edit.h: lines of a terminal with editing, history and completion, where the build found libedit; else a table that says no.
 *
 * One session in a process. The Vm is at rest while a line is edited, so completion may look into it. */
#ifndef CLI_LINE_EDIT_H
#define CLI_LINE_EDIT_H

#include "cli/host.h"

typedef enum LineEnd { LINE_READ, LINE_EOF, LINE_INTERRUPTED } LineEnd;

/* Standard input and output are terminals: take over. false: plain lines (no libedit, or a terminal without a cursor). history: the
 * file that lines are kept in, or NULL. */
bool line_edit_begin(const char *history);
/* One line, its newline included; *line stays the editor's. prompt: what stands before the cursor, written already. */
LineEnd line_edit_read(const char *prompt, Vm *vm, const char **line, uint32_t *n);
/* For a signal handler: the line that is being edited ends as LINE_INTERRUPTED. */
void line_edit_interrupt(void);
/* Writes the history (false: it could not be written) and gives the terminal back. */
bool line_edit_end(void);

#endif

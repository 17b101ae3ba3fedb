/* line_edit.c: see line_edit.h; over libedit's own interface (histedit.h). */
#include "cli/line_edit.h"

#ifndef OURO_LIBEDIT
bool line_edit_begin(const char *history) {
    (void)history;
    return false;
}
LineEnd line_edit_read(const char *prompt, Vm *vm, const char **line, uint32_t *n) {
    (void)prompt;
    (void)vm;
    (void)line;
    (void)n;
    return LINE_EOF;
}
void line_edit_interrupt(void) {}
bool line_edit_end(void) { return true; }

#else
#include <errno.h>
#include <histedit.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#define HISTORY_LINES  1000
#define PROMPT_MAX     512u
#define COMPLETION_MAX (64u << 10)
#define LITERAL        '\1' /* around what a prompt sends to the terminal without taking room */

typedef struct Editor {
    EditLine *edit;
    History *history;
    const char *file;
    Vm *vm;
    volatile sig_atomic_t interrupted;
    char prompt[2 * PROMPT_MAX];
    char found[COMPLETION_MAX];
    uint32_t found_n;
} Editor;

static Editor the_editor;

static char *show_prompt(EditLine *edit) {
    (void)edit;
    return the_editor.prompt;
}

/* The prompt as libedit wants it: escape sequences are marked, so that it can count columns. */
static void set_prompt(const char *prompt) {
    char *to = the_editor.prompt, *end = to + sizeof the_editor.prompt - 4;
    for (const char *p = prompt; *p && to < end;) {
        if (p[0] != '\033' || p[1] != '[') {
            *to++ = *p++;
            continue;
        }
        *to++ = LITERAL;
        do *to++ = *p++;
        while (*p && to < end && !(*p >= '@' && *p <= '~' && *p != '['));
        if (*p) *to++ = *p++;
        *to++ = LITERAL;
    }
    *to = '\0';
}

/* One character; a signal ends the line (libedit's own reader would go on). */
static int read_character(EditLine *edit, wchar_t *out) {
    mbstate_t state;
    (void)edit;
    memset(&state, 0, sizeof state);
    while (!the_editor.interrupted) {
        char byte;
        ssize_t got = read(0, &byte, 1);
        size_t used;
        if (got < 0 && errno == EINTR && !the_editor.interrupted) {
            el_set(edit, EL_REFRESH); /* the window has another size, or we were stopped and go on */
            continue;
        }
        if (got < 0) return -1;
        if (got == 0) return 0;
        used = mbrtowc(out, &byte, 1, &state);
        if (used == (size_t)-2) continue;
        if (used == (size_t)-1) { /* no character: as it is */
            *out = (unsigned char)byte;
            return 1;
        }
        return 1;
    }
    return -1;
}

/* ---- completion ---- */
static void keep_candidate(void *self, const char *bytes, uint32_t n) {
    Editor *e = self;
    if (n > sizeof e->found - e->found_n) n = (uint32_t)sizeof e->found - e->found_n;
    memcpy(e->found + e->found_n, bytes, n);
    e->found_n += n;
}

static int by_text(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

/* The candidates, each ended by a zero, sorted; the caller frees the table. NULL: there are none. */
static const char **sorted_candidates(Editor *e, size_t *count) {
    size_t n = 0, at = 0;
    const char **table;
    for (uint32_t i = 0; i < e->found_n; i++) n += e->found[i] == '\n';
    table = n ? malloc(n * sizeof *table) : NULL;
    if (!table) return NULL;
    for (uint32_t i = 0, from = 0; i < e->found_n; i++)
        if (e->found[i] == '\n') {
            e->found[i] = '\0';
            table[at++] = e->found + from;
            from = i + 1;
        }
    qsort(table, n, sizeof *table, by_text);
    *count = n;
    return table;
}

static size_t common_length(const char *const *table, size_t count) {
    const char *first = table[0], *last = table[count - 1]; /* sorted: these differ most */
    size_t n = 0;
    while (first[n] && first[n] == last[n]) n++;
    while (n && ((unsigned char)first[n] & 0xc0) == 0x80) n--; /* whole characters */
    return n;
}

static void list_candidates(const char *const *table, size_t count) {
    size_t widest = 0, columns, rows;
    int width = 80;
    el_get(the_editor.edit, EL_GETTC, "co", &width, NULL);
    for (size_t i = 0; i < count; i++)
        if (strlen(table[i]) > widest) widest = strlen(table[i]);
    columns = (size_t)width / (widest + 2);
    if (!columns) columns = 1;
    rows = (count + columns - 1) / columns;
    fputc('\n', stdout);
    for (size_t row = 0; row < rows; row++) {
        for (size_t i = row; i < count; i += rows)
            if (i + rows < count)
                fprintf(stdout, "%-*s", (int)widest + 2, table[i]);
            else
                fputs(table[i], stdout);
        fputc('\n', stdout);
    }
    fflush(stdout);
}

/* Tab: goes on as far as is certain, and where nothing is, shows what there is. At the line's beginning it indents. */
static unsigned char complete(EditLine *edit, int key) {
    Editor *e = &the_editor;
    const LineInfo *info = el_line(edit);
    uint32_t n = (uint32_t)(info->cursor - info->buffer), replaced;
    size_t count = 0, common;
    const char **table;
    unsigned char then = CC_REFRESH;
    OuroSink sink = {e, keep_candidate, NULL};
    bool blank = true;
    char more[512];
    (void)key;
    for (uint32_t i = 0; i < n; i++) blank = blank && (info->buffer[i] == ' ' || info->buffer[i] == '\t');
    if (blank) return el_insertstr(edit, "    ") ? CC_ERROR : CC_REFRESH;
    e->found_n = 0;
    replaced = ouro_complete(e->vm, info->buffer, n, &sink);
    table = sorted_candidates(e, &count);
    if (!table) return CC_ERROR;
    common = common_length(table, count);
    if (common > replaced && common - replaced < sizeof more) {
        memcpy(more, table[0] + replaced, common - replaced);
        more[common - replaced] = '\0';
        if (el_insertstr(edit, more)) then = CC_ERROR;
    } else if (count > 1) {
        list_candidates(table, count);
        then = CC_REDISPLAY;
    } else
        then = CC_ERROR;
    free(table);
    return then;
}

/* ---- history ---- */
static void history_open(Editor *e, const char *file) {
    HistEvent event;
    e->file = file;
    e->history = history_init();
    if (!e->history) return;
    history(e->history, &event, H_SETSIZE, HISTORY_LINES);
    history(e->history, &event, H_SETUNIQUE, 1);
    if (file) history(e->history, &event, H_LOAD, file);
    el_set(e->edit, EL_HIST, history, e->history);
}

static bool history_close(Editor *e) {
    HistEvent event;
    bool ok = true;
    if (!e->history) return true;
    if (e->file) ok = history(e->history, &event, H_SAVE, e->file) >= 0;
    history_end(e->history);
    e->history = NULL;
    return ok;
}

/* ---- the door ---- */
bool line_edit_begin(const char *file) {
    Editor *e = &the_editor;
    const char *terminal = getenv("TERM");
    if (!isatty(0) || !isatty(1) || !terminal || !strcmp(terminal, "dumb")) return false;
    setlocale(LC_CTYPE, "");
    if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8"); /* what Ouro reads and writes, wherever it runs */
    e->edit = el_init("ouro", stdin, stdout, stderr);
    if (!e->edit) return false;
    el_set(e->edit, EL_EDITOR, "emacs");
    el_set(e->edit, EL_PROMPT_ESC, show_prompt, LITERAL);
    el_set(e->edit, EL_SIGNAL, 1);
    el_set(e->edit, EL_GETCFN, read_character);
    el_set(e->edit, EL_ADDFN, "ouro-complete", "complete a name, or indent", complete);
    el_set(e->edit, EL_BIND, "^I", "ouro-complete", NULL);
    el_set(e->edit, EL_BIND, "^R", "em-inc-search-prev", NULL);
    el_source(e->edit, NULL); /* the user's own ~/.editrc */
    history_open(e, file);
    return true;
}

void line_edit_interrupt(void) { the_editor.interrupted = 1; }

LineEnd line_edit_read(const char *prompt, Vm *vm, const char **line, uint32_t *n) {
    Editor *e = &the_editor;
    int length = 0;
    HistEvent event;
    set_prompt(prompt);
    e->vm = vm;
    e->interrupted = 0;
    el_set(e->edit, EL_PREP_TERM, 1); /* before the prompt: what is typed at it is for the editor */
    if (*prompt) fputs("\r", stdout); /* libedit writes the prompt once more, over itself */
    fflush(stdout);
    *line = el_gets(e->edit, &length);
    e->vm = NULL;
    if (e->interrupted) {
        el_reset(e->edit);
        return LINE_INTERRUPTED;
    }
    if (!*line || length <= 0) return LINE_EOF;
    *n = (uint32_t)length;
    if (e->history && strspn(*line, " \t\r\n") < (size_t)length) history(e->history, &event, H_ENTER, *line);
    return LINE_READ;
}

bool line_edit_end(void) {
    Editor *e = &the_editor;
    bool ok;
    if (!e->edit) return true;
    ok = history_close(e);
    el_end(e->edit);
    e->edit = NULL;
    return ok;
}
#endif

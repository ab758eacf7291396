// The signal handlers' line to the terminal: nothing here blocks without a limit or allocates memory.
#ifndef TERMINAL_LINE_H
#define TERMINAL_LINE_H

#include <stddef.h>
#include <termios.h>

// Opens `output` a second time, to be non-blocking without affecting the programs that share it.
void terminal_line_open(int output);

void terminal_line_close(void);

// Discards unsent output and resumes stopped output, which lets the next bytes through.
void terminal_line_let_go(int input, const struct termios *modes);

// Writes as much as the terminal accepts within a fraction of a second.
void terminal_line_write(const char *bytes, size_t length);

#endif

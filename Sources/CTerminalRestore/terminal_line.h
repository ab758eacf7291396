// The line to the terminal, as the signal handlers use it: nothing here waits without a limit or allocates memory.
#ifndef TERMINAL_LINE_H
#define TERMINAL_LINE_H

#include <stddef.h>
#include <termios.h>

// Opens the line a second time, so that it need not wait for the terminal while others that share `output` do.
void terminal_line_open(int output);

void terminal_line_close(void);

// Throws away what the terminal has not taken yet and lets stopped output go on, so that what is written next arrives.
void terminal_line_let_go(int input, const struct termios *modes);

// Writes as much as the terminal takes within a fraction of a second.
void terminal_line_write(const char *bytes, size_t length);

#endif

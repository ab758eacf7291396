// Gives the terminal back on signals and crashes, with async-signal-safe calls only.
#ifndef TERMINAL_RESTORE_H
#define TERMINAL_RESTORE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// Saves the terminal's modes and installs the handlers. From here on, whatever ends the program restores these modes.
// Call it on the main thread before anything changes the terminal, which is read through `input` and written through
// `output`. Ignored signals stay ignored. Returns false if it is not a terminal, one is held already, or the wake-up
// pipe cannot be made.
bool terminal_restore_begin(int input, int output);

// Call before taking the terminal again after lending. A suspension waits until `terminal_restore_taken`, as it does
// after `terminal_restore_begin`.
void terminal_restore_take(void);

// Call when the terminal is set up: resuming restores the modes it has now.
void terminal_restore_taken(void);

// Restores the modes for another program to use the terminal, until `terminal_restore_taken`. Until then, that program
// handles suspension; whatever ends this one still restores the terminal as `terminal_restore_begin` found it.
void terminal_restore_lend(void);

// Sets the bytes that give the terminal back (`leave`), that take the screen again after a suspension left it
// (`screen`), and that then set the modes (`modes`). Returns false and changes nothing if they are too long.
bool terminal_restore_set_bytes(
  const char *leave, size_t leave_length, const char *screen, size_t screen_length, const char *modes,
  size_t modes_length);

// Restores the signal handlers and the terminal's modes.
void terminal_restore_end(void);

// A descriptor that becomes readable when the window is resized or the program resumes after a suspension.
int terminal_restore_wake_descriptor(void);

enum terminal_event {
  TERMINAL_EVENT_RESIZED = 1,
  TERMINAL_EVENT_RESUMED = 2,
};

// Whether anything happened since the last call of `terminal_restore_take_events`; almost free.
bool terminal_restore_has_events(void);

// What happened since the last call, as bits of `enum terminal_event`. Empties the wake-up pipe.
int terminal_restore_take_events(void);

#ifdef __cplusplus
}
#endif
#endif

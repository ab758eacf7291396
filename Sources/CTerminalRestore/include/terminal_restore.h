// Gives the terminal back on signals and crashes, with nothing but async-signal-safe calls.
#ifndef TERMINAL_RESTORE_H
#define TERMINAL_RESTORE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// Remembers the terminal's modes as they are now and installs the handlers, to be called before anything changes the
// terminal: from here on whatever ends the program brings these modes back. The terminal is read through `input` and written
// through `output`. Signals that were ignored stay ignored. Call from the main thread. False when it is not a terminal, one
// is held already, or the wake-up pipe cannot be made.
bool terminal_restore_begin(int input, int output);

// After lending, the program is about to take the terminal; a suspension waits until `terminal_restore_taken`, as it does
// after `terminal_restore_begin`.
void terminal_restore_take(void);

// The program has the terminal as it wants it: its modes at this moment are the ones that resuming brings back.
void terminal_restore_taken(void);

// Gives the modes back for another program to use the terminal, until `terminal_restore_taken`. A suspension meanwhile is
// that program's business; what ends this one still gives the terminal back as `terminal_restore_begin` found it.
void terminal_restore_lend(void);

// Sets the bytes that put the terminal back (`leave`), those that take the screen again after a suspension that left
// it (`screen`), and those that then set the modes (`modes`). False when they do not fit; the old ones then stay.
bool terminal_restore_set_bytes(
  const char *leave, size_t leave_length, const char *screen, size_t screen_length, const char *modes,
  size_t modes_length);

// Puts the signal handlers and the terminal's modes back as they were found.
void terminal_restore_end(void);

// A descriptor that becomes readable when the window was resized or the program goes on after a suspension.
int terminal_restore_wake_descriptor(void);

enum terminal_event {
  TERMINAL_EVENT_RESIZED = 1,
  TERMINAL_EVENT_RESUMED = 2,
};

// Whether anything happened since the last call of `terminal_restore_take_events`; costs next to nothing.
bool terminal_restore_has_events(void);

// What happened since the last call, as bits of `enum terminal_event`; empties the wake-up pipe.
int terminal_restore_take_events(void);

#ifdef __cplusplus
}
#endif
#endif

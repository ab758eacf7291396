// The parts of ncursesw that Swift cannot import by itself: macros, variadics, globals and opaque cells.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

// The macros of term.h would rename anything that shares a name with a capability.
#undef lines
#undef columns
#undef buttons
#undef tab
#undef bell
#undef newline

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

// wchar.h declares it for X/Open sources alone, and the module of the C library is built without that.
int wcwidth(wchar_t character);

// Keys that ncurses has no name for; beyond every KEY_ constant of its own.
#define CURSES_PASTE_BEGIN 0x1001
#define CURSES_PASTE_END 0x1002

// Whether terminfo knows the terminal and it can place the cursor. Prints nothing.
static inline bool curses_terminal_is_usable(const char *name, int output) {
  int error = 0;
  if (setupterm(name, output, &error) != OK) return false;
  const char *cup = tigetstr("cup");
  bool usable = cup != NULL && cup != (char *)-1 && tigetflag("hc") <= 0;
  del_curterm(cur_term);
  return usable;
}

static inline SCREEN *curses_open(const char *name) { return newterm(name, stdout, stdin); }

// A capability's bytes without its delays, or an empty string; at most `capacity` bytes, never terminated.
static inline size_t curses_copy_without_delays(const char *text, char *into, size_t capacity) {
  if (text == NULL || text == (const char *)-1) return 0;
  size_t length = 0;
  while (*text != '\0') {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end != NULL) {
        text = end + 1;
        continue;
      }
    }
    if (length == capacity) return 0;
    into[length] = *text;
    length += 1;
    text += 1;
  }
  return length;
}

static inline size_t curses_capability(const char *name, char *into, size_t capacity) {
  return curses_copy_without_delays(tigetstr(name), into, capacity);
}

// The bytes that put the cursor at the beginning of a row.
static inline size_t curses_row_address(int row, char *into, size_t capacity) {
  const char *cup = tigetstr("cup");
  if (cup == NULL || cup == (const char *)-1) return 0;
  return curses_copy_without_delays(
    tparm(cup, (long)row, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L), into, capacity);
}

// The bytes that make the whole screen scroll; the cursor may be anywhere afterwards.
static inline size_t curses_whole_region(char *into, size_t capacity) {
  const char *csr = tigetstr("csr");
  if (csr == NULL || csr == (const char *)-1) return 0;
  return curses_copy_without_delays(
    tparm(csr, 0L, (long)(LINES - 1), 0L, 0L, 0L, 0L, 0L, 0L, 0L), into, capacity);
}

static inline bool curses_has_capability(const char *name) {
  const char *text = tigetstr(name);
  return text != NULL && text != (const char *)-1;
}

static inline int curses_colours(void) { return COLORS; }
static inline int curses_rows(void) { return LINES; }
static inline int curses_columns(void) { return COLS; }

// Makes ncurses send each frame in one piece. Until a screen has been given back once and taken again, ncurses writes
// after every movement of the cursor, so that a terminal can show half of a frame. It is given back here while the
// output is held away from the terminal, and taken before colours begin, which would be set back with it. No signal is
// held back, for the terminal may take nothing; the handlers have a descriptor of their own.
static inline void curses_send_frames_whole(int output) {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  int terminal = fcntl(output, F_DUPFD_CLOEXEC, 3);
  if (nowhere >= 0 && terminal >= 0 && dup2(nowhere, output) >= 0) {
    endwin();
    dup2(terminal, output);
    doupdate();
  }
  if (nowhere >= 0) close(nowhere);
  if (terminal >= 0) close(terminal);
}

// Cells and keys; the standard window is the only one.
static inline void curses_prepare_window(void) {
  // Waiting input never cuts a frame short.
  typeahead(-1);
  set_escdelay(25);
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  idlok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  noecho();
  nonl();
  cbreak();
}

// Ctrl-C, Ctrl-Z, Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O come as keys. Ctrl-\ keeps its meaning, but no longer throws
// away output: that could swallow the bytes that give the terminal back.
static inline void curses_take_control_keys(int input) {
  struct termios modes;
  if (tcgetattr(input, &modes) != 0) return;
  modes.c_cc[VINTR] = _POSIX_VDISABLE;
  modes.c_cc[VSUSP] = _POSIX_VDISABLE;
  modes.c_lflag |= NOFLSH;
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  if (tcsetattr(input, TCSANOW, &modes) == 0) def_prog_mode();
}

static inline void curses_put(int row, int column, const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) mvwadd_wchnstr(stdscr, row, column, &cell, 1);
}

// A printing ASCII character, which most cells hold; the pair must be below 256.
static inline chtype curses_ascii(uint8_t character, attr_t attributes, short pair) {
  return character | attributes | COLOR_PAIR(pair);
}

// Neighbouring cells of one row: several times as fast as one after the other.
static inline void curses_put_ascii(int row, int column, const chtype *characters, int count) {
  if (count > 0) mvwaddchnstr(stdscr, row, column, characters, count);
}

static inline int curses_key(void) { return wgetch(stdscr); }
// The mouse, only where it was asked for: presses of its first button, and the wheel.
static inline void curses_take_mouse(void) {
  mouseinterval(0);
  mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
}

enum curses_mouse { CURSES_MOUSE_OTHER, CURSES_MOUSE_PRESS, CURSES_MOUSE_WHEEL_UP, CURSES_MOUSE_WHEEL_DOWN };

// What the mouse did last, and where.
static inline enum curses_mouse curses_mouse_event(int *row, int *column) {
  MEVENT event;
  if (getmouse(&event) != OK) return CURSES_MOUSE_OTHER;
  *row = event.y;
  *column = event.x;
  if (event.bstate & BUTTON1_PRESSED) return CURSES_MOUSE_PRESS;
  if (event.bstate & BUTTON4_PRESSED) return CURSES_MOUSE_WHEEL_UP;
  if (event.bstate & BUTTON5_PRESSED) return CURSES_MOUSE_WHEEL_DOWN;
  return CURSES_MOUSE_OTHER;
}

static inline void curses_erase(void) { werase(stdscr); }
static inline void curses_repaint_everything(void) { clearok(curscr, TRUE); }

// A suspension waits for the end of a frame, so that ncurses knows what stands on the screen.
static inline void curses_update(int row, int column) {
  sigset_t suspension;
  sigset_t before;
  sigemptyset(&suspension);
  sigaddset(&suspension, SIGTSTP);
  pthread_sigmask(SIG_BLOCK, &suspension, &before);
  if (row >= 0) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

// Stops the whole job, as the terminal does for Ctrl-Z.
static inline void curses_suspend_job(void) { kill(0, SIGTSTP); }

static inline bool curses_window_size(int output, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(output, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

// A clock that only goes forward, in milliseconds.
static inline long long curses_milliseconds(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return 0;
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

enum curses_wait {
  CURSES_WAIT_NOTHING = 0,
  CURSES_WAIT_INPUT = 1,
  CURSES_WAIT_WOKEN = 2,
  CURSES_WAIT_GONE = 3,
  CURSES_WAIT_OTHER = 4,
};

// Waits for a key, a wake-up, or one of `others`, of which no more than `CURSES_MOST_OTHERS` are looked at; a negative
// `timeout` (milliseconds) waits for ever. A key comes before the others.
#define CURSES_MOST_OTHERS 64

static inline enum curses_wait curses_wait_for(
  int input, int wake, const struct pollfd *others, size_t count, int timeout) {
  struct pollfd descriptors[2 + CURSES_MOST_OTHERS] = {{input, POLLIN, 0}, {wake, POLLIN, 0}};
  if (count > CURSES_MOST_OTHERS) count = CURSES_MOST_OTHERS;
  if (count > 0) memcpy(descriptors + 2, others, count * sizeof *others);
  if (poll(descriptors, (nfds_t)(2 + count), timeout) <= 0) return CURSES_WAIT_NOTHING;
  if (descriptors[1].revents & POLLIN) return CURSES_WAIT_WOKEN;
  if (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return CURSES_WAIT_GONE;
  if (descriptors[0].revents & POLLIN) return CURSES_WAIT_INPUT;
  for (size_t index = 2; index < 2 + count; index += 1) {
    if (descriptors[index].revents != 0) return CURSES_WAIT_OTHER;
  }
  return CURSES_WAIT_NOTHING;
}

static inline void curses_write(int output, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = write(output, bytes, length);
    if (count <= 0) return;
    bytes += count;
    length -= (size_t)count;
  }
}

// Bytes waiting to be read; 0 on a descriptor that is readable means that its other end is gone.
static inline int curses_waiting_bytes(int input) {
  int count = 0;
  return ioctl(input, FIONREAD, &count) == 0 ? count : 0;
}

// The scalar that the byte completes, -1 when more bytes are needed, -2 when it makes no sense.
static inline long curses_decode(char byte, mbstate_t *state) {
  wchar_t wide = 0;
  size_t count = mbrtowc(&wide, &byte, 1, state);
  if (count == (size_t)-2) return -1;
  if (count == (size_t)-1) {
    memset(state, 0, sizeof *state);
    return -2;
  }
  return (long)wide;
}

// Whether the locale has the scalar and gives it that many cells.
static inline bool curses_can_show(wchar_t wide, int width) {
  char bytes[64];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  return wcrtomb(bytes, wide, &state) != (size_t)-1 && wcwidth(wide) == width;
}

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

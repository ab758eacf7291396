// Signal handlers that touch only memory set aside beforehand.
#include "terminal_restore.h"
#include "terminal_line.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define CAPACITY 2048
#define ALTERNATE_STACK 65536

struct text {
  size_t length;
  char bytes[CAPACITY];
};

static int input_descriptor = -1;
static int wake_pipe[2] = {-1, -1};
static struct termios found_modes;
static struct termios program_modes;
static struct text leave_text;
static struct text screen_text;
static struct text modes_text;
static char alternate_stack[ALTERNATE_STACK];
static stack_t found_stack;

static volatile sig_atomic_t held;
static volatile sig_atomic_t taken;
static volatile sig_atomic_t left;
static volatile sig_atomic_t resized;
static volatile sig_atomic_t resumed;

static sigset_t mask_before;
static bool holds_suspension;

static const int fatal_signals[] = {
  SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS, SIGXCPU, SIGXFSZ,
  SIGPIPE, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGPOLL,
};
static const int other_signals[] = {SIGTSTP, SIGCONT, SIGWINCH};

#define FATAL_COUNT (sizeof fatal_signals / sizeof fatal_signals[0])
#define OTHER_COUNT (sizeof other_signals / sizeof other_signals[0])

static struct sigaction found_fatal[FATAL_COUNT];
static struct sigaction found_other[OTHER_COUNT];

// In the background the terminal belongs to another program.
static bool is_in_front(void) { return tcgetpgrp(input_descriptor) == getpgrp(); }

// All signals are blocked in the handlers, so SIGTTOU cannot stop the program here. The modes come first because they
// need no room on the line.
static void leave_terminal(void) {
  if (!held || left || (!taken && !is_in_front())) return;
  left = 1;
  terminal_line_let_go(input_descriptor, &found_modes);
  terminal_line_write(leave_text.bytes, leave_text.length);
  tcsetattr(input_descriptor, TCSANOW, &found_modes);
}

static void wake(void) {
  char byte = 1;
  ssize_t ignored = write(wake_pipe[1], &byte, 1);
  (void)ignored;
}

// In the background, does nothing: the next read stops the program again. After SIGSTOP the screen was never left, but
// a shell may have changed the modes. While the terminal is lent, the other program takes it again.
static void take_terminal_again(void) {
  if (!held || !taken || !is_in_front()) return;
  tcsetattr(input_descriptor, TCSANOW, &program_modes);
  if (left) terminal_line_write(screen_text.bytes, screen_text.length);
  terminal_line_write(modes_text.bytes, modes_text.length);
  left = 0;
  resumed = 1;
  wake();
}

static void set_default(int signal_number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

// The default action follows when the handler returns, for a truthful exit status.
static void on_fatal(int signal_number) {
  int error = errno;
  leave_terminal();
  set_default(signal_number);
  raise(signal_number);
  errno = error;
}

static void on_suspend(int signal_number);

static void handle(int signal_number, void (*handler)(int), struct sigaction *found, int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  sigaction(signal_number, &action, found);
}

static void on_suspend(int signal_number) {
  int error = errno;
  if (taken) leave_terminal();
  set_default(signal_number);
  raise(signal_number);
  sigset_t only;
  sigset_t before;
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  // The program stops inside the next call and continues from there. In an orphaned process group it does not stop.
  pthread_sigmask(SIG_UNBLOCK, &only, &before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  handle(signal_number, on_suspend, NULL, SA_RESTART);
  take_terminal_again();
  errno = error;
}

static void on_continue(int signal_number) {
  (void)signal_number;
  int error = errno;
  take_terminal_again();
  errno = error;
}

static void on_resize(int signal_number) {
  (void)signal_number;
  int error = errno;
  resized = 1;
  wake();
  errno = error;
}

// For exit() while the terminal is held.
static void on_exit_while_held(void) { leave_terminal(); }

static bool open_wake_pipe(void) {
  if (pipe(wake_pipe) != 0) return false;
  for (int index = 0; index < 2; index += 1) {
    fcntl(wake_pipe[index], F_SETFL, O_NONBLOCK);
    fcntl(wake_pipe[index], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

static bool was_ignored(const struct sigaction *found) {
  return (found->sa_flags & SA_SIGINFO) == 0 && found->sa_handler == SIG_IGN;
}

static void install_handlers(void) {
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = alternate_stack;
  stack.ss_size = sizeof alternate_stack;
  sigaltstack(&stack, &found_stack);
  for (size_t index = 0; index < FATAL_COUNT; index += 1) {
    handle(fatal_signals[index], on_fatal, &found_fatal[index], 0);
    if (was_ignored(&found_fatal[index])) sigaction(fatal_signals[index], &found_fatal[index], NULL);
  }
  handle(SIGTSTP, on_suspend, &found_other[0], SA_RESTART);
  if (was_ignored(&found_other[0])) sigaction(SIGTSTP, &found_other[0], NULL);
  handle(SIGCONT, on_continue, &found_other[1], SA_RESTART);
  handle(SIGWINCH, on_resize, &found_other[2], SA_RESTART);
}

// Blocks suspension while the modes change: a suspension could neither give back nor take again a half-set terminal.
static void hold_suspension(void) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, SIGTSTP);
  if (!holds_suspension) pthread_sigmask(SIG_BLOCK, &only, &mask_before);
  holds_suspension = true;
}

static void release_suspension(void) {
  if (!holds_suspension) return;
  holds_suspension = false;
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, SIGTSTP);
  if (!sigismember(&mask_before, SIGTSTP)) pthread_sigmask(SIG_UNBLOCK, &only, NULL);
}

bool terminal_restore_begin(int input, int output) {
  if (held || tcgetattr(input, &found_modes) != 0 || !open_wake_pipe()) return false;
  input_descriptor = input;
  terminal_line_open(output);
  leave_text.length = 0;
  screen_text.length = 0;
  modes_text.length = 0;
  static bool registered = false;
  if (!registered) registered = atexit(on_exit_while_held) == 0;
  left = 0;
  resized = 0;
  resumed = 0;
  taken = 0;
  held = 1;
  hold_suspension();
  install_handlers();
  return true;
}

void terminal_restore_taken(void) {
  if (!held) return;
  tcgetattr(input_descriptor, &program_modes);
  taken = 1;
  release_suspension();
}

void terminal_restore_take(void) {
  if (held) hold_suspension();
}

void terminal_restore_lend(void) {
  if (!held) return;
  taken = 0;
  tcsetattr(input_descriptor, TCSADRAIN, &found_modes);
}

static void set_text(struct text *text, const char *bytes, size_t length) {
  memcpy(text->bytes, bytes, length);
  text->length = length;
}

bool terminal_restore_set_bytes(
  const char *leave, size_t leave_length, const char *screen, size_t screen_length, const char *modes,
  size_t modes_length) {
  if (leave_length > CAPACITY || screen_length > CAPACITY || modes_length > CAPACITY) return false;
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  set_text(&leave_text, leave, leave_length);
  set_text(&screen_text, screen, screen_length);
  set_text(&modes_text, modes, modes_length);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return true;
}

void terminal_restore_end(void) {
  if (!held) return;
  tcsetattr(input_descriptor, TCSADRAIN, &found_modes);
  held = 0;
  taken = 0;
  for (size_t index = 0; index < FATAL_COUNT; index += 1) {
    sigaction(fatal_signals[index], &found_fatal[index], NULL);
  }
  for (size_t index = 0; index < OTHER_COUNT; index += 1) {
    sigaction(other_signals[index], &found_other[index], NULL);
  }
  sigaltstack(&found_stack, NULL);
  close(wake_pipe[0]);
  close(wake_pipe[1]);
  wake_pipe[0] = -1;
  wake_pipe[1] = -1;
  terminal_line_close();
  release_suspension();
}

int terminal_restore_wake_descriptor(void) { return wake_pipe[0]; }

bool terminal_restore_has_events(void) { return resized || resumed; }

int terminal_restore_take_events(void) {
  char bytes[64];
  while (wake_pipe[0] >= 0 && read(wake_pipe[0], bytes, sizeof bytes) > 0) {
  }
  int events = 0;
  if (resized) {
    resized = 0;
    events |= TERMINAL_EVENT_RESIZED;
  }
  if (resumed) {
    resumed = 0;
    events |= TERMINAL_EVENT_RESUMED;
  }
  return events;
}

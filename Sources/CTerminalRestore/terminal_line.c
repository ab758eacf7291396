// Writes to a terminal that may accept nothing, with async-signal-safe calls only.
#include "terminal_line.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <unistd.h>

// How often to wait for a terminal that accepts nothing, and how long each time, in milliseconds.
#define MOST_WAITS 4
#define WAIT 50

static int line = -1;
static bool waits;

// "/proc/self/fd/1" and the like.
static void name_descriptor(int descriptor, char name[32]) {
  static const char folder[] = "/proc/self/fd/";
  size_t length = 0;
  for (; folder[length] != '\0'; length += 1) name[length] = folder[length];
  char digits[12];
  size_t count = 0;
  do {
    digits[count] = (char)('0' + descriptor % 10);
    descriptor /= 10;
    count += 1;
  } while (descriptor > 0);
  while (count > 0) {
    count -= 1;
    name[length] = digits[count];
    length += 1;
  }
  name[length] = '\0';
}

// Setting O_NONBLOCK on `output` itself would affect the shell too, which shares it.
void terminal_line_open(int output) {
  char name[32];
  name_descriptor(output, name);
  line = open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  waits = line < 0;
  // Another user's terminal, as after su, cannot be opened again.
  if (waits) line = fcntl(output, F_DUPFD_CLOEXEC, 3);
}

void terminal_line_close(void) {
  if (line >= 0) close(line);
  line = -1;
}

void terminal_line_let_go(int input, const struct termios *modes) {
  // Disabling the start and stop keys resumes output that the stop key stopped.
  struct termios unstopped = *modes;
  unstopped.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  tcsetattr(input, TCSANOW, &unstopped);
  tcflush(line, TCOFLUSH);
  tcflow(line, TCOON);
}

void terminal_line_write(const char *bytes, size_t length) {
  size_t done = 0;
  int refusals = 0;
  while (done < length && refusals < MOST_WAITS) {
    struct pollfd descriptor = {line, POLLOUT, 0};
    if (poll(&descriptor, 1, WAIT) <= 0 || !(descriptor.revents & POLLOUT)) {
      refusals += 1;
      continue;
    }
    // On a blocking descriptor only one byte is sure to have room.
    ssize_t count = write(line, bytes + done, waits ? 1 : length - done);
    if (count > 0) {
      done += (size_t)count;
    } else if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
      refusals += 1;
    } else {
      return;
    }
  }
}

// The parts of ncursesw that Swift cannot import by itself.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

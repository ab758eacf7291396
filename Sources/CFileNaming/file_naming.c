/* Renaming that never takes the place of another file. */

#define _GNU_SOURCE
#include "file_naming.h"

#include <fcntl.h>
#include <stdio.h>

int file_rename_to_free_name(const char *old_name, const char *new_name) {
  return renameat2(AT_FDCWD, old_name, AT_FDCWD, new_name, RENAME_NOREPLACE);
}

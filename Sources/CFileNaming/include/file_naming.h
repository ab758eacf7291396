/* Gives a file a name that nothing has: a call of Linux that Glibc does not show to Swift. */

#ifndef DYAD_FILE_NAMING_H
#define DYAD_FILE_NAMING_H

/* Renames a file within the present file systems; fails with EEXIST where something of the new name is there. Returns 0, or
   -1 with errno: EINVAL or ENOSYS where the file system or the kernel knows no such renaming. */
int file_rename_to_free_name(const char *old_name, const char *new_name);

#endif

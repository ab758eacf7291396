// Keeps the journal for `dyad`, in a program of its own: the database, and what it needs, stay out of the one with the screens.

import Glibc
import Journal
import JournalLink

StandardDescriptors.openClosed()
var status = stat()
guard fstat(JournalProgram.descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else {
  let sentence = Array("dyad-journal keeps the journal for dyad, which starts it; it does nothing by itself.\n".utf8)
  _ = write(STDERR_FILENO, sentence, sentence.count)
  exit(2)
}
// A full disk, a limit on files and a dyad that is gone are answers of a call, and no reason to end in the middle of a commit.
signal(SIGXFSZ, SIG_IGN)
signal(SIGPIPE, SIG_IGN)
// What dyad was given by whoever started it is nothing to hold on to.
for descriptor in (JournalProgram.descriptor + 1)..<256 { close(descriptor) }
var server = JournalServer(descriptor: JournalProgram.descriptor) { Timestamp(seconds: Int64(time(nil))) }
server.run()

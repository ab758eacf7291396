// Keeps the journal for `dyad` in a separate program, so the one with the screens needs no database.

import Glibc
import Journal
import JournalLink

StandardDescriptors.openClosed()
var status = stat()
guard fstat(JournalProgram.descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else {
  let sentence = Array(
    "dyad-journal keeps the journal for dyad, which starts it. It does nothing on its own; run dyad.\n".utf8)
  _ = write(STDERR_FILENO, sentence, sentence.count)
  exit(2)
}
// A file size limit and a closed socket must fail the call, not end the program during a commit.
signal(SIGXFSZ, SIG_IGN)
signal(SIGPIPE, SIG_IGN)
// Files that dyad inherited must not stay open here.
for descriptor in (JournalProgram.descriptor + 1)..<256 { close(descriptor) }
var server = JournalServer(descriptor: JournalProgram.descriptor) { Timestamp(seconds: Int64(time(nil))) }
server.run()

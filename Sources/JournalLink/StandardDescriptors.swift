// Makes sure that standard input, output and error are open.

import Glibc

/// Descriptors 0, 1 and 2.
package enum StandardDescriptors {
  /// Opens those that are closed, or a file or socket could get one of these numbers. Call it before anything else is
  /// opened.
  ///
  /// Reading from the replacement returns the end of file, and writing fails as on a closed descriptor: lost output is
  /// an error (docs/exit-status.md).
  package static func openClosed() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // Without /dev there is still the root folder, which can be neither read nor written like a file.
      if open("/dev/null", O_RDONLY) < 0 { _ = open("/", O_RDONLY) }
    }
  }
}

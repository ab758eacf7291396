// Standard input, output and error are there, whatever the program was started with.

import Glibc

/// Descriptors 0, 1 and 2.
package enum StandardDescriptors {
  /// Opens those that are closed, so that no file and no socket ever gets one of these numbers. To be called before anything
  /// else is opened.
  ///
  /// What stands in for them is at its end for whoever reads, and refuses whoever writes: words that go nowhere are an error
  /// (docs/exit-status.md), as they are with a closed descriptor.
  package static func openClosed() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // A system without its devices still has a root folder, which can be neither read nor written like a file.
      if open("/dev/null", O_RDONLY) < 0 { _ = open("/", O_RDONLY) }
    }
  }
}

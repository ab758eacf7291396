// A descriptor beside the keyboard that a program waits for.

import CNcurses

/// Something that `nextKey` wakes for besides keys, such as a socket.
public struct WaitedDescriptor: Sendable, Hashable {
  /// The descriptor.
  public let descriptor: Int32
  /// Whether room to write ends the wait too, and not only what can be read.
  public let isForWriting: Bool

  /// Makes a wait for what can be read and, where it is asked for, for room to write.
  public init(_ descriptor: Int32, isForWriting: Bool = false) {
    self.descriptor = descriptor
    self.isForWriting = isForWriting
  }

  var polled: pollfd {
    pollfd(fd: descriptor, events: Int16(POLLIN) | (isForWriting ? Int16(POLLOUT) : 0), revents: 0)
  }
}

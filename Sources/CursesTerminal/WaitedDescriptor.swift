// A descriptor to wait for besides the keyboard.

import CNcurses

/// Something that `nextKey` wakes for besides keys, such as a socket.
public struct WaitedDescriptor: Sendable, Hashable {
  /// The descriptor.
  public let descriptor: Int32
  /// Whether to wake also for room to write, not only for data to read.
  public let isForWriting: Bool

  /// A wait for data to read and, if `isForWriting`, for room to write.
  public init(_ descriptor: Int32, isForWriting: Bool = false) {
    self.descriptor = descriptor
    self.isForWriting = isForWriting
  }

  var polled: pollfd {
    pollfd(fd: descriptor, events: Int16(POLLIN) | (isForWriting ? Int16(POLLOUT) : 0), revents: 0)
  }
}

// Unix sockets: the calls of the C library, and who is at the other end.

import Glibc

/// Unix sockets between programs of one user.
enum LocalSocket {
  /// The answer of a socket's file.
  enum Answer {
    /// A program listens; this is the connection.
    case connected(Int32)
    /// A program listens, and its queue is full.
    case busy
    /// A program left the file behind.
    case abandoned
    /// There is no socket, or it is unreachable.
    case absent
  }

  /// Makes a listening socket whose file only this user can use; nil if that fails.
  static func listen(at path: String) -> Int32? {
    guard let descriptor = make() else { return nil }
    // The umask sets the file's mode from the start.
    let mask = umask(0o177)
    let isBound = withAddress(path) { bind(descriptor, $0, $1) == 0 }
    umask(mask)
    guard isBound, Glibc.listen(descriptor, 16) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// Connects to the socket at a path without blocking.
  static func connect(to path: String) -> Answer {
    guard let descriptor = make() else { return .absent }
    if withAddress(path, { Glibc.connect(descriptor, $0, $1) == 0 }) { return .connected(descriptor) }
    let code = errno
    close(descriptor)
    switch code {
    case ECONNREFUSED: return .abandoned
    case EAGAIN: return .busy
    default: return .absent
    }
  }

  /// The next waiting connection, of any user; nil if there is none.
  static func accept(from listener: Int32) -> Int32? {
    let descriptor = Glibc.accept(listener, nil, nil)
    guard descriptor >= 0 else { return nil }
    prepare(descriptor)
    return descriptor
  }

  /// Whether the program at the other end belongs to this user.
  static func isOwnUser(at descriptor: Int32) -> Bool {
    // The kernel returns process, user and group.
    var peer: [UInt32] = [0, .max, .max]
    var size = socklen_t(MemoryLayout<UInt32>.size * peer.count)
    let expected = size
    guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0, size == expected else { return false }
    return peer[1] == geteuid()
  }

  private static func make() -> Int32? {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    prepare(descriptor)
    return descriptor
  }

  private static func prepare(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// Calls `body` with the address of a path; false if the path is too long for one.
  private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Bool) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
      errno = ENAMETOOLONG
      return false
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }
}

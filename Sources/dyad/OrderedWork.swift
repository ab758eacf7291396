// The same work on many things, on every processor, with what comes of it handed over in order.

import Glibc

/// Work on the numbers from 0 up to a count. Results come one by one in the order of the numbers, however long each took.
///
/// The threads run at most a few numbers ahead of what was handed over, so that memory stays bounded. Where there is one
/// processor, or no thread can be had, the caller's thread does it all.
final class OrderedWork<Output: Sendable>: @unchecked Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Output
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  // What follows is touched only under the lock.
  private var taken = 0
  private var handedOver = 0
  private var results: [Int: Output] = [:]

  /// Prepares work on `count` numbers; `work` is called from several threads at once.
  init(count: Int, work: @escaping @Sendable (Int) -> Output) {
    self.count = count
    self.work = work
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Does the work, and gives each result to `use` on the caller's thread, in order. Call it once.
  func forEach(_ use: (Output) -> Void) {
    let wanted = min(Self.processors, count)
    let threads = wanted < 2 ? [] : (0..<wanted).compactMap { _ in start(window: wanted * 4) }
    for number in 0..<count { use(threads.isEmpty ? work(number) : result(of: number)) }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// How many threads can run at once; no more than 16 are ever used.
  private static var processors: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 16) }

  private func start(window: Int) -> pthread_t? {
    let body = ThreadBody { [self] in
      while let number = take(within: window) { put(work(number), of: number) }
    }
    let context = Unmanaged.passRetained(body)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    guard status != 0 else { return thread }
    context.release()
    return nil
  }

  private func take(within window: Int) -> Int? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while taken < count, taken - handedOver >= window { pthread_cond_wait(changed, lock) }
    guard taken < count else { return nil }
    taken += 1
    return taken - 1
  }

  private func put(_ result: Output, of number: Int) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    results[number] = result
    // Nobody waits for a number whose turn has not come.
    if number == handedOver { pthread_cond_broadcast(changed) }
  }

  private func result(of number: Int) -> Output {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if let result = results.removeValue(forKey: number) {
        handedOver = number + 1
        pthread_cond_broadcast(changed)
        return result
      }
      pthread_cond_wait(changed, lock)
    }
  }
}

/// What a thread runs; a class of its own because a C function cannot be generic.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

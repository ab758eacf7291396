// The same work on many things, on every processor, with the results in order.

import Glibc

/// Work on the numbers from 0 up to a count. Results come one by one in the order of the numbers, however long each
/// took.
///
/// Threads run only a few numbers ahead of the last result that was used, which bounds memory. With one processor, or
/// if no thread can be started, the caller's thread does everything.
///
/// The lock is that of pthreads because threads wait for each other here, and `Synchronization` has no condition
/// variable to go with its `Mutex`.
final class OrderedWork<Output: Sendable>: @unchecked Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Output
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  // Touched only under the lock.
  private var claimed = 0
  private var used = 0
  private var results: [Int: Output] = [:]

  /// Prepares work on `count` numbers. Several threads call `work` at once.
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

  /// Does the work, and passes each result to `use` on the caller's thread, in order. Call it once.
  func forEach(_ use: (Output) -> Void) {
    let wanted = min(Self.processors, count)
    let threads = wanted < 2 ? [] : (0..<wanted).compactMap { _ in start(window: wanted * 4) }
    for number in 0..<count { use(threads.isEmpty ? work(number) : result(of: number)) }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// How many threads can run at once, up to 16.
  private static var processors: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 16) }

  private func start(window: Int) -> pthread_t? {
    let body = ThreadBody { [self] in
      while let number = claim(within: window) { put(work(number), of: number) }
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

  private func claim(within window: Int) -> Int? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while claimed < count, claimed - used >= window { pthread_cond_wait(changed, lock) }
    guard claimed < count else { return nil }
    claimed += 1
    return claimed - 1
  }

  private func put(_ result: Output, of number: Int) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    results[number] = result
    // Only the next result is waited for.
    if number == used { pthread_cond_broadcast(changed) }
  }

  private func result(of number: Int) -> Output {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if let result = results.removeValue(forKey: number) {
        used = number + 1
        pthread_cond_broadcast(changed)
        return result
      }
      pthread_cond_wait(changed, lock)
    }
  }
}

/// What a thread runs; a class, because a C function cannot be generic.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

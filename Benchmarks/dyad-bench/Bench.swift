// `make bench`: what the engine and the reader do in a second, each beside a peer in the same run.

import Glibc
import ScenarioEngine
import VignetteLoader
import Vignettes

/// Prints one line a figure. Figures are ratios or rates of this run on this machine, and nothing else.
@main
struct Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    let isFilling = (4...5).contains(arguments.count) && arguments[2] == "--fill"
    guard arguments.count == 2 || isFilling else {
      print("usage: dyad-bench FOLDER-OF-VIGNETTES [--fill DATA-FOLDER [SESSIONS]]")
      return
    }
    let folder = arguments[1]
    let catalogueBytes = try BenchFiles.bytes(of: folder + "/catalogue/markers.json")
    guard let catalogue = CatalogueLoader.load(bytes: catalogueBytes).catalogue else {
      print("the marker catalogue cannot be read")
      return
    }
    let bytes = try BenchFiles.bytes(of: folder + "/ms-h.json")
    guard let vignette = VignetteLoader.load(bytes: bytes, catalogue: catalogue).vignette else {
      print("ms-h.json cannot be read")
      return
    }
    let engine = EngineBench(scenario: Scenario(vignette), catalogue: catalogue)
    if isFilling {
      let sessions = arguments.count == 5 ? Int(arguments[4]) : nil
      if let walk = engine.session(seed: 1) {
        JournalBench(walk: walk, bytes: bytes).fill(arguments[3], sessions: sessions ?? JournalBench.sessions)
      }
      return
    }
    engine.run()
    ReaderBench(bytes: bytes, file: folder + "/ms-h.json").run()
    let isFlat = AnalysisBench().run()
    if let walk = engine.session(seed: 1) { JournalBench(walk: walk, bytes: bytes).run() }
    if !isFlat { exit(1) }
  }
}

/// A clock that only goes forward.
enum Clock {
  /// Seconds since some fixed moment.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The shortest of `runs` runs of some work, in seconds of this program's processor time, whatever else the machine does.
  static func bestOfProcessor(of runs: Int, _ work: () -> Void) -> Double {
    func spent() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    return (0..<runs).map { _ in
      let start = spent()
      work()
      return spent() - start
    }.min() ?? 0
  }

  /// The shortest of `runs` runs of some work, in seconds: what the machine can do when it is not disturbed.
  static func best(of runs: Int, _ work: () -> Void) -> Double {
    (0..<runs).map { _ in
      let start = seconds
      work()
      return seconds - start
    }.min() ?? 0
  }
}

// How fast the reader reads, beside Python's json on the same bytes in the same run.

import Glibc
import VignetteLoader

/// Reads one file over and over, strictly and with positions.
struct ReaderBench {
  let bytes: [UInt8]
  let file: String

  func run() {
    let rounds = max(1, 32_000_000 / max(bytes.count, 1))
    var nodes = 0
    let seconds = Clock.best(of: 5) {
      for _ in 0..<rounds where JSONReader.read(bytes).document != nil { nodes &+= 1 }
    }
    let rate = Double(rounds * bytes.count) / seconds / 1e6
    print("reader: \(Int(rate)) MB a second, with positions (\(grouped(bytes.count)) bytes, \(nodes) readings)")
    guard let peer = pythonRate(rounds: rounds) else {
      print("reader: python3 was not found, so there is no peer in this run")
      return
    }
    let ratio = (rate / peer * 100).rounded() / 100
    print("reader: Python's json reads \(Int(peer)) MB a second in the same run: ratio \(ratio)")
  }

  /// Megabytes a second of `json.loads` on the same bytes, the best of five.
  private func pythonRate(rounds: Int) -> Double? {
    let program = """
      import json, sys, time
      data = open(sys.argv[1], 'rb').read().decode()
      best = 1e9
      for _ in range(5):
          start = time.perf_counter()
          for _ in range(int(sys.argv[2])): json.loads(data)
          best = min(best, time.perf_counter() - start)
      print(int(sys.argv[2]) * len(data.encode()) / best / 1e6)
      """
    guard let output = BenchFiles.output(of: ["python3", "-c", program, file, String(rounds)]) else { return nil }
    return Double(output.split(whereSeparator: \.isWhitespace).first ?? "")
  }
}

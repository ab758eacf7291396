// The fuzz target: whatever bytes come, the reader, the loader and the rules hold to what they promise (`make fuzz`).

import Diagnostics
import Glibc
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// Reads one input as a vignette. libFuzzer calls it; a trap, or a report of a sanitiser, is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  FuzzedFile(bytes: bytes).check()
  return 0
}

/// Where the package manager has the program begin; libFuzzer takes it from there.
@_cdecl("dyad_fuzz_main")
public func fuzz(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var (count, words) = (count, words)
  return runFuzzer(&count, &words, fuzzOneInput)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// One input, and what has to hold of it.
struct FuzzedFile {
  let bytes: [UInt8]

  /// Stops the program where a promise is broken.
  func check() {
    checkReading()
    checkSummary()
    checkLoading(as: "case.json")
    checkLoading(as: "case.play")
    checkPlay()
  }

  /// What was read from a play without an error means the same when it is written as a play and read again; and so does
  /// any JSON that is written as a play.
  private func checkPlay() {
    let loaded = VignetteLoader.load(bytes: bytes, named: "case.play", catalogue: Self.catalogue, isHashing: false)
    for json in [loaded.diagnostics.contains { $0.severity == .error } ? [] : loaded.json, bytes] {
      guard let play = PlayWriter.text(of: json, catalogue: Self.catalogue) else { continue }
      let again = VignetteLoader.load(
        bytes: Array(play.utf8), named: "case.play", catalogue: Self.catalogue, isHashing: false)
      let (original, copy) = (JSONReader.read(json).document?.root, JSONReader.read(again.json).document?.root)
      require(original?.canonicalBytes() == copy?.canonicalBytes(), "a play stands for the JSON that it was made of")
    }
  }

  private func checkReading() {
    let (document, findings) = JSONReader.read(bytes)
    checkRanges(of: findings)
    guard let root = document?.root else {
      return require(!findings.isEmpty, "a file of nothing is refused with a reason")
    }
    guard findings.isEmpty else { return }
    // What was read without a word means the same when it is written out in the one canonical way and read again.
    let canonical = root.canonicalBytes()
    let (again, complaints) = JSONReader.read(canonical)
    require(complaints.isEmpty, "canonical JSON is JSON")
    require(again?.root?.canonicalBytes() == canonical, "canonical JSON stands for itself")
  }

  private func checkSummary() { checkRanges(of: VignetteLoader.summary(bytes: bytes).diagnostics) }

  private func checkLoading(as name: String) {
    let loaded = VignetteLoader.load(bytes: bytes, named: name, catalogue: Self.catalogue)
    checkRanges(of: loaded.diagnostics)
    require(loaded.vignette != nil || !loaded.diagnostics.isEmpty, "without a model there is a reason")
    var findings = loaded.diagnostics
    if let vignette = loaded.vignette {
      findings += VignetteRules.check(vignette, catalogue: Self.catalogue, sourceMap: loaded.sourceMap)
      checkRanges(of: findings)
    }
    let text = DiagnosticRenderer.text([FileReport(file: name, diagnostics: findings, lines: LineIndex(bytes))])
    require(!text.utf8.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }, "nothing that is printed steers a terminal")
  }

  private func checkRanges(of findings: [Diagnostic]) {
    for range in findings.compactMap(\.range) {
      require(0 <= range.start && range.start <= range.end && range.end <= bytes.count, "a finding lies in its file")
    }
  }

  private func require(_ holds: Bool, _ promise: StaticString) {
    guard !holds else { return }
    print("broken: \(promise)")
    fflush(nil)
    abort()
  }

  /// The shipped catalogue, read from the folder that the fuzzer is run in.
  private static let catalogue: MarkerCatalogue = {
    var bytes: [UInt8] = []
    if let file = fopen("vignettes/catalogue/markers.json", "r") {
      defer { fclose(file) }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    }
    guard let catalogue = CatalogueLoader.load(bytes: bytes).catalogue else {
      print("Run this from the root of the checkout; vignettes/catalogue/markers.json was not found.")
      exit(2)
    }
    return catalogue
  }()
}

// Breaks shipped files in thousands of ways, and says what the loader makes of each, a JSON object a line.

import Diagnostics
import Foundation
import TestSupport
import VignetteLoader
import Vignettes

/// The files with one value of every shape, each cut down to a scene at a time, for speed.
let catalogue = Shipped.catalogue
let structural = Set(VignetteSchema.codes)

func say(_ name: String, _ file: JSONTree) {
  let text = file.text
  let codes = VignetteLoader.load(bytes: Array(text.utf8), catalogue: catalogue).diagnostics.map(\.code)
  let line = JSONOutput.object([
    ("name", .string(name)),
    ("structural", .bool(codes.contains(where: structural.contains))),
    ("codes", .array(Set(codes).sorted().map { .string($0) })),
    ("file", .string(text)),
  ])
  print(line.text())
}

/// The values of a file by what they are called there: list places and keys of the author's own do not matter.
func shapes(of file: JSONTree) -> [(shape: String, path: FieldPath, value: JSONTree)] {
  var found: [(String, FieldPath, JSONTree)] = []
  func walk(_ value: JSONTree, _ path: FieldPath, _ shape: String) {
    found.append((shape + kind(of: value), path, value))
    let isFree = ["takes_up", "set", "counters", "typology"].contains { shape.hasSuffix("/" + $0) }
    for (step, inner) in value.inside {
      let name =
        switch step {
        case .key(let key): isFree ? "*" : key
        case .index: inner["kind"].map { "*\($0.text)" } ?? "*"
        }
      walk(inner, FieldPath(steps: path.steps + [step]), "\(shape)/\(name)")
    }
  }
  walk(file, .root, "")
  return found
}

func kind(of value: JSONTree) -> String {
  switch value {
  case .object: "{}"
  case .array: "[]"
  case .string: "\"\""
  case .word: "0"
  }
}

/// The file with one scene at a time, and not more than two of anything else.
func slices(of file: JSONTree) -> [JSONTree] {
  guard case .object(let members) = file, case .array(let scenes)? = file["scenes"] else { return [] }
  return scenes.map { scene in
    .object(
      members.map { member in
        guard case .array(let elements) = member.value else { return member }
        return (member.key, .array(member.key == "scenes" ? [scene] : Array(elements.prefix(2))))
      })
  }
}

func tree(_ bytes: [UInt8]) -> JSONTree? { JSONReader.read(bytes).document?.root.map { JSONTree($0) } }

var seen: Set<String> = []
if let small = tree(SmallVignette.bytes) {
  say("the small vignette", small)
  for (shape, path, value) in shapes(of: small) where seen.insert(shape).inserted {
    for mutation in Mutation.all(at: path, value: value, in: small) { say(mutation.name, mutation.file) }
  }
}
let names = try FileManager.default.contentsOfDirectory(atPath: Shipped.folder.path)
for name in names.sorted() where name.hasSuffix(".json") {
  guard let file = tree(try Shipped.bytes(of: name)) else { continue }
  say(name, file)
  // Every shape that no file before had, in every way; the others in one way each, another one in each file.
  var turn = seen.count
  for slice in slices(of: file) {
    for (shape, path, value) in shapes(of: slice) {
      let isNew = seen.insert(shape).inserted
      let mutations = Mutation.all(at: path, value: value, in: slice)
      turn += 1
      if isNew { mutations.forEach { say("\(name)\($0.name)", $0.file) } }
      if !isNew, turn % 37 == 0, let one = mutations.dropFirst(turn % mutations.count).first {
        say("\(name)\(one.name)", one.file)
      }
    }
  }
}

// Sending to stores that hang, refuse, send on, flood, or ask to wait: all of it on this machine.

import Foundation
import TestSupport
import Testing

@testable import dyad

@Suite("Sending to a record store", .serialized)
struct StorePostTests {
  private static let ok = LocalStore.Behaviour.answer("HTTP/1.1 200 OK", body: "[]")
  private static let limits = StatementStore.Limits(connecting: 2, request: 1, withoutProgress: 3)

  private func send(_ count: Int = 1, to address: String) throws -> StatementStore.Receipt {
    let store = try StatementStore(address, credentials: .init(user: "a", password: "b c\"\\"), limits: Self.limits)
    return try store.send((0..<count).map { "{\"n\":\($0)}" })
  }

  private func complaint(of address: String) -> String {
    do { return "\(try send(to: address))" } catch { return "\(error)" }
  }

  @Test("statements and the password go to the store, and to its statements alone")
  func plain() throws {
    let store = try LocalStore([Self.ok])
    #expect(try send(120, to: store.address) == .init(taken: 120, known: 0))
    #expect(store.requests.count == 3)
    for request in store.requests {
      #expect(request.hasPrefix("POST /xAPI/statements HTTP/1.1\r\n"))
      #expect(request.contains(LocalStore.basic("a", "b c\"\\")))
      #expect(request.contains("X-Experience-API-Version: 1.0.3"))
    }
  }

  @Test("no proxy sees what goes to this machine", arguments: ["127.0.0.1", "localhost"])
  func proxies(host: String) throws {
    let folder = try TemporaryFolder()
    let (store, proxy) = (try LocalStore([Self.ok]), try LocalStore([Self.ok]))
    let data = folder.url.path
    let played = try ProgramRun(
      "dyad", ["play", "the-extra-tablet", "--plain", "--seed", "1", "--data", data], input: "\n\n\n1\nleave\n")
    let code = try #require(played.text.firstMatch(of: /kept\s+as\s+([a-z0-9-]+)/)?.output.1)
    let through = "http://127.0.0.1:\(proxy.port)"
    let run = try ProgramRun(
      "dyad",
      ["export", String(code), "--format", "xapi", "--data", data, "--post", "http://\(host):\(store.port)/xAPI"],
      environment: [
        "DYAD_LRS_USER": "a", "DYAD_LRS_PASSWORD": "b", "http_proxy": through, "all_proxy": through,
        "ALL_PROXY": through, "no_proxy": "",
      ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(proxy.requests.isEmpty)
    #expect(store.requests.count == 1)
  }

  @Test("a store that sends on is not followed, and the other place gets nothing")
  func redirects() throws {
    let other = try LocalStore([Self.ok])
    for status in ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"] {
      for place in ["http://127.0.0.1:\(other.port)/x", "http://localhost:\(other.port)/", "https://store.example/"] {
        let store = try LocalStore([.answer("HTTP/1.1 \(status)\r\nLocation: \(place)")])
        let said = complaint(of: store.address)
        #expect(said.contains("redirects to “\(place)”"), "\(said)")
        #expect(store.requests.count == 1)
      }
    }
    #expect(other.requests.isEmpty)
  }

  @Test("a store that says nothing is given up after its time")
  func silence() throws {
    let store = try LocalStore([.silence])
    let said = complaint(of: store.address)
    #expect(said.contains("could not be reached") && said.contains("nothing is stored twice"), "\(said)")
    #expect((2...5).contains(store.requests.count))
  }

  @Test("an answer without an end is not read on, and not asked for again")
  func flood() throws {
    let store = try LocalStore([.flood])
    #expect(complaint(of: store.address).contains("more than 1024 kB"))
    #expect(store.requests.count == 1)
  }

  @Test("a short wait that the store asks for is kept; a long one is said, with when to come back")
  func waiting() throws {
    for status in ["429 Too Many", "503 Busy"] {
      let short = try LocalStore([.answer("HTTP/1.1 \(status)\r\nRetry-After: 1"), Self.ok])
      #expect(try send(2, to: short.address) == .init(taken: 2, known: 0))
      #expect(short.requests.count == 2)
      for (wait, when) in [
        ("86400", " at "), ("Wed, 21 Oct 2026 07:28:00 GMT", "after Wed, 21 Oct 2026 07:28:00 GMT"),
        ("9223372036854775807", "in more than a year"), ("99999999999999999999", "after 99999999999999999999"),
      ] {
        let long = try LocalStore([.answer("HTTP/1.1 \(status)\r\nRetry-After: \(wait)")])
        let said = complaint(of: long.address)
        #expect(said.contains("asks you to send again") && said.contains(when), "\(said)")
        #expect(long.requests.count == 1)
      }
    }
  }

  @Test("a store that is busy for a moment, or loses an answer, gets everything in the end")
  func passing() throws {
    let busy = try LocalStore([.answer("HTTP/1.1 500 Oh"), .answer("HTTP/1.1 502 Oh"), Self.ok])
    #expect(try send(2, to: busy.address) == .init(taken: 2, known: 0))
    let lossy = try LocalStore([.answer("nonsense"), Self.ok])
    #expect(try send(to: lossy.address) == .init(taken: 1, known: 0))
  }

  @Test(
    "what a store refuses is said at once",
    arguments: [(401, "DYAD_LRS_USER"), (404, "check the address"), (413, "no more"), (400, "answered with 400")])
  func refusals(status: Int, words: String) throws {
    let store = try LocalStore([.answer("HTTP/1.1 \(status) No")])
    #expect(complaint(of: store.address).contains(words))
    #expect(store.requests.count == 1)
  }
}

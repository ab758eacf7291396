// Addresses of record stores: what is taken, and what could be read in two ways and is not.

import Testing

@testable import dyad

@Suite("The address of a record store")
struct StoreAddressTests {
  private func store(_ address: String) throws -> StatementStore {
    try StatementStore(address, credentials: .init(user: "trainee", password: "secret"))
  }

  @Test(
    "addresses that are taken, as curl is given them",
    arguments: [
      ("https://store.example/xAPI", "https://store.example/xAPI"),
      ("HTTPS://Store.Example/xAPI/", "https://store.example/xAPI"),
      ("https://store.example", "https://store.example"),
      ("https://xn--spital-zrich-llb.example:8443/a%20b", "https://xn--spital-zrich-llb.example:8443/a%20b"),
      ("https://192.0.2.7/xAPI", "https://192.0.2.7/xAPI"),
      ("https://[2001:DB8:0::7]:443/xAPI", "https://[2001:db8::7]:443/xAPI"),
      ("https://[::ffff:127.0.0.1]/xAPI", "https://[::ffff:127.0.0.1]/xAPI"),
      ("http://127.0.0.1:8100/xAPI", "http://127.0.0.1:8100/xAPI"),
      ("http://127.8.9.10/xAPI", "http://127.8.9.10/xAPI"),
      ("http://localhost:1/xAPI", "http://localhost:1/xAPI"),
      ("http://LOCALHOST", "http://localhost"),
      ("http://[::1]:8100/xAPI", "http://[::1]:8100/xAPI"),
      ("http://[0:0:0:0:0:0:0:1]/xAPI", "http://[::1]/xAPI"),
    ])
  func taken(typed: String, given: String) throws {
    #expect(try store(typed).address.text == given)
  }

  @Test(
    "hosts elsewhere, however they are dressed, are not taken for this machine",
    arguments: [
      "http://localhost:1@store.example/", "http://127.0.0.1@store.example/", "http://127.0.0.1:80@store.example/xAPI",
      "http://localhost.store.example/", "http://localhost.localdomain/", "http://127.0.0.1.store.example/",
      "http://store.example/localhost", "http://store.example/", "http://notlocalhost/", "http://localhost-/",
      "http://localhost\\@store.example/", "http://localhost%00.store.example/", "http://localhost%2f@store.example/",
      "http://localhost#@store.example/", "http://localhost?@store.example/", "http://store.example#127.0.0.1/",
      "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::]/", "http://0.0.0.0/", "http://0/",
      "http://127.0.0.1 @store.example/", "http://localhost:1:2/",
    ])
  func disguised(typed: String) {
    #expect(throws: UnsentStatements.self) { try store(typed) }
  }

  @Test(
    "what two programs could read differently is refused, with TLS as well",
    arguments: [
      "https://0x7f.1/", "https://0x7f000001/", "https://2130706433/", "https://017700000001/", "https://0177.0.0.1/",
      "https://127.1/", "https://127.0.0.01/", "https://256.0.0.1/", "https://1.2.3.4.5/", "https://store.0x7f/",
      "https://store.example./", "https://localhost./", "https://.store.example/", "https://store..example/",
      "https://user:word@store.example/", "https://@store.example/", "https://store.example@/",
      "https://store.example\\@other.example/", "https://store.example\\.other.example/", "https://store.example/a\\b",
      "https://st%6Fre.example/", "https://ströre.example/", "https://store。example/", "https://store.exampl\u{212F}/",
      "https:// store.example/", " https://store.example/", "https://store.example/ x", "https://store\t.example/",
      "https://store.example/\r\nHost: other.example", "https://store.example/\u{0}", "https://store.example/\"x",
      "https://store.example/?a=b", "https://store.example/#x", "https://store.example?x",
      "https://store.example/../x", "https://store.example/%2e%2E/x", "https://store.example/./x",
      "https://store.example/a%2fb", "https://store.example/a%5Cb", "https://store.example/%0d%0a",
      "https://store.example/%g0", "https://store.example/%2", "https://store.example:0/", "https://store.example:/",
      "https://store.example:65536/", "https://store.example:080/", "https://store.example:+80/",
      "https://store.example:80:80/", "https://[::1/", "https://[::1%25eth0]/", "https://[::1%eth0]/", "https://[]/",
      "https://[store.example]/", "https://[::1]x/", "https://[::1]x:80/", "https://store.example/[a]",
      "https://st{or}e.example/", "https:///xAPI", "https://", "https:/store.example/", "https:store.example",
      "//store.example/", "store.example", "ftp://store.example/", "file:///etc/passwd", "https\u{0}://store.example/",
      "gopher://127.0.0.1/", "", "https://-store.example/", "https://store_a.example/",
      "https://\(String(repeating: "a", count: 64)).example/",
      "https://\(Array(repeating: "abcdefgh", count: 32).joined(separator: ".")).example/",
    ])
  func refused(typed: String) {
    let error = #expect(throws: UnsentStatements.self) { try store(typed) }
    #expect(
      error?.description.hasPrefix("The address after --post cannot be used: ") == true, "\(error?.description ?? "")")
  }

  @Test("a password in an address is not said again")
  func passwords() {
    let error = #expect(throws: UnsentStatements.self) { try store("https://user:hunter2@store.example/") }
    #expect(error?.description.contains("hunter2") == false)
  }
}

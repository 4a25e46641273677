import Formats
import Quantities
import Testing

struct MultipartTests {
    private let type = "multipart/form-data; boundary=\"XX\""

    /// What comes out when the body comes in pieces of a size: names, files and whole contents.
    private func parsed(_ body: String, pieces: Int) throws -> [(name: String, file: String?, text: String)] {
        var parser = try MultipartParser(contentType: type)
        var found: [(name: String, file: String?, bytes: [UInt8])] = []
        let bytes = Array(body.utf8)
        var at = 0
        while at < bytes.count {
            let end = min(bytes.count, at + pieces)
            try parser.feed(bytes[at..<end]) { event in
                switch event {
                case .part(let name, let file): found.append((name, file, []))
                case .data(let more): found[found.count - 1].bytes += more
                }
            }
            at = end
        }
        try parser.finish()
        return found.map { ($0.name, $0.file, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    private let body = """
        --XX\r\nContent-Disposition: form-data; name="files"; filename="村%22.csv"\r\nContent-Type: text/csv\r\n\r\n\
        a,b\r\n--X,--XY\r\n\r\n--XX\r\nContent-Disposition: form-data; name="empty"\r\n\r\n\r\n--XX--\r\nepilogue
        """

    @Test(arguments: [1, 2, 3, 7, 64, 4096])
    func `a form comes out the same in pieces of any size`(pieces: Int) throws {
        let found = try parsed(body, pieces: pieces)
        #expect(found.map(\.name) == ["files", "empty"])
        #expect(found[0].file == "村\".csv" && found[1].file == nil)
        #expect(found[0].text == "a,b\r\n--X,--XY\r\n")
        #expect(found[1].text.isEmpty)
    }

    @Test func `a form that breaks off is refused`() throws {
        #expect(throws: Failure.self) { try parsed(String(body.prefix(120)), pieces: 50) }
    }

    @Test(arguments: ["text/plain", "multipart/form-data", "multipart/form-data; boundary="])
    func `a body that is no form is refused`(type: String) {
        #expect(throws: Failure.self) { try MultipartParser(contentType: type) }
    }

    @Test func `headers without end are refused`() throws {
        #expect(throws: Failure.self) { try parsed("--XX\r\n" + String(repeating: "x", count: 9000), pieces: 1000) }
    }
}

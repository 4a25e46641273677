import Foundation
import Outreach
import Policy
import Quantities
import Testing

/// Quotes are print: none may change unnoticed.
@Suite struct QuotesTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let documents = root.appending(path: "policies/documents")

    /// The documents as published, where somebody has them: the folder that `XIACHEN_SOURCES` names, or one beside
    /// the project.
    static let sources: URL? = {
        let named = ProcessInfo.processInfo.environment["XIACHEN_SOURCES"].map { URL(filePath: $0) }
        let beside = root.deletingLastPathComponent().appending(path: "shared/sources")
        return [named, beside].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    let book: PolicyBook

    init() throws {
        book = try PolicyBook.load(folder: Self.root.appending(path: "policies").path, vocabulary: Records.vocabulary)
    }

    @Test func `every quote has the hash on file, in the order of the clauses`() throws {
        let lines = try String(contentsOf: Self.documents.appending(path: "quotes.sha256"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
        let clauses = book.documents.flatMap(\.clauses)
        let expected = clauses.map { "\(SHA256.hex(of: folded($0.quote)))  \($0.id)" }
        #expect(expected.count > 700)
        #expect(Set(expected).subtracting(lines).sorted() == [], "lines that quotes.sha256 should have")
        #expect(Set(lines).subtracting(expected).sorted() == [], "lines of quotes.sha256 without such a quote")
        #expect(lines.count == expected.count)
    }

    @Test(.enabled(if: sources != nil)) func `every quote stands in its document as published`() throws {
        let folder = try #require(Self.sources)
        let simplified = try Self.simplified()
        let printed = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
            .map { folded(try String(contentsOf: $0, encoding: .utf8)) }
        let texts = printed + printed.map { text in
            String(String.UnicodeScalarView(text.unicodeScalars.map { simplified[$0] ?? $0 }))
        }
        for document in book.documents {
            let title = folded(document.clauses[0].quote)
            let missing = texts.filter { $0.contains(title) }
                .map { text in document.clauses.filter { !text.contains(folded($0.quote)) }.map(\.id) }
                .min { $0.count < $1.count }
            #expect(missing == [], "\(document.id)")
        }
    }

    @Test func `the character table maps each traditional character of the document once`() throws {
        let table = try Self.simplified()
        #expect(table.count == 248)
        #expect(table["資"] == "资")
        #expect(table.values.allSatisfy { table[$0] == nil })
    }

    /// Without white space: what a line or page break puts between two characters is no part of a quote.
    private func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private static func simplified() throws -> [Unicode.Scalar: Unicode.Scalar] {
        let text = try String(contentsOf: documents.appending(path: "traditional-to-simplified.txt"), encoding: .utf8)
        let pairs = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { Array($0.unicodeScalars) }
        return Dictionary(pairs.map { ($0[0], $0[2]) }) { first, _ in first }
    }
}

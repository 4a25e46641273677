import Foundation

/// A text file of the project, as the tidy rules see it.
struct SourceFile: Sendable {
    var path: String
    var text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// `Policy` for Sources/Policy/…; nil elsewhere.
    var target: String? {
        let pieces = path.split(separator: "/")
        return pieces.first == "Sources" && pieces.count > 2 ? String(pieces[1]) : nil
    }
}

/// The project's own files, read once.
enum SourceTree {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let swift = files(under: ["Sources", "Tests"], suffix: ".swift")
    static let documents = files(under: ["docs", "policies", "examples"], suffix: ".md") + topDocuments

    private static var topDocuments: [SourceFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().compactMap(read)
    }

    private static func files(under folders: [String], suffix: String) -> [SourceFile] {
        folders.flatMap { folder -> [SourceFile] in
            let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
            let names = (found?.allObjects as? [String] ?? []).filter { $0.hasSuffix(suffix) }.sorted()
            return names.compactMap { read("\(folder)/\($0)") }
        }
    }

    private static func read(_ path: String) -> SourceFile? {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)).map { SourceFile(path: path, text: $0) }
    }
}

import Foundation
import Testing

/// Relative links of a Markdown file that lead nowhere.
func deadLinks(_ file: SourceFile, exists: (String) -> Bool) -> [String] {
    let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
    return file.text.matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/).compactMap { match in
        let target = String(match.1)
        guard !target.contains("://"), !target.hasPrefix("mailto:") else { return nil }
        let path = folder.isEmpty ? target : "\(folder)/\(target)"
        return exists(path) ? nil : "\(file.path) links to \(target), which is not there"
    }
}

@Suite struct LinksTests {
    @Test func `every link of the documents has a target`() {
        let dead = SourceTree.documents.flatMap { file in
            deadLinks(file) { FileManager.default.fileExists(atPath: SourceTree.root.appending(path: $0).path) }
        }
        #expect(dead == [])
    }

    @Test func `a dead link is told, a link to the net is not`() {
        let file = SourceFile(path: "docs/a.md", text: "[x](b.md) [y](https://example.org)")
        #expect(deadLinks(file) { _ in false }.count == 1)
        #expect(deadLinks(file) { $0 == "docs/b.md" }.isEmpty)
    }
}

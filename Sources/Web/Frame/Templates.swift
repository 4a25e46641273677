import Foundation
import Mustache
import Quantities

/// The templates that are shipped beside the program, read once, with the stylesheet that stands in every page: a
/// phone that had to ask for it first would show nothing a third of a second longer.
package struct Templates: Sendable {
    private let library: MustacheLibrary
    /// The stylesheet's source for a content security policy: its hash.
    let styleSource: String

    /// - Parameter stylesheet: nil takes the one that is shipped.
    /// - Throws: `defect` where a template does not parse or the folders are not beside the program.
    package init(stylesheet: String? = nil) throws {
        let style = try stylesheet
            ?? String(contentsOf: Resources.folder("Static").appending(path: "xiachen.css"), encoding: .utf8)
        let hash = SHA256()
        hash.update(style)
        styleSource = "'sha256-\(Data(hash.digest()).base64EncodedString())'"
        let root = try Resources.folder("Templates")
        var library = MustacheLibrary()
        try library.register(style, named: "stylesheet")
        for name in try Self.names(in: root) {
            do {
                let text = try String(contentsOf: root.appending(path: name + ".mustache"), encoding: .utf8)
                try library.register(text, named: name)
            } catch {
                throw Failure(.defect, "template \(name) cannot be read: \(error)", at: root.path)
            }
        }
        self.library = library
    }

    func render(_ page: some Page, in frame: Frame, words: Lexicon) throws -> String {
        let root: [String: Any] = ["frame": frame, "w": words, "page": page]
        guard let text = library.render(root, withTemplate: "pages/" + type(of: page).template) else {
            throw Failure(.defect, "there is no template pages/\(type(of: page).template)")
        }
        return text
    }

    /// `layout`, `pages/overview`, … sorted.
    static func names(in root: URL) throws -> [String] {
        guard let files = FileManager.default.enumerator(atPath: root.path) else { return [] }
        return files.compactMap { $0 as? String }.filter { $0.hasSuffix(".mustache") }
            .map { String($0.dropLast(".mustache".count)) }.sorted()
    }
}

/// Files that are shipped beside the program.
enum Resources {
    /// `Bundle.module` looks beside the program first and then where it was built.
    static func folder(_ name: String) throws -> URL {
        guard let url = Bundle.module.url(forResource: name, withExtension: nil) else {
            throw Failure(
                .defect, "the folder \(name) is not beside the program",
                remedy: "copy xiachen_Web.resources from the build folder to where the program stands")
        }
        return url
    }
}

/// A policy file as it was read; positions are looked up only when a problem needs them.
package final class PolicyFile: Sendable {
    /// Relative to the policies folder.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// A scalar of a policy file with the place where it stands.
package struct SourceText: Sendable {
    package enum Style: Sendable { case plain, singleQuoted, doubleQuoted, block }

    package let file: PolicyFile
    package let text: String
    /// Where the scalar starts: at its quote or `|` if it has one. From 1.
    package let line: Int
    package let column: Int
    package let style: Style

    /// Line and column in the file of the scalar at `offset` (in Unicode scalars) of `text`.
    ///
    /// YAML folds lines and strips indentation, but changes no other character: the n-th printing character of the
    /// text is the n-th one after the start. Exact but for escapes other than `\"` and `\\`. O(file).
    package func position(of offset: Int) -> (line: Int, column: Int) {
        let scalars = Array(text.unicodeScalars)
        let isEnd = offset >= scalars.count
        let before = scalars.prefix(offset).count { !$0.properties.isWhitespace }
        if isEnd && before == 0 { return (line, column) }
        guard let found = place(ofPrinting: isEnd ? before - 1 : before) else { return (line, column) }
        return isEnd ? (found.line, found.column + 1) : found
    }

    private func place(ofPrinting wanted: Int) -> (line: Int, column: Int)? {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        var row = line - 1
        var skipped = style == .block ? Int.max : style == .plain ? column - 1 : column
        var seen = 0
        while row < lines.count {
            let scalars = Array(lines[row].unicodeScalars)
            var at = min(skipped, scalars.count)
            while at < scalars.count {
                if isEscape(scalars, at) { at += 1 }
                if !scalars[at].properties.isWhitespace {
                    if seen == wanted { return (row + 1, at + 1) }
                    seen += 1
                }
                at += 1
            }
            row += 1
            skipped = 0
        }
        return nil
    }

    private func isEscape(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
        guard at + 1 < scalars.count else { return false }
        switch style {
        case .singleQuoted: return scalars[at] == "'" && scalars[at + 1] == "'"
        case .doubleQuoted: return scalars[at] == "\\" && (scalars[at + 1] == "\"" || scalars[at + 1] == "\\")
        case .plain, .block: return false
        }
    }
}

/// A mistake in a policy file, where it stands and what to write instead.
package struct Problem: Sendable, Equatable, CustomStringConvertible {
    /// Path relative to the policies folder: `documents/fj-2023-43.yaml`.
    package var file: String
    /// From 1.
    package var line: Int
    /// From 1, in Unicode scalars.
    package var column: Int
    /// What is wrong, with the value: one Chinese clause.
    package var message: String
    /// What would be right there.
    package var expected: String?
    /// The known name nearest to the unknown one.
    package var nearest: String?

    package init(
        file: String, line: Int, column: Int, message: String, expected: String? = nil, nearest: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.expected = expected
        self.nearest = nearest
    }

    /// `documents/x.yaml:12:20: 村没有字段“servce_mode”；应为…；是否指“service_mode”？`
    package var description: String {
        var text = "\(file):\(line):\(column): \(message)"
        if let expected { text += "；应为\(expected)" }
        if let nearest { text += "；是否指“\(nearest)”？" }
        return text
    }
}

extension Problem: Comparable {
    package static func < (a: Problem, b: Problem) -> Bool {
        (a.file, a.line, a.column, a.message) < (b.file, b.line, b.column, b.message)
    }
}

/// Collects the problems of one load, so that an author sees all of them at once.
final class ProblemList {
    private(set) var problems: [Problem] = []

    func add(_ problem: Problem) { problems.append(problem) }

    func add(
        _ source: SourceText, at offset: Int = 0, _ message: String, expected: String? = nil, nearest: String? = nil
    ) {
        let (line, column) = source.position(of: offset)
        add(
            Problem(
                file: source.file.path, line: line, column: column, message: message, expected: expected,
                nearest: nearest))
    }
}

import Testing

/// What is not written here, where it may stand all the same, and what to write instead.
private let banned: [(call: String, except: [String], instead: String)] = [
    ("try" + "!", [], "throw a Failure"),
    ("fatal" + "Error(", [], "throw a Failure(.defect, …), or a precondition with its reason"),
    ("Date" + "()", ["Sources/Quantities/Clock.swift"], "take the injected clock"),
    ("UUID" + "()", ["Sources/Quantities/Identifier.swift"], "take ids from Identifier"),
    ("print" + "(", ["Sources/xiachen/"], "return text to the command that prints it"),
    ("TO" + "DO", [], "do it, or say in docs that it is not done"),
    ("FIX" + "ME", [], "fix it"),
]

func bannedCalls(_ file: SourceFile) -> [String] {
    guard file.target != nil else { return [] }
    return file.lines.enumerated().flatMap { number, line in
        banned.filter { rule in
            contains(line, rule.call) && !rule.except.contains { file.path.hasPrefix($0) }
        }.map { "\(file.path):\(number + 1) has \($0.call): \($0.instead)" }
    }
}

/// Whether the call stands in the line as a word of its own (`blueprint(` is not `print(`).
private func contains(_ line: Substring, _ call: String) -> Bool {
    var rest = line
    while let found = rest.firstRange(of: call) {
        let before = found.lowerBound == rest.startIndex ? " " : rest[rest.index(before: found.lowerBound)]
        if !before.isLetter, !before.isNumber, before != "_", before != "." { return true }
        rest = rest[found.upperBound...]
    }
    return false
}

@Suite struct BannedCallsTests {
    @Test func `no banned call stands in the sources`() {
        #expect(SourceTree.swift.flatMap(bannedCalls) == [])
    }

    @Test func `a banned call is told, a longer word is not`() {
        #expect(bannedCalls(.init(path: "Sources/Web/A/B.swift", text: "    print" + "(x)")).count == 1)
        #expect(bannedCalls(.init(path: "Sources/Web/A/B.swift", text: "    blueprint" + "(x)")).isEmpty)
        #expect(bannedCalls(.init(path: "Sources/xiachen/A/B.swift", text: "    print" + "(x)")).isEmpty)
    }
}

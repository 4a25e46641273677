import Testing

/// Imports point down only: a target may import those named here, and nothing else of ours.
private let allowed: [String: Set<String>] = [
    "Quantities": ["COpenSSL", "Foundation"],
    "Policy": ["Quantities", "Yams", "Foundation"],
    "Planner": ["Quantities", "Foundation"],
    "Store": ["Quantities", "GRDB", "GRDBSQLite", "CLibPQ", "Foundation"],
    "Formats": ["Quantities", "CXlsxWriter", "CZip", "CExpat", "Foundation"],
    "Outreach": ["Quantities", "Policy", "Planner", "Store", "Formats", "Foundation"],
    "Web": [
        "Quantities", "Outreach", "Policy", "Formats", "Hummingbird", "HTTPTypes", "NIOCore", "NIOPosix", "Mustache",
        "Logging", "ServiceLifecycle", "CZlib", "Foundation",
    ],
]

/// Parts of the toolchain and the system that any floor may use.
private let system: Set<String> = ["Dispatch", "Synchronization", "Glibc", "Darwin"]

/// Libraries that stand behind one seam: at most this many files import them.
private let seams = [
    "GRDB": 2, "GRDBSQLite": 3, "CLibPQ": 3, "Yams": 2, "CXlsxWriter": 5, "CZip": 3, "CExpat": 2, "CZlib": 2,
]

func importsThatPointUp(_ file: SourceFile) -> [String] {
    guard let target = file.target, let allowed = allowed[target] else { return [] }
    return imports(of: file).filter { !allowed.contains($0) && !system.contains($0) }.map {
        "\(file.path) imports \($0): \(target) may import \(allowed.sorted().joined(separator: ", ")) only"
    }
}

func imports(of file: SourceFile) -> [String] {
    file.lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "import"), at + 1 < words.count, !line.hasPrefix("//"),
            words[..<at].allSatisfy({ $0.hasPrefix("@") || ["package", "internal", "private"].contains($0) })
        else { return nil }
        let name = words[at + 1]
        return String(["struct", "func", "class", "enum"].contains(name) ? words[at + 2] : name)
            .split(separator: ".").first.map(String.init)
    }
}

@Suite struct FloorsTests {
    @Test func `imports point down only`() {
        #expect(SourceTree.swift.flatMap(importsThatPointUp) == [])
    }

    @Test func `each outside library stands behind a seam of a few files`() {
        for (library, limit) in seams {
            let files = SourceTree.swift.filter { $0.target != nil && imports(of: $0).contains(library) }.map(\.path)
            #expect(files.count <= limit, "\(library) is imported in \(files); wrap it in one place")
        }
    }

    @Test func `an engine that imports another is told`() {
        let file = SourceFile(path: "Sources/Policy/A/B.swift", text: "import Quantities\ninternal import Store\n")
        #expect(importsThatPointUp(file).count == 1)
    }
}

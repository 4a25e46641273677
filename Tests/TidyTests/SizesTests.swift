import Testing

func longLines(_ file: SourceFile) -> [String] {
    file.lines.enumerated().filter { $1.count > 120 }.map {
        "\(file.path):\($0 + 1) has \($1.count) characters; 120 are the limit: break the line"
    }
}

func longFile(_ file: SourceFile) -> [String] {
    file.lines.count > 401 ? ["\(file.path) has \(file.lines.count) lines; 400 are the limit: split by ability"] : []
}

/// Functions longer than 70 lines, by the indentation of their closing brace.
func longFunctions(_ file: SourceFile) -> [String] {
    var complaints: [String] = []
    var open: (line: Int, indent: Int)?
    for (number, line) in file.lines.enumerated() {
        let indent = line.prefix { $0 == " " }.count
        if let start = open, line.dropFirst(start.indent).hasPrefix("}"), indent == start.indent {
            if number - start.line > 70 {
                let place = "\(file.path):\(start.line + 1)"
                complaints.append("\(place) is \(number - start.line) lines long; 70 are the limit")
            }
            open = nil
        } else if open == nil, line.contains("func "), !line.contains("\""), !line.hasSuffix("}"),
            !line.drop(while: { $0 == " " }).hasPrefix("//")
        {
            open = (number, indent)
        }
    }
    return complaints
}

@Suite struct SizesTests {
    @Test func `no line is longer than 120 characters`() {
        #expect(SourceTree.swift.flatMap(longLines) == [])
    }

    @Test func `no file is longer than 400 lines`() {
        #expect(SourceTree.swift.flatMap(longFile) == [])
    }

    @Test func `no function is longer than 70 lines`() {
        #expect(SourceTree.swift.filter { $0.target != nil }.flatMap(longFunctions) == [])
    }

    @Test func `half of the files have at most 60 lines and nine in ten at most 200`() {
        let sizes = SourceTree.swift.filter { $0.target != nil }.map(\.lines.count).sorted()
        #expect(sizes[sizes.count / 2] <= 65)
        #expect(sizes[sizes.count * 9 / 10] <= 200)
    }

    @Test func `long lines, files and functions are told`() {
        #expect(longLines(.init(path: "a.swift", text: String(repeating: "x", count: 121))).count == 1)
        #expect(longFile(.init(path: "a.swift", text: String(repeating: "\n", count: 401))).count == 1)
        let body = String(repeating: "    x\n", count: 71)
        #expect(longFunctions(.init(path: "a.swift", text: "func f() {\n\(body)}\n")).count == 1)
    }
}

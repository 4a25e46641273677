import Yams

/// A node of a policy file. Every scalar stays its text: `on`, `yes`, dates and numbers mean nothing to this layer.
struct YamlNode: Sendable {
    indirect enum Shape: Sendable {
        case scalar(SourceText)
        case map([Entry])
        case list([YamlNode])
    }
    struct Entry: Sendable {
        var key: SourceText
        var value: YamlNode
    }

    var shape: Shape
    /// Where the node starts; of an absent one, where it was looked for.
    var start: SourceText

    /// Null is written as nothing, `null` or `~`.
    var isNull: Bool {
        guard case .scalar(let source) = shape, source.style == .plain else { return false }
        return source.text.isEmpty || source.text == "null" || source.text == "~"
    }
}

extension YamlNode {
    /// Reads a file into nodes without giving types to scalars.
    ///
    /// An empty file is an empty list. The problem of a file that is not YAML carries its place.
    static func compose(_ file: PolicyFile) -> Result<YamlNode, YamlProblem> {
        let empty = SourceText(file: file, text: "", line: 1, column: 1, style: .plain)
        do {
            let parser = try Parser(yaml: file.text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else { return .success(YamlNode(shape: .list([]), start: empty)) }
            var budget = 1_000_000
            guard let tree = convert(root, file, &budget) else {
                return .failure(YamlProblem(problem: Problem(
                    file: file.path, line: 1, column: 1, message: "文件展开后超过一百万个节点", expected: "不用锚点和别名的 YAML")))
            }
            return .success(tree)
        } catch let error as YamlError {
            return .failure(YamlProblem(problem: describe(error, file)))
        } catch {
            return .failure(YamlProblem(problem: Problem(file: file.path, line: 1, column: 1, message: "\(error)")))
        }
    }

    struct YamlProblem: Error {
        var problem: Problem
    }

    /// Nil when the file grows beyond `budget` nodes: aliases of aliases ("billion laughs").
    private static func convert(_ node: Node, _ file: PolicyFile, _ budget: inout Int) -> YamlNode? {
        budget -= 1
        guard budget > 0 else { return nil }
        let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
        let start = SourceText(file: file, text: "", line: line, column: column, style: .plain)
        switch node {
        case .scalar(let scalar):
            let source = SourceText(file: file, text: scalar.string, line: line, column: column, style: style(scalar))
            return YamlNode(shape: .scalar(source), start: source)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                guard let key = convert(key, file, &budget), let value = convert(value, file, &budget)
                else { return nil }
                entries.append(Entry(key: key.start, value: value))
            }
            return YamlNode(shape: .map(entries), start: start)
        case .sequence(let sequence):
            var items: [YamlNode] = []
            for item in sequence {
                guard let item = convert(item, file, &budget) else { return nil }
                items.append(item)
            }
            return YamlNode(shape: .list(items), start: start)
        case .alias:
            return YamlNode(shape: .list([]), start: start)
        }
    }

    private static func style(_ scalar: Node.Scalar) -> SourceText.Style {
        switch scalar.style {
        case .any, .plain: .plain
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal, .folded: .block
        }
    }

    private static func describe(_ error: YamlError, _ file: PolicyFile) -> Problem {
        func problem(_ mark: Mark?, _ message: String) -> Problem {
            Problem(file: file.path, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message)
        }
        switch error {
        case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _), .composer(_, let text, let mark, _):
            return problem(mark, "不是合法的 YAML：\(text)")
        case .duplicatedKeysInMapping(let keys, let context):
            return problem(context.mark, "键重复：\(keys.sorted().joined(separator: "、"))")
        default:
            return problem(nil, "不是合法的 YAML：\(error)")
        }
    }
}

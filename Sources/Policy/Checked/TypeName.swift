/// The `type:` of a definition: `number truth date time text stretches`, a kind (`village`), the closed list of a field
/// (`village_mode.service_mode`), or `set of` one of these.
extension Lexicon {
    static let plainTypes: [(name: String, type: ValueType)] = [
        ("number", .number), ("truth", .truth), ("date", .date), ("time", .time), ("text", .text),
        ("stretches", .stretches),
    ]

    func type(named source: SourceText, problems: ProblemList) -> ValueType? {
        var name = source.text
        if name.hasPrefix("set of ") {
            name.removeFirst("set of ".count)
            return type(named: name, source, problems).map { .set($0) }
        }
        return type(named: name, source, problems)
    }

    private func type(named name: String, _ source: SourceText, _ problems: ProblemList) -> ValueType? {
        if let plain = Self.plainTypes.first(where: { $0.name == name }) { return plain.type }
        if let kind = vocabulary.index(of: name) { return .reference(kind: kind) }
        let pieces = name.split(separator: ".").map(String.init)
        if pieces.count == 2, let kind = vocabulary.index(of: pieces[0]) {
            switch step(pieces[1], of: kind)?.type {
            case .choice(let codes)?, .set(.choice(let codes))?: return .choice(codes)
            default: break
            }
            problems.add(
                source, "\(pieces[0]) 没有封闭列表“\(pieces[1])”", expected: "该类中为选项的字段",
                nearest: nearestName(to: pieces[1], among: names(of: kind)))
            return nil
        }
        let known = Self.plainTypes.map(\.name)
        problems.add(
            source, "没有类型“\(name)”",
            expected: "\(known.joined(separator: " "))、记录类名、“记录类.字段”或“set of …”",
            nearest: nearestName(to: name, among: known + kindNames))
        return nil
    }
}

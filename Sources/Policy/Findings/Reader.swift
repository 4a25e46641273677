import Quantities

/// Reads a node's value as people see it.
struct Reader {
    let dataset: Dataset

    /// Nil where missing.
    func observe(_ node: Term, _ frame: Frame) -> Observation? {
        switch node.type {
        case .set(let member):
            return node.set(frame).map { .set($0.map { text($0, member) }.sorted()) }
        case .stretches:
            return .set(node.stretches(frame).map { "\(CivilDate(day: $0.from))..\(CivilDate(day: $0.to))" })
        default: return observe(node.scalar(frame), node.type)
        }
    }

    func observe(_ value: Double, _ type: ValueType) -> Observation? {
        if value.isNaN { return nil }
        switch type {
        case .number: return .number(value)
        case .truth: return .truth(value == 1)
        case .date: return .date(CivilDate(day: Int32(value)))
        default: return .text(text(value, type))
        }
    }

    func required(_ check: RequirementCheck, _ frame: Frame) -> Required {
        switch check.shape {
        case .compare(let comparator, let node): Required(comparator: comparator.rawValue, value: observe(node, frame))
        case .contained(let list), .includes(_, let list):
            Required(comparator: check.comparator, value: .set(list.flatMap { members($0, frame) }))
        }
    }

    private func members(_ node: Term, _ frame: Frame) -> [String] {
        if case .set(let member) = node.type { return (node.set(frame) ?? []).map { text($0, member) } }
        let value = node.scalar(frame)
        return value.isNaN ? [] : [text(value, node.type)]
    }

    private func text(_ value: Double, _ type: ValueType) -> String {
        switch type {
        case .number: return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
        case .truth: return value == 1 ? "true" : "false"
        case .date: return CivilDate(day: Int32(value)).description
        case .time:
            let (hour, minute) = (Int(value) / 60, Int(value) % 60)
            return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        case .reference(let kind): return dataset.tables[kind].id(Int(value))
        default: return dataset.texts.string(Int(value))
        }
    }
}

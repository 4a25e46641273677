import Outreach
import Policy
import Quantities
import Store

/// Records of every kind with values drawn by chance: missing ones, references to nothing, numbers beyond 32 bits.
struct RandomRecords {
    let vocabulary: Vocabulary
    /// Records a kind.
    let count: Int
    private var random: SeededRandom
    private let words = ["it's", "上屋村", "a b", "x", "1", "\\N", "\"q\"", "乙"]

    init(_ vocabulary: Vocabulary, seed: UInt64, count: Int) {
        self.vocabulary = vocabulary
        self.count = count
        random = SeededRandom(seed: seed)
    }

    static func id(_ kind: String, _ number: Int) -> String { "\(kind)|\(number)" }

    mutating func write(to database: Database) throws {
        try database.write { transaction in
            for kind in vocabulary.kinds {
                try transaction.bulkInsert(into: kind.table, columns: kind.columnNames) { writer in
                    for number in 0..<count {
                        for value in row(kind, number) { try writer.append(value) }
                        try writer.int(1)
                        try writer.endRow()
                    }
                }
                // Rows that are gone leave holes in the numbers of rows.
                for number in 0..<count where random.below(10) == 0 {
                    let id = Self.id(kind.name, number)
                    try transaction.execute("DELETE FROM \(identifier: kind.table) WHERE id = \(id)")
                }
            }
        }
    }

    private mutating func row(_ kind: Kind, _ number: Int) -> [SQLValue] {
        var values: [SQLValue] = []
        for (place, field) in kind.fields.enumerated() {
            if place == 0 {
                values.append(.text(Self.id(kind.name, number)))
            } else if !field.required, random.below(4) == 0 {
                values.append(.null)
            } else {
                values.append(value(field))
            }
        }
        guard case .interval(let from, let to) = kind.time,
            let first = kind.fields.firstIndex(where: { $0.name == from }),
            let last = kind.fields.firstIndex(where: { $0.name == to }),
            case .text(let start) = values[first], case .text(let end) = values[last], start > end
        else { return values }
        values.swapAt(first, last)
        return values
    }

    private mutating func value(_ field: Field) -> SQLValue {
        switch field.type {
        case .text: .text(random.below(8) == 0 ? "" : words[random.below(words.count)])
        case .integer: .int(random.below(50) == 0 ? 5_000_000_000 : Int64(random.below(2000)) - 1000)
        case .decimal: .real(Double(random.below(4000)) / 4 - 500)
        case .boolean: .bool(random.below(2) == 1)
        case .date: .text(CivilDate(day: Int32(random.below(30_000)) - 3000).description)
        case .time: .int(Int64(random.below(1440)))
        case .choice(let list): .text(list[random.below(list.count)].code)
        case .choices(let list): .text(some(list.map(\.code)))
        case .words: .text(some(words))
        case .reference(let kind): .text(Self.id(kind, random.below(count + count / 5)))
        }
    }

    private mutating func some(_ list: [String]) -> String {
        (0...random.below(3)).map { _ in list[random.below(list.count)] }.joined(separator: ";")
    }
}

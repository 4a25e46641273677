/// The ancestors of every region by level, kept beside the table of regions.
final class Ancestors: @unchecked Sendable {
    /// By level (`index(_:)`), by row of the region: row of its ancestor or itself at that level, -1 where none.
    private(set) var levels: [Lane<Int32>] = []
    private let table: Table?
    private let parent: Column?
    private let level: Column?

    /// - Parameter dataset: with a kind `region` that has `parent` and `level`; without it there are no ancestors.
    init(_ dataset: Dataset) {
        let table = dataset.table("region")
        func column(_ name: String) -> Column? {
            guard let table, let index = table.kind.fields.firstIndex(where: { $0.name == name }) else { return nil }
            return table.columns[index]
        }
        self.table = table
        parent = column("parent")
        level = column("level")
        update()
    }

    static func index(_ level: RegionLevel) -> Int { RegionLevel.allCases.firstIndex(of: level) ?? 0 }

    /// Reads the tree again, after regions have changed.
    func update() {
        let count = table?.count ?? 0
        if levels.isEmpty { levels = RegionLevel.allCases.map { _ in Lane(repeating: -1, count: count) } }
        for lane in levels {
            for row in 0..<lane.count { lane[row] = -1 }
            while lane.count < count { lane.append(-1) }
        }
        guard let level, case .choice(let list) = level.field.type else { return }
        let numbers = list.map { choice in RegionLevel(rawValue: choice.code).map(Self.index) }
        for row in 0..<count {
            walk(row) { ancestor in
                let code = level.int(ancestor)
                guard code != Column.missing, let number = numbers[Int(code)] else { return true }
                if levels[number][row] < 0 { levels[number][row] = Int32(ancestor) }
                return true
            }
        }
    }

    /// Whether a region is the one of this code or lies in it. Where that code is not among the records, ids tell:
    /// a region's id begins with its ancestors' (350427100, 350427, 350400, 350000, 000000).
    func contains(_ code: String, region row: Int) -> Bool {
        guard let table else { return false }
        if code == Self.nation { return true }
        if let target = table.row(code) {
            var isFound = false
            walk(row) { ancestor in
                isFound = ancestor == target
                return !isFound
            }
            return isFound
        }
        return Self.prefix(of: code).map { table.id(row).hasPrefix($0) } ?? false
    }

    /// Codes of a region and its ancestors, nearest first.
    func lineage(_ row: Int) -> [String] {
        guard let table else { return [] }
        var codes: [String] = []
        walk(row) {
            codes.append(table.id($0))
            return true
        }
        return codes
    }

    static let nation = "000000"

    /// What the ids of a region's parts begin with: `3504` for 350400.
    static func prefix(of code: String) -> String? {
        var digits = code
        while digits.count > 2, digits.hasSuffix("00") { digits.removeLast(2) }
        return digits.isEmpty ? nil : digits
    }

    /// The region itself, then up; a broken tree that runs in a circle ends after ten steps.
    private func walk(_ row: Int, _ visit: (Int) -> Bool) {
        var row = row
        for _ in 0..<10 {
            guard row >= 0, visit(row), let parent else { return }
            row = Int(parent.int(row))
        }
    }
}

import Formats
import Foundation

/// Tables of awkward texts, the same for the same seed.
enum Tables {
    private static let pieces = [
        "a", "12", "\"", ",", "\n", "\r\n", "\r", " ", "县", "方家庄镇", "👩🏽‍⚕️", "é", "𠮷", "=", "'", ";", "\t", "\u{FEFF}",
        "_x0041_", "_x", "<&>", "",
    ]

    /// - Parameter omitting: pieces that do not appear.
    static func random(seed: UInt64, rows: Int, omitting: Set<String> = []) -> [[String]] {
        var random = Seeded(state: seed)
        let usable = pieces.filter { !omitting.contains($0) }
        return (0..<rows).map { _ in
            (0..<Int.random(in: 1...6, using: &random)).map { _ in
                (0..<Int.random(in: 0...5, using: &random)).map { _ in usable.randomElement(using: &random)! }.joined()
            }
        }
    }
}

extension CSVReader {
    /// All rows that are left, as texts.
    func rest() throws -> [[String]] {
        var rows: [[String]] = []
        while let row = try next() { rows.append(row.cells) }
        return rows
    }
}

extension SheetReader {
    /// All rows that are left.
    func rest() throws -> [SheetRow] {
        var rows: [SheetRow] = []
        while let row = try next() { rows.append(row) }
        return rows
    }
}

import Quantities

/// Turns what a cell holds into what it means.
struct CellDecoder {
    let texts: SharedTexts?
    let displays: [DateSerial.Display]
    let countsFrom1904: Bool

    /// - Parameter place: where the cell is, for failures.
    func value(of cell: inout RawCell, at place: @autoclosure () -> String) throws -> CellValue {
        guard cell.hasValue else { return .uncalculated }
        switch cell.kind {
        case .number:
            // A value element without content is an empty cell, except that a formula must have calculated something.
            if cell.bytes.isEmpty { return cell.isFormula ? .uncalculated : .empty }
            guard let number = DecimalText.number(&cell.bytes) else { throw unreadable("number", cell, place()) }
            let display = displays.indices.contains(cell.style) ? displays[cell.style] : .number
            return DateSerial.value(number, display, countsFrom1904: countsFrom1904)
        case .shared:
            guard let index = DecimalText.whole(cell.bytes), let text = texts?.text(index) else {
                throw unreadable("共享文字的序号", cell, place())
            }
            try CellText.check(text, at: place())
            return .text(text)
        case .text, .inline:
            CellText.unescape(&cell.bytes, from: 0)
            let text = String(decoding: cell.bytes, as: UTF8.self)
            try CellText.check(text, at: place())
            return .text(text)
        case .boolean: return .boolean(cell.bytes.first == UInt8(ascii: "1") || cell.bytes.first == UInt8(ascii: "t"))
        case .error: return .error(String(decoding: cell.bytes, as: UTF8.self))
        case .isoDate:
            let text = String(decoding: cell.bytes, as: UTF8.self)
            guard let value = ISOMoment.value(text) else { throw unreadable("date", cell, place()) }
            return value
        }
    }

    private func unreadable(_ what: String, _ cell: RawCell, _ place: String) -> Failure {
        let shown = String(decoding: cell.bytes.prefix(40), as: UTF8.self)
        return Failure.damaged(place, "单元格应为\(what)，实为“\(shown)”")
    }
}

/// ISO 8601 as strict workbooks write it: `2026-11-22`, `2026-11-22T08:30:00.000Z`, `08:30:00`.
enum ISOMoment {
    static func value(_ text: String) -> CellValue? {
        let pieces = text.split(separator: "T", maxSplits: 1)
        guard let first = pieces.first else { return nil }
        if pieces.count == 1, first.contains(":") { return seconds(first).map { .time(seconds: $0) } }
        guard let date = CivilDate(first) else { return nil }
        guard pieces.count == 2 else { return .date(date) }
        return seconds(pieces[1]).map { $0 == 0 ? .date(date) : .dateTime(date, seconds: $0) }
    }

    private static func seconds(_ text: Substring) -> Int? {
        let clock = text.prefix { $0 != "." && $0 != "Z" && $0 != "+" }
        let numbers = clock.split(separator: ":").map { Int($0) }
        guard (2...3).contains(numbers.count), let hours = numbers[0], let minutes = numbers[1] else { return nil }
        guard let seconds = numbers.count == 3 ? numbers[2] : 0 else { return nil }
        guard (0..<24).contains(hours), (0..<60).contains(minutes), (0..<60).contains(seconds) else { return nil }
        return hours * 3600 + minutes * 60 + seconds
    }
}

import Foundation
import Policy
import Quantities

/// Reads the cells of one field: from the bytes a person wrote to the value the table keeps.
final class FieldReader {
    let field: Field
    let index: Int
    /// Codes and labels of a closed list with the code they stand for.
    private let choices: [(written: [UInt8], number: Int)]
    private let codes: [[UInt8]]

    init(_ field: Field, index: Int) {
        self.field = field
        self.index = index
        let list = field.type.choiceList
        codes = list.map { Array($0.code.utf8) }
        choices = list.enumerated().flatMap { [(Array($1.code.utf8), $0), (Array($1.label.utf8), $0)] }
    }

    /// Puts the value into the row; empty cells leave it NULL.
    /// - Returns: false where the bytes are no value of the field.
    func read(_ written: UnsafeBufferPointer<UInt8>, into row: inout ParsedRow) -> Bool {
        let bytes = CellText.trimmed(written)
        if bytes.isEmpty { return true }
        if readNarrow(bytes, into: &row) { return true }
        // Only now the rare case: full-width digits and signs, as Chinese input methods write them.
        let folded = CellText.halfWidth(String(decoding: bytes, as: UTF8.self))
        guard folded.utf8.count != bytes.count else { return false }
        var text = folded
        return text.withUTF8 { readNarrow($0, into: &row) }
    }

    private func readNarrow(_ bytes: UnsafeBufferPointer<UInt8>, into row: inout ParsedRow) -> Bool {
        switch field.type {
        case .text, .reference:
            guard !bytes.contains(0) else { return false }
            row.set(index, text: bytes)
        case .choice:
            guard let number = choice(bytes) else { return false }
            row.set(index, text: codes[number])
        case .choices: return readChoices(bytes, into: &row)
        case .words: return readWords(bytes, into: &row)
        case .date:
            // As it stands where it stands as it is kept, which is nearly always.
            if DateText.isPlain(bytes) {
                row.set(index, text: bytes)
                return true
            }
            guard let date = DateText.date(bytes) else { return false }
            var text: [UInt8] = []
            DateText.append(date, to: &text)
            row.set(index, text: text)
        case .time:
            guard let minutes = NumberText.minutes(bytes) else { return false }
            row.values[index] = .int(Int64(minutes))
        case .integer:
            guard let number = NumberText.integer(bytes) else { return false }
            row.values[index] = .int(number)
        case .decimal:
            guard let number = NumberText.decimal(bytes) else { return false }
            row.values[index] = .real(number)
        case .boolean:
            guard let truth = NumberText.truth(bytes) else { return false }
            row.values[index] = .bool(truth)
        }
        return true
    }

    private func choice(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        for at in choices.indices where choices[at].written.count == bytes.count {
            let isSame = choices[at].written.withUnsafeBytes {
                memcmp($0.baseAddress!, bytes.baseAddress!, bytes.count) == 0
            }
            if isSame { return choices[at].number }
        }
        return nil
    }

    /// Codes in the order of the closed list, each once: the same set is always the same text.
    private func readChoices(_ bytes: UnsafeBufferPointer<UInt8>, into row: inout ParsedRow) -> Bool {
        var chosen: [Int] = []
        for word in WordList(bytes) {
            guard let number = choice(word) else { return false }
            if !chosen.contains(number) { chosen.append(number) }
        }
        chosen.sort()
        row.set(index, words: chosen.lazy.map { self.codes[$0] })
        return true
    }

    private func readWords(_ bytes: UnsafeBufferPointer<UInt8>, into row: inout ParsedRow) -> Bool {
        guard !bytes.contains(0) else { return false }
        var seen: [[UInt8]] = []
        for word in WordList(bytes).map({ Array($0) }) where !seen.contains(word) { seen.append(word) }
        row.set(index, words: seen)
        return true
    }
}

extension FieldType {
    /// The closed list of a choice field; empty for any other.
    var choiceList: [Choice] {
        switch self {
        case .choice(let list), .choices(let list): list
        default: []
        }
    }
}

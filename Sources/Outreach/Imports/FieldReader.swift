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

    private func choice(_ bytes: some Collection<UInt8>) -> Int? {
        for choice in choices where choice.written.count == bytes.count && bytes.elementsEqual(choice.written) {
            return choice.number
        }
        return nil
    }

    /// Codes in the order of the closed list, each once: the same set is always the same text.
    private func readChoices(_ bytes: UnsafeBufferPointer<UInt8>, into row: inout ParsedRow) -> Bool {
        var isChosen = Array(repeating: false, count: codes.count)
        for word in Self.words(bytes) {
            guard let number = choice(Array(word.utf8)) else { return false }
            isChosen[number] = true
        }
        let chosen = codes.indices.filter { isChosen[$0] }.map { codes[$0] }
        if !chosen.isEmpty { row.set(index, text: Array(chosen.joined(separator: [UInt8(ascii: ";")]))) }
        return true
    }

    private func readWords(_ bytes: UnsafeBufferPointer<UInt8>, into row: inout ParsedRow) -> Bool {
        guard !bytes.contains(0) else { return false }
        var seen: [String] = []
        for word in Self.words(bytes) where !seen.contains(word) { seen.append(word) }
        if !seen.isEmpty { row.set(index, text: seen.joined(separator: ";").utf8) }
        return true
    }

    /// The words between `;`, `；` and `、`, trimmed; empty ones left out.
    static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
        String(decoding: bytes, as: UTF8.self).split { ";；、".contains($0) }
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
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

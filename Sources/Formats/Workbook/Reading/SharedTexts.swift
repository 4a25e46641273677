import Quantities

/// The texts that cells share, in one buffer: a million short ones take little more than their bytes.
final class SharedTexts: XMLVisitor {
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [Int] = []
    private var isInText = false
    private var isInPhonetic = false
    private let place: String
    private let limit: Int

    init(_ part: String, in archive: Archive) throws {
        let entry = try archive.open(part)
        place = entry.place
        limit = archive.limits.sharedTextBytes
        try XMLScanner(entry, visitor: self).run()
    }

    /// The text number `index`, or nil where there is none.
    func text(_ index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : ends[index - 1]
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[start..<ends[index]]), as: UTF8.self)
        }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "t": isInText = !isInPhonetic
        case "rPh": isInPhonetic = true
        default: break
        }
    }

    func end(_ name: XMLName) -> Bool {
        switch name {
        case "t": isInText = false
        case "rPh": isInPhonetic = false
        case "si":
            CellText.unescape(&bytes, from: ends.last ?? 0)
            ends.append(bytes.count)
        default: break
        }
        return false
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) throws {
        guard isInText else { return }
        bytes.append(contentsOf: piece)
        guard bytes.count - (ends.last ?? 0) <= CellText.byteLimit else { throw CellText.tooLong(place) }
        guard bytes.count <= limit else {
            throw Failure.beyond(place, "共享文字过多", bound: "\(limit) 字节")
        }
    }
}

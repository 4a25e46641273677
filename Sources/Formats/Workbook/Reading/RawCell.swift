/// A cell as the XML has it, before its kind and style are understood.
struct RawCell {
    enum Kind {
        case number, shared, text, inline, boolean, error, isoDate

        /// The attribute `t` of a cell; anything unknown is taken for a number, as spreadsheets do.
        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            switch (bytes.first, bytes.count) {
            case (UInt8(ascii: "s"), 1): self = .shared
            case (UInt8(ascii: "s"), _): self = .text
            case (UInt8(ascii: "i"), _): self = .inline
            case (UInt8(ascii: "b"), _): self = .boolean
            case (UInt8(ascii: "e"), _): self = .error
            case (UInt8(ascii: "d"), _): self = .isoDate
            default: self = .number
            }
        }
    }

    var kind = Kind.number
    var style = 0
    /// There is a value element, though it may be empty.
    var hasValue = false
    var isFormula = false
    var bytes: [UInt8] = []

    mutating func clear() {
        kind = .number
        style = 0
        hasValue = false
        isFormula = false
        bytes.removeAll(keepingCapacity: true)
    }
}

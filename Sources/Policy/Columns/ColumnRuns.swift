/// Runs of values, as loading brings them.
extension Column {
    /// One value a text; the texts stand one after another, and `ends` says where each ends. An empty text is missing.
    ///
    /// - Parameter number: what is stored for a text; a text equal to the one before it is not asked about again.
    @inline(__always)
    func append(
        _ texts: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int32>,
        _ number: (UnsafeBufferPointer<UInt8>) -> Int32
    ) {
        let (isWide, isNarrow) = (shape == .ints, shape == .bytes)
        let wide = isWide ? ints.extend(by: ends.count) : ints.base
        let narrow = isNarrow ? bytes.extend(by: ends.count) : bytes.base
        var (start, stored) = (0, nothing)
        var last = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        for row in 0..<ends.count {
            let text = UnsafeBufferPointer(rebasing: texts[start..<Int(ends[row])])
            start = Int(ends[row])
            if !ByteTable.equal(text, last) {
                last = text
                stored = text.isEmpty ? nothing : number(text)
            }
            if isWide {
                wide[row] = stored
            } else if isNarrow {
                narrow[row] = stored == Self.missing ? Self.missingByte : UInt8(truncatingIfNeeded: stored)
            } else {
                append(stored)
            }
        }
    }

    /// Whole numbers, truths (0, 1), minutes of the day or days since 1970-01-01; `Int64.min` is missing.
    func append(_ wholes: UnsafeBufferPointer<Int64>) {
        func small(_ value: Int64) -> Int32 { value == .min ? Self.missing : Int32(truncatingIfNeeded: value) }
        let isSmall = wholes.allSatisfy { $0 == .min || ($0 > Int64(Int32.min) && $0 <= Int64(Int32.max)) }
        if !isSmall { widen() }
        switch shape {
        case .bytes: for value in wholes { append(small(value)) }
        case .doubles: for value in wholes { doubles.append(value == .min ? .nan : Double(value)) }
        case .ints:
            let place = ints.extend(by: wholes.count)
            for row in 0..<wholes.count { place[row] = small(wholes[row]) }
        }
    }

    /// Decimals; NaN is missing.
    func append(_ reals: UnsafeBufferPointer<Double>) {
        if shape == .doubles { return doubles.append(reals) }
        for value in reals { if value.isNaN { appendMissing() } else { append(value) } }
    }

    /// Takes the values of another column of the same field, which is empty afterwards, behind its own.
    ///
    /// - Parameter numbers: what each stored number of the other column means here; nil where it means the same.
    func take(_ other: Column, _ numbers: [Int32]?) {
        if other.shape == .doubles { widen() }
        if shape == .doubles { other.widen() }
        let first = count
        bytes.take(other.bytes)
        ints.take(other.ints)
        doubles.take(other.doubles)
        guard let numbers, shape == .ints else { return }
        let place = ints.base
        numbers.withUnsafeBufferPointer { numbers in
            for row in first..<ints.count where place[row] >= 0 { place[row] = numbers[Int(place[row])] }
        }
    }
}

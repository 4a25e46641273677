/// A stretch of plain values that can be kept as bytes and filled again.
protocol PlainMemory: AnyObject, Sendable {
    var stride: Int { get }
    var rawBytes: UnsafeRawBufferPointer { get }
    /// Room for so many values more, to be filled at once.
    func extendRaw(by values: Int) -> UnsafeMutableRawBufferPointer
}

extension Lane: PlainMemory {
    var stride: Int { MemoryLayout<Element>.stride }
    var rawBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(buffer) }

    func extendRaw(by values: Int) -> UnsafeMutableRawBufferPointer {
        let place = extend(by: values)
        return UnsafeMutableRawBufferPointer(start: place, count: values * stride)
    }
}

/// A lane by a name that says where it belongs: `village_rounds/team.ints`.
struct NamedMemory: Sendable {
    let name: String
    let memory: any PlainMemory
}

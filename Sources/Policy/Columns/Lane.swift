/// A growing run of plain values at a stable place in memory, for loops over millions of rows.
///
/// Written by one thread at a time; read by several between writes.
final class Lane<Element: BitwiseCopyable>: @unchecked Sendable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 0) {
        self.capacity = max(capacity, 4)
        base = .allocate(capacity: self.capacity)
    }

    init(repeating value: Element, count: Int) {
        capacity = max(count, 4)
        base = .allocate(capacity: capacity)
        base.initialize(repeating: value, count: count)
        self.count = count
    }

    deinit { base.deallocate() }

    @inline(__always) func append(_ element: Element) {
        if count == capacity { grow(to: count + 1) }
        base[count] = element
        count += 1
    }

    func append(_ elements: UnsafeBufferPointer<Element>) {
        guard let source = elements.baseAddress else { return }
        if count + elements.count > capacity { grow(to: count + elements.count) }
        (base + count).update(from: source, count: elements.count)
        count += elements.count
    }

    func reserve(_ total: Int) {
        if total > capacity { move(to: total) }
    }

    func clear() {
        count = 0
        trim()
    }

    /// Drops spare room once loading has ended.
    func trim() {
        if capacity > count + count / 8 + 16 { move(to: max(count, 4)) }
    }

    @inline(__always) subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    private func grow(to needed: Int) { move(to: max(needed, capacity + capacity / 2)) }

    private func move(to newCapacity: Int) {
        let place = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
        place.moveInitialize(from: base, count: count)
        base.deallocate()
        base = place
        capacity = newCapacity
    }
}

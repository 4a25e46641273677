import Foundation

/// A growing run of plain values at a stable place in memory, for loops over millions of rows.
///
/// Written by one thread at a time; read by several between writes.
final class Lane<Element: BitwiseCopyable>: @unchecked Sendable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 0) {
        self.capacity = max(capacity, 4)
        base = Self.room(for: self.capacity, keeping: nil)
    }

    init(repeating value: Element, count: Int) {
        capacity = max(count, 4)
        base = Self.room(for: capacity, keeping: nil)
        base.initialize(repeating: value, count: count)
        self.count = count
    }

    deinit { free(base) }

    @inline(__always) func append(_ element: Element) {
        if count == capacity { grow(to: count + 1) }
        base[count] = element
        count += 1
    }

    func append(_ elements: UnsafeBufferPointer<Element>) {
        guard let source = elements.baseAddress else { return }
        extend(by: elements.count).update(from: source, count: elements.count)
    }

    /// Room for so many values more, which the caller fills at once; valid until the lane grows.
    @inline(__always) func extend(by added: Int) -> UnsafeMutablePointer<Element> {
        if count + added > capacity { grow(to: count + added) }
        count += added
        return base + (count - added)
    }

    func reserve(_ total: Int) {
        if total > capacity { move(to: total) }
    }

    func clear() {
        count = 0
        trim()
    }

    /// Takes the values of another lane, which is empty afterwards, behind its own.
    func take(_ other: Lane) {
        if count == 0 {
            (base, other.base) = (other.base, base)
            (capacity, other.capacity) = (other.capacity, capacity)
            (count, other.count) = (other.count, 0)
        } else {
            append(other.buffer)
        }
        other.clear()
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
        base = Self.room(for: newCapacity, keeping: base)
        capacity = newCapacity
    }

    /// `realloc` moves large pieces by their page tables, so that growing neither copies nor holds them twice.
    private static func room(
        for count: Int, keeping old: UnsafeMutablePointer<Element>?
    ) -> UnsafeMutablePointer<Element> {
        guard let place = realloc(old, count * MemoryLayout<Element>.stride) else {
            preconditionFailure("no memory for \(count) values")
        }
        return place.assumingMemoryBound(to: Element.self)
    }
}

/// A buffer of fixed length for hot loops: no reference counting, no copy on write, no bounds check.
struct Table<Element: BitwiseCopyable> {
    private final class Owner {
        let base: UnsafeMutablePointer<Element>
        init(_ base: UnsafeMutablePointer<Element>) { self.base = base }
        deinit { base.deallocate() }
    }

    private let owner: Owner
    let base: UnsafeMutablePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
        count = elements.count
        base = .allocate(capacity: max(1, elements.count))
        for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
        owner = Owner(base)
    }

    init(repeating element: Element, count: Int) {
        self.count = count
        base = .allocate(capacity: max(1, count))
        base.initialize(repeating: element, count: count)
        owner = Owner(base)
    }

    @inline(__always)
    subscript(index: Int) -> Element {
        get { base[index] }
        nonmutating set { base[index] = newValue }
    }

    func array() -> [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

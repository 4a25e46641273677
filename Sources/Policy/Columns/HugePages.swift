#if canImport(Glibc)
    import Glibc
#endif

/// Memory in pages of 2 MiB: a column of five million rows is then handed over in ten pieces rather than in five
/// thousand, each of which would stop the thread that first writes to it.
enum HugePages {
    private static let size = 2 << 20

    /// Asks for the whole huge pages inside a place that was just allocated; small ones are left as they are.
    static func ask(for place: UnsafeMutableRawPointer, bytes: Int) {
        #if canImport(Glibc)
            let start = (UInt(bitPattern: place) + UInt(size) - 1) / UInt(size) * UInt(size)
            let end = (UInt(bitPattern: place) + UInt(bytes)) / UInt(size) * UInt(size)
            // Where the system has none to give, ordinary ones serve.
            if start < end { madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE) }
        #endif
    }
}

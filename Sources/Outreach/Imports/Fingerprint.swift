/// 128 bits that stand for some bytes, so that millions of ids are remembered in little memory. Mixing after
/// MurmurHash3 (public domain, A. Appleby); two ids of one import share one with a chance below 2⁻⁸⁰.
struct Fingerprint: Hashable {
    private(set) var a: UInt64 = 0x9E37_79B9_7F4A_7C15
    private(set) var b: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    init() {}

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        add(bytes)
    }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        var at = 0
        while at &+ 8 <= raw.count {
            add(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at &+= 8
        }
        var rest: UInt64 = UInt64(truncatingIfNeeded: raw.count) << 56
        while at < raw.count {
            rest = rest << 8 | UInt64(raw[at])
            at &+= 1
        }
        add(rest)
    }

    @inline(__always) mutating func add(_ word: UInt64) {
        a = Self.mix(a ^ word &* 0x87C3_7B91_1142_53D5)
        b = Self.mix(b &+ (word ^ a) &* 0x4CF5_AD43_2745_937F)
    }

    @inline(__always) private static func mix(_ value: UInt64) -> UInt64 {
        var value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }

    func hash(into hasher: inout Hasher) { hasher.combine(a) }
}

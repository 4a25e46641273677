import Outreach

/// The divisions in the records, by code.
struct RegionTree: Sendable {
    typealias Region = RecordLookup.Region

    /// The code of the whole country; it may be no record.
    static let nation = "000000"

    private let byCode: [String: Region]
    private let children: [String: [String]]
    /// Those without a parent in the records, by code.
    let roots: [String]

    init(_ regions: [Region]) {
        byCode = Dictionary(regions.map { ($0.code, $0) }) { first, _ in first }
        var children: [String: [String]] = [:]
        var roots: [String] = []
        for region in regions.sorted(by: { $0.code < $1.code }) {
            if let parent = region.parent, byCode[parent] != nil {
                children[parent, default: []].append(region.code)
            } else {
                roots.append(region.code)
            }
        }
        self.children = children
        self.roots = roots
    }

    var isEmpty: Bool { byCode.isEmpty }
    subscript(code: String) -> Region? { byCode[code] }
    /// By code; empty for a region without any below it.
    func children(of code: String?) -> [Region] {
        (code.map { children[$0] ?? [] } ?? roots).compactMap { byCode[$0] }
    }

    /// From the top down to, without, the region itself.
    func above(_ code: String) -> [Region] {
        var found: [Region] = []
        var parent = byCode[code]?.parent
        while let above = parent.flatMap({ byCode[$0] }), found.count < 8 {
            found.append(above)
            parent = above.parent
        }
        return found.reversed()
    }

    /// The only way down from the top, for data of one county: the first region with several children, or none.
    var start: String? {
        var code: String? = roots.count == 1 ? roots[0] : nil
        while let here = code, let below = children[here], below.count == 1 { code = below[0] }
        return code
    }

    /// Which child of `top` (nil: which root) each code lies in, or is; the region itself is its own entry.
    func branches(under top: String?) -> [String: String] {
        var found: [String: String] = [:]
        func mark(_ code: String, _ branch: String) {
            found[code] = branch
            for child in children[code] ?? [] { mark(child, branch) }
        }
        if let top { found[top] = top }
        for child in children(of: top) { mark(child.code, child.code) }
        return found
    }
}

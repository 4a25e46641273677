import Policy
import Quantities

extension Dataset {
    /// Says that a region is on record.
    /// - Throws: `missing` with the codes on record that come nearest.
    func check(region code: String) throws(Failure) {
        let table = table("region")
        guard table?.row(code) == nil else { return }
        let known = (0..<(table?.count ?? 0)).compactMap { table?.id($0) }
        guard !known.isEmpty else {
            throw Failure(.missing, "记录中没有区划 \(code)，也没有别的区划", remedy: "请先导入 region 表")
        }
        func likeness(_ other: String) -> Int { zip(code, other).prefix { $0 == $1 }.count }
        let near = known.filter { $0.count == code.count }.sorted { (-likeness($0), $0) < (-likeness($1), $1) }
        let named = (near.isEmpty ? known.sorted() : near).prefix(6).joined(separator: "、")
        throw Failure(.missing, "记录中没有区划 \(code)", remedy: "记录中相近的代码：\(named)")
    }
}

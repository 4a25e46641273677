import Foundation
import Quantities

extension PostingInstance {
    /// Reads an instance file.
    /// - Parameter name: the file, for messages.
    /// - Throws: `Failure` of kind `invalid` naming place, value, bound and remedy.
    package static func read(_ data: Data, named name: String) throws(Failure) -> PostingInstance {
        let instance: PostingInstance
        do {
            instance = try JSONDecoder().decode(PostingInstance.self, from: data)
        } catch let error as DecodingError {
            throw failure(error, in: name)
        } catch {
            throw Failure(.invalid, "读不出派驻算例", at: name, remedy: "核对文件是否完整")
        }
        do { try instance.check() } catch {
            var error = error
            error.place = [name, error.place].compactMap(\.self).joined(separator: " ")
            throw error
        }
        return instance
    }

    private static func failure(_ error: DecodingError, in name: String) -> Failure {
        func place(_ path: [any CodingKey]) -> String {
            let steps = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
            return steps.isEmpty ? name : name + " " + steps.joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context):
            return Failure(.invalid, "缺少“\(key.stringValue)”", at: place(context.codingPath), remedy: "补上这一项")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return Failure(.invalid, "值的类型不对，应为整数、真假、文字或其列表", at: place(context.codingPath), remedy: "按格式说明改正这个值")
        case .dataCorrupted(let context):
            return Failure(.invalid, "不是完整的 JSON", at: place(context.codingPath), remedy: "核对文件是否被截断")
        @unknown default:
            return Failure(.invalid, "读不出派驻算例", at: name, remedy: "核对文件是否完整")
        }
    }

    private func check() throws(Failure) {
        try require(1...60, months, "months", "月数")
        try require(1...60, minBlock, "min_block", "每段最短月数")
        try require(minBlock...max(minBlock, 60), maxBlock, "max_block", "每段最长月数")
        try require(1...8, maxBlocks, "max_blocks", "每人最多段数")
        try require(0...60, rest, "rest", "休整月数")
        try require(0...1_000_000, handoverCost, "handover_cost", "交接成本")
        try require(0...10_000_000, shortfallCost, "shortfall_cost", "缺员成本")
        try require(staff.count...staff.count, costPerMonth.count, "cost_per_month", "成本表的行数")
        for (department, cap) in departmentCap.sorted(by: { $0.key < $1.key }) {
            try require(0...1_000_000, cap, "department_cap.\(department)", "科室同时外派上限")
        }
        try checkFacilities()
        try checkStaff()
    }

    private func checkFacilities() throws(Failure) {
        for (index, facility) in facilities.enumerated() {
            try require(index...index, facility.id, "facilities[\(index)].id", "派驻点编号")
            try require(0...10_000, facility.k, "facilities[\(index)].k", "每月需要人数")
        }
    }

    private func checkStaff() throws(Failure) {
        for (index, person) in staff.enumerated() {
            let place = "staff[\(index)]"
            try require(index...index, person.id, place + ".id", "人员编号")
            for month in person.unavailable { try require(0...months - 1, month, place + ".unavailable", "不可派月份") }
            guard departmentCap[person.department] != nil else {
                throw Failure(
                    .invalid, "科室“\(person.department)”没有同时外派上限", at: place + ".department",
                    remedy: "在 department_cap 中列出这个科室")
            }
            let row = "cost_per_month[\(index)]"
            try require(facilities.count...facilities.count, costPerMonth[index].count, row, "成本的个数")
            for cost in costPerMonth[index] { try require(0...1_000_000, cost, row, "每月成本") }
        }
    }

    private func require(
        _ bound: ClosedRange<Int>, _ value: Int, _ place: String, _ what: String
    ) throws(Failure) {
        guard !bound.contains(value) else { return }
        let (low, high) = (bound.lowerBound, bound.upperBound)
        throw Failure(
            .invalid, "\(what)是 \(value)，应\(low == high ? "为 \(low)" : "在 \(low)–\(high) 之间")", at: place,
            remedy: "更正后重试")
    }
}

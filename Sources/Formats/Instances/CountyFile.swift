import Foundation
import Quantities

/// A county's weekly rounds as JSON: half-day sessions, teams with abilities at depots, villages with allowed sets of
/// sessions, travel in minutes between depots and villages (depots first).
package struct CountyFile: Sendable, Decodable {
    package struct Depot: Sendable, Decodable {
        package var id: Int
    }

    package struct Team: Sendable, Decodable {
        package var id: Int
        package var depot: Int
        package var skills: [String]
    }

    package struct Village: Sendable, Decodable {
        package var id: Int
        /// Visits a week.
        package var f: Int
        package var skills: [String]
        package var patterns: [[Int]]
        package var allowedDepots: [Int]
    }

    /// Minutes since the teams may leave.
    package struct Day: Sendable, Decodable {
        package var am: [Double]
        package var pm: [Double]
        package var sessionService: Double
    }

    /// Two a day: morning, afternoon.
    package var sessions: [String]
    package var depots: [Depot]
    package var teams: [Team]
    package var demand: [Village]
    package var travelMinutes: [[Double]]
    package var day: Day

    /// Throws `invalid` where the text is not whole JSON of this shape or a value is outside its bounds.
    package init(_ url: URL) throws(Failure) {
        let data = try NumberLines.read(url, limit: 256 << 20)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            self = try decoder.decode(CountyFile.self, from: data)
        } catch {
            throw Failure.decoding(error, url.path, lines: data.count { $0 == UInt8(ascii: "\n") } + 1)
        }
        try check(url.path)
    }

    private func check(_ path: String) throws(Failure) {
        func require(_ holds: Bool, _ what: String, _ remedy: String) throws(Failure) {
            if !holds { throw Failure(.invalid, what, at: path, remedy: remedy) }
        }
        let places = depots.count + demand.count
        try require(!sessions.isEmpty && sessions.count % 2 == 0, "时段有 \(sessions.count) 个", "每天上午、下午各一，应为偶数")
        try require(
            travelMinutes.count == places && travelMinutes.allSatisfy { $0.count == places },
            "travel_minutes 不是 \(places)×\(places)（车场 \(depots.count)、村 \(demand.count)）", "请补全矩阵")
        for (row, line) in travelMinutes.enumerated() {
            for (column, value) in line.enumerated() where !(0...100_000).contains(value) {
                try require(false, "travel_minutes[\(row)][\(column)] 为 \(value)", "应在 0…100000 分钟")
            }
        }
        try require(day.am.count == 2 && day.pm.count == 2, "day.am、day.pm 应各有两个数", "写起止分钟")
        for value in day.am + day.pm + [day.sessionService] {
            try require((0...10_000).contains(value), "day 中的 \(value)", "应在 0…10000 分钟")
        }
        try require(Set(teams.map(\.id)).count == teams.count, "队伍编号有重复", "编号应各不相同")
        for team in teams {
            try require(
                depots.indices.contains(team.depot), "队伍 \(team.id) 的车场 \(team.depot)",
                "应在 0…\(depots.count - 1)")
        }
        for (index, village) in demand.enumerated() {
            let name = "demand[\(index)]（村 \(village.id)）"
            try require((1...1_000).contains(village.f), "\(name) 的频次 \(village.f)", "应在 1…1000")
            for depot in village.allowedDepots {
                try require(depots.indices.contains(depot), "\(name) 的车场 \(depot)", "应在 0…\(depots.count - 1)")
            }
            for session in village.patterns.joined() {
                try require(sessions.indices.contains(session), "\(name) 的时段 \(session)", "应在 0…\(sessions.count - 1)")
            }
        }
    }
}

extension Failure {
    /// What a JSON decoder complains of: the path to the value, what was expected.
    static func decoding(_ error: any Error, _ path: String, lines: Int) -> Failure {
        func name(_ keys: [any CodingKey]) -> String {
            keys.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined().trimmingPrefix(".").description
        }
        let remedy = "请对照格式说明更正"
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            return Failure(.invalid, "缺 \(name(context.codingPath + [key]))", at: path, remedy: remedy)
        case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
            return Failure(.invalid, "\(name(context.codingPath)) 不是 \(type)", at: path, remedy: remedy)
        default:
            return Failure(.invalid, "不是完整的 JSON（共 \(lines) 行）", at: path, remedy: "文件可能被截断，请重新取得")
        }
    }
}

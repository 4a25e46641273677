import ArgumentParser
import Foundation
import Formats
import Planner
import Quantities

/// `xiachen solve FILE`: the planner on standard instances.
struct Solve: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case cordeau, county, posting
    }

    static let configuration = CommandConfiguration(abstract: "求解标准算例（排线、巡诊、派驻），写出解文件")

    @Argument(help: "算例文件") var file: String
    @Option(help: "算例格式：cordeau（周期、多车场排线）、county（县域巡诊 JSON）或 posting（派驻 JSON）") var format: Format
    @OptionGroup var stopping: StoppingOptions
    @Option(help: "解文件；格式见 docs/reference/solutions.md") var solution: String?
    @Flag(help: "以一行 JSON 输出结果") var json = false

    func run() throws {
        let url = URL(fileURLWithPath: file)
        let rule = try stopping.rule()
        let marks = SolveMarks(try stopping.markSeconds())
        switch format {
        case .cordeau:
            let instance = try CordeauFile(url)
            for remark in instance.remarks { Exit.say("\(file)：\(remark)") }
            let cordeau = try CordeauProblem(instance, path: file)
            let answer = RoutingSearch.run(
                cordeau.problem, rule: rule, seed: stopping.seed, threads: stopping.threads, sink: marks.sink)
            try write(cordeau.solution(answer.plan))
            SolveReport(answer, cordeau, marks).tell(json: json)
        case .county:
            let county = try CountyProblem(try CountyFile(url))
            let answer = SessionSearch.run(county.problem, rule: rule, seed: stopping.seed, sink: marks.sink)
            try write(county.solution(answer))
            SolveReport(answer, county, marks).tell(json: json)
        case .posting:
            let instance = try PostingInstance.read(try bytes(url), named: file)
            let answer = try instance.problem().solve(rule, seed: stopping.seed, progress: marks.sink)
            let solution = PostingSolution(answer, of: instance)
            try write(String(decoding: try solution.data(), as: UTF8.self))
            SolveReport(answer, solution, marks).tell(json: json)
        }
    }

    private func bytes(_ url: URL) throws -> Data {
        do { return try Data(contentsOf: url) } catch {
            throw Failure(.missing, "读不到算例文件", at: file, remedy: "请核对路径与权限")
        }
    }

    private func write(_ text: String) throws {
        guard let solution else { return }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: solution), options: .atomic)
        } catch {
            throw Failure(.unavailable, "解文件无法写入", at: solution, remedy: "请核对文件夹存在、可写，且磁盘未满")
        }
    }
}

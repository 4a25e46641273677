import ArgumentParser
import Foundation
import Outreach
import Quantities
import Web

/// `xiachen serve`: the pages in a browser.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "启动网页：总览、条款、对象、为什么、关系、实绩、报表、数据、公示")

    @OptionGroup var standing: StandingOptions
    @Option(help: "监听地址；0.0.0.0 为所有地址") var host = "127.0.0.1"
    @Option(help: "端口；0 由系统分配") var port = 8080
    @OptionGroup var mapping: MapOptions
    @Option(help: "研判日期，如 2026-11-22；默认为每天的今天（北京时间）") var asOf: CivilDate?

    @Option(
        help: .init(
            "已载入记录的列副本，下次启动不必重读全部记录；SQLite 默认放在数据库旁，PostgreSQL 默认不留；none 不留",
            valueName: "file|none"))
    var columns: String?

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port 为 \(port)，应在 0 到 65535 之间") }
    }

    private var kept: KeptColumns? {
        if let columns { return columns == "none" ? nil : KeptColumns(URL(filePath: columns)) }
        let location = standing.database.location
        return location.contains("://") ? nil : KeptColumns(URL(filePath: location + ".columns"))
    }

    func run() async throws {
        let opened = try standing.open(kept: kept)
        let site = try Site(opened, asOf: asOf, maps: try mapping.kit(), warmsUp: true)
        let host = host
        try await Server(site, host: host, port: port).run { port in
            let shown = host == "0.0.0.0" ? "127.0.0.1" : host
            // Not `print`: behind a pipe it would wait in a buffer.
            FileHandle.standardOutput.write(Data("下沉已在 http://\(shown):\(port) 运行，按 Ctrl-C 停止。\n".utf8))
        }
        do { try opened.keepColumns(waits: false) } catch { Exit.say("列副本未能写入，下次启动将重读全部记录：\(error)") }
    }
}

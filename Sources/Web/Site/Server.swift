import Foundation
import Hummingbird
import Logging
import NIOCore
import Quantities

/// The site behind a port.
package struct Server: Sendable {
    private let site: Site
    private let host: String
    private let port: Int

    package init(_ site: Site, host: String, port: Int) {
        self.site = site
        self.host = host
        self.port = port
    }

    /// Answers until the process is told to end; requests that are under way are finished first.
    ///
    /// - Parameter onReady: called once the port is open, with its number (of a port 0, the one that was given).
    /// - Throws: `unavailable` where the port is taken or may not be used, `invalid` where the address is none of ours.
    package func run(onReady: @escaping @Sendable (Int) -> Void) async throws {
        var logger = Logger(label: "xiachen")
        logger.logLevel = .warning
        defer {
            site.intake.forgetAll()
            site.makings.endAll()
        }
        let application = Application(
            router: site.router(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "xiachen"),
            onServerRunning: { channel in
                onReady(channel.localAddress?.port ?? port)
            }, logger: logger)
        do {
            try await application.runService()
        } catch let error as IOError {
            throw Self.failure(error.errnoCode, host, port)
        }
    }

    private static func failure(_ code: Int32, _ host: String, _ port: Int) -> Failure {
        switch code {
        case EADDRINUSE:
            Failure(.unavailable, "端口 \(port) 已被占用", remedy: "停掉占用它的程序，或用 --port 换一个端口")
        case EACCES:
            Failure(.forbidden, "无权使用端口 \(port)", remedy: "用 --port 换一个 1024 以上的端口")
        case EADDRNOTAVAIL:
            Failure(.invalid, "本机没有地址 \(host)", remedy: "--host 用 127.0.0.1（仅本机）或 0.0.0.0（所有地址）")
        default: Failure(.unavailable, "不能在 \(host):\(port) 上监听（errno \(code)）", remedy: "检查 --host 和 --port")
        }
    }
}

import ArgumentParser
import Foundation
import Outreach
import Store

/// `--database`: a file, or `postgres://…`.
struct DatabaseOption: ParsableArguments {
    @Option(name: .customLong("database"), help: "数据库：文件路径，或 postgres://用户:口令@主机:端口/库名")
    var location = "xiachen.db"

    /// Opened and brought up to this program.
    /// - Parameters:
    ///   - creating: whether a file that is not there is made.
    ///   - waitSeconds: how long a write waits for its turn, saying so.
    func open(creating: Bool = false, waitSeconds: Int = 600) throws -> Database {
        let patience = Patience(seconds: waitSeconds) {
            Exit.say("另一个程序正在写入这个数据库，最多等 \(waitSeconds) 秒；Ctrl-C 放弃。")
        }
        return try RecordDatabase.open(location, creating: creating, patience: patience)
    }

    /// Whether it is a file that is not there yet.
    var isNewFile: Bool { !location.contains("://") && !FileManager.default.fileExists(atPath: location) }
}

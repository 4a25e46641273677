import ArgumentParser
import Outreach
import Store

/// `--database`: a file, or `postgres://…`.
struct DatabaseOption: ParsableArguments {
    @Option(name: .customLong("database"), help: "数据库：文件路径，或 postgres://用户:口令@主机:端口/库名")
    var location = "xiachen.db"

    /// Opened and brought up to this program.
    /// - Parameter creating: whether a file that is not there is made.
    func open(creating: Bool = false) throws -> Database {
        try RecordDatabase.open(location, creating: creating)
    }
}

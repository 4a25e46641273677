import Quantities

/// What SQLite's result code means to a person. Codes: https://www.sqlite.org/rescode.html.
/// - Parameter message: SQLite's own, which names tables and columns but never bound values.
func sqliteFailure(code: Int32, message: String, at place: String) -> Failure {
    switch (code & 0xff, code) {
    case (_, 1555), (_, 2067), (_, 2579):
        return Failure(.conflict, "已有同一主键的记录：\(message)", at: place)
    case (19, _):
        return Failure(.invalid, "数据库拒绝这条记录：\(message)", at: place)
    case (5, _), (6, _):
        return Failure(
            .unavailable, "另一个程序正在写入这个数据库", at: place,
            remedy: "请等它写完后再试")
    case (8, _):
        return Failure(
            .unavailable, "数据库只读", at: place,
            remedy: "请允许写入该文件及其文件夹，或用一份副本")
    case (13, _):
        return Failure(
            .unavailable, "磁盘已满，没有写入任何内容", at: place, remedy: "请腾出空间后再试")
    case (14, _):
        return Failure(
            .unavailable, "数据库文件无法打开", at: place,
            remedy: "请确认文件夹存在且可读写")
    case (26, _):
        return Failure(.invalid, "该文件不是数据库", at: place, remedy: "请用 --database 指定另一个文件")
    case (11, _):
        return Failure(
            .unavailable, "数据库文件已损坏：\(message)", at: place, remedy: "请用备份恢复")
    case (10, _):
        return Failure(
            .unavailable, "磁盘无法读写：\(message)", at: place,
            remedy: "请检查磁盘及其剩余空间后再试")
    default:
        return Failure(.defect, "the database refuses a statement: \(message) [\(code)]", at: place)
    }
}

import Quantities

/// What SQLSTATE means to a person. Codes: https://www.postgresql.org/docs/15/errcodes-appendix.html.
/// - Parameter message: the server's primary message, free of bound values except in class 22, where it is dropped.
func postgresFailure(state: String, message: String, at place: String) -> Failure {
    switch (state.prefix(2), state) {
    case (_, "23505"):
        return Failure(.conflict, "已有同一主键的记录：\(message)", at: place)
    case ("23", _):
        return Failure(.invalid, "数据库拒绝这条记录：\(message)", at: place)
    case ("22", _):
        return Failure(.invalid, "数据库拒绝一个值（SQLSTATE \(state)）", at: place)
    case (_, "25006"):
        return Failure(
            .unavailable, "数据库只读", at: place,
            remedy: "请用主库，或请管理员允许写入")
    case (_, "55P03"), ("40", _):
        return Failure(
            .unavailable, "另一个程序正在写入这个数据库", at: place,
            remedy: "请等它写完后再试")
    case ("53", "53100"):
        return Failure(
            .unavailable, "服务器磁盘已满，没有写入任何内容", at: place,
            remedy: "请在服务器上腾出空间后再试")
    case ("53", _), ("58", _):
        return Failure(
            .unavailable, "服务器资源不足：\(message)", at: place, remedy: "请稍后再试")
    case ("42", "42501"):
        return Failure(
            .unavailable, "数据库用户无权这样做：\(message)", at: place,
            remedy: "请向管理员申请该数据库所有者的权限")
    case ("08", _), ("57", _), ("", _):
        return Failure(
            .unavailable, "与数据库的连接中断", at: place,
            remedy: "请确认服务器在运行且可以连通后再试")
    default:
        return Failure(.defect, "the database refuses a statement: \(message) [\(state)]", at: place)
    }
}

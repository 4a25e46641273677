import Quantities

extension Failure {
    static func notText(_ path: String, line: Int, _ encoding: CSVEncoding) -> Failure {
        Failure(
            .invalid, "此处的字节不是 \(encoding.rawValue) 编码的文字，而文件此前按该编码读出",
            at: "\(path):\(line)", remedy: "把文件另存为 UTF-8 编码的 CSV")
    }

    static func binary(_ path: String, line: Int) -> Failure {
        Failure(
            .invalid, "含有 NUL 字节，不是文本文件", at: "\(path):\(line)",
            remedy: "把表另存为 CSV；工作簿以 .xlsx 结尾，直接导入")
    }
}

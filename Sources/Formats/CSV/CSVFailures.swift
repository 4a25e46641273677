import Quantities

extension Failure {
    static func notText(_ path: String, line: Int, _ encoding: CSVEncoding) -> Failure {
        Failure(
            .invalid, "the bytes here are no text in \(encoding.rawValue), in which the file was read so far",
            at: "\(path):\(line)", remedy: "save the file as CSV in UTF-8")
    }

    static func binary(_ path: String, line: Int) -> Failure {
        Failure(
            .invalid, "there is a NUL byte: this is not a text file", at: "\(path):\(line)",
            remedy: "save the table as CSV; a workbook is imported under its own name, ending in .xlsx")
    }
}

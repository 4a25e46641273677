import Foundation
import Quantities

/// A text of numbers: its lines that are not blank, each with its number in the file. Lines may end in CRLF, numbers
/// may be set apart by blanks and tabs.
struct NumberLines {
    struct Line {
        var number: Int
        var values: [Double]
    }

    let path: String
    private(set) var lines: [Line] = []
    /// Whether the last line is ended; where it is not, its last number may have been cut.
    let endsLine: Bool

    /// Throws `missing` or `unavailable` for the file, `invalid` for what is not a finite number, or for too great a
    /// file.
    init(_ url: URL, limit bytes: Int = 32 << 20) throws(Failure) {
        path = url.path
        let data = try Self.read(url, limit: bytes)
        endsLine = data.last == UInt8(ascii: "\n")
        var number = 0
        for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
            guard !words.isEmpty else { continue }
            var values: [Double] = []
            for word in words {
                let text = String(decoding: word.prefix(40), as: UTF8.self)
                guard word.count <= 40, let value = Double(text), value.isFinite else {
                    throw Failure(
                        .invalid, "“\(text)”不是数", at: "\(path) 第 \(number) 行", remedy: "各项应为以空格分隔的数")
                }
                values.append(value)
            }
            lines.append(Line(number: number, values: values))
        }
    }

    static func read(_ url: URL, limit bytes: Int) throws(Failure) -> Data {
        do {
            let file = try FileHandle(forReadingFrom: url)
            defer { try? file.close() }
            let data = try file.read(upToCount: bytes + 1) ?? Data()
            guard data.count <= bytes else {
                throw Failure(.invalid, "文件超过 \(bytes >> 20) MiB", at: url.path, remedy: "请核对是否选错了文件")
            }
            return data
        } catch let failure as Failure {
            throw failure
        } catch {
            guard FileManager.default.fileExists(atPath: url.path) else {
                throw Failure(.missing, "没有这个文件", at: url.path, remedy: "请核对路径")
            }
            throw Failure(.unavailable, "文件无法读取", at: url.path, remedy: "请核对它是文件，且有读取权限")
        }
    }

    func place(_ line: Line) -> String { "\(path) 第 \(line.number) 行" }

    /// A whole number of a line within bounds.
    func whole(_ line: Line, _ index: Int, _ range: ClosedRange<Int>, _ what: String) throws(Failure) -> Int {
        guard line.values.indices.contains(index) else {
            throw Failure(
                .invalid, "只有 \(line.values.count) 项，缺第 \(index + 1) 项（\(what)）", at: place(line),
                remedy: "文件可能被截断，请重新取得")
        }
        guard let value = Int(exactly: line.values[index].rounded()), value.magnitude < 1 << 52,
            range.contains(value), abs(line.values[index] - Double(value)) < 1e-9
        else {
            throw Failure(
                .invalid, "\(what) \(line.values[index]) 不是 \(range.lowerBound)…\(range.upperBound) 的整数",
                at: place(line), remedy: "请更正")
        }
        return value
    }

    /// A number of a line within bounds.
    func number(_ line: Line, _ index: Int, _ range: ClosedRange<Double>, _ what: String) throws(Failure) -> Double {
        guard line.values.indices.contains(index) else {
            throw Failure(
                .invalid, "只有 \(line.values.count) 项，缺第 \(index + 1) 项（\(what)）", at: place(line),
                remedy: "文件可能被截断，请重新取得")
        }
        guard range.contains(line.values[index]) else {
            throw Failure(
                .invalid, "\(what) \(line.values[index]) 不在 \(range.lowerBound)…\(range.upperBound)",
                at: place(line), remedy: "请更正")
        }
        return line.values[index]
    }
}

internal import CZip
import Foundation
import Quantities

/// The zip archive of a workbook, opened for reading: its entries inflate as streams within the limits.
final class Archive {
    let path: String
    let limits: WorkbookLimits
    private let zip: OpaquePointer
    private var inflatedTotal = 0

    init(_ url: URL, limits: WorkbookLimits) throws {
        path = url.path
        self.limits = limits
        try Archive.checkSignature(url)
        var code: Int32 = 0
        guard let zip = zip_open(path, ZIP_RDONLY, &code) else {
            throw Failure.damaged(path, "不是完整的 zip 压缩包（\(Archive.message(code))）")
        }
        self.zip = zip
        let count = Int(zip_get_num_entries(zip, 0))
        guard count <= limits.entries else {
            throw Failure.beyond(path, "压缩包含 \(count) 个文件", bound: "\(limits.entries)")
        }
        try checkDeclaredSizes(count)
    }

    deinit { zip_discard(zip) }

    func has(_ name: String) -> Bool { index(of: name) >= 0 }

    /// Opens the entry `name`, bounded to `maximumBytes` inflated where that is less than the limit of an entry.
    /// Throws `invalid` where it is not there, encrypted or stored in an unknown way.
    func open(_ name: String, maximumBytes: Int = .max) throws -> ArchiveEntry {
        let index = index(of: name)
        guard index >= 0 else { throw Failure.damaged(path, "缺少部件 \(name)") }
        var status = zip_stat_t()
        zip_stat_index(zip, zip_uint64_t(index), 0, &status)
        guard status.encryption_method == 0 else {
            throw Failure(
                .invalid, "部件 \(name) 已加密", at: path, remedy: "请去掉密码，另存为 .xlsx")
        }
        guard let file = zip_fopen_index(zip, zip_uint64_t(index), 0) else {
            throw Failure.damaged(path, "部件 \(name) 无法打开（\(String(cString: zip_strerror(zip)))）")
        }
        let bound = min(maximumBytes, limits.entryBytes)
        return ArchiveEntry(self, name: name, storedBytes: Int(status.comp_size), boundBytes: bound, file: file)
    }

    /// Counts bytes that really came out, whatever the archive declares.
    func count(inflated bytes: Int) throws {
        inflatedTotal += bytes
        guard inflatedTotal <= limits.totalBytes else {
            throw Failure.beyond(path, "压缩包解压后超过上限", bound: "\(limits.totalBytes) 字节")
        }
    }

    /// Writers disagree about the case of part names; the format says that it does not matter.
    private func index(of name: String) -> Int64 {
        zip_name_locate(zip, name, zip_flags_t(ZIP_FL_ENC_GUESS | ZIP_FL_NOCASE))
    }

    private func checkDeclaredSizes(_ count: Int) throws {
        var total: UInt64 = 0
        for index in 0..<count {
            var status = zip_stat_t()
            guard zip_stat_index(zip, zip_uint64_t(index), 0, &status) == 0 else { continue }
            let (sum, overflow) = total.addingReportingOverflow(status.size)
            total = overflow ? .max : sum
            guard status.size <= UInt64(limits.entryBytes) else {
                let name = status.name.map { String(cString: $0) } ?? "?"
                let what = "部件 \(name) 解压后为 \(status.size) 字节"
                throw Failure.beyond(path, what, bound: "\(limits.entryBytes)")
            }
        }
        guard total <= UInt64(limits.totalBytes) else {
            throw Failure.beyond(path, "压缩包解压后为 \(total) 字节", bound: "\(limits.totalBytes)")
        }
    }

    private static func checkSignature(_ url: URL) throws {
        let file = try InputFile(url)
        var start = [UInt8](repeating: 0, count: 8)
        let count = try start.withUnsafeMutableBytes { try file.read(into: $0) }
        if count >= 4, start.starts(with: [0x50, 0x4B]) { return }
        if start == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] {
            throw Failure(
                .invalid, "这是旧的 .xls 工作簿，或带有密码", at: url.path,
                remedy: "请打开它，去掉密码（如有），另存为 .xlsx")
        }
        throw Failure(
            .invalid, count == 0 ? "文件是空的" : "不是工作簿：它不是 zip 压缩包", at: url.path,
            remedy: "请把表另存为 .xlsx 或 .csv")
    }

    private static func message(_ code: Int32) -> String {
        var error = zip_error_t()
        zip_error_init_with_code(&error, code)
        defer { zip_error_fini(&error) }
        return String(cString: zip_error_strerror(&error))
    }
}

extension Failure {
    static func damaged(_ path: String, _ what: String) -> Failure {
        Failure(.invalid, what, at: path, remedy: "请用表格软件打开，再另存为 .xlsx")
    }

    static func beyond(_ place: String, _ what: String, bound: String) -> Failure {
        Failure(
            .invalid, "\(what)；上限为 \(bound)", at: place,
            remedy: "请核对文件来源；确属正常的，请拆成几个")
    }
}

import Foundation
import Formats
import Policy
import Quantities
import Store

/// One CSV file a kind.
enum FolderExport {
    static func write(_ source: ExportSource, to folder: URL) throws -> [(kind: String, records: Int)] {
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            throw Failure(
                .unavailable, "文件夹无法建立", at: folder.path,
                remedy: "请换一个，或申请写入权限")
        }
        return try source.kinds.filter(source.hasRecords).map { kind in
            (kind.name, try write(source, kind, to: folder.appendingPathComponent(kind.name + ".csv")))
        }
    }

    /// One CSV file; a header alone where there are no records.
    static func write(_ source: ExportSource, _ kind: Kind, to file: URL) throws -> Int {
        let writer = try CSVWriter(file)
        try writer.write(kind.fields.map(\.name))
        var records = 0
        try source.forEach(of: kind) { row in
            for (column, field) in kind.fields.enumerated() {
                try writer.write(cell: FieldText.text(row, column, field.type) ?? "")
            }
            try writer.endRow()
            records += 1
        }
        try writer.finish()
        return records
    }

    /// The files of a folder in one archive; the folder is made beside it and gone afterwards.
    static func pack(_ source: ExportSource, to archive: URL) throws -> [(kind: String, records: Int)] {
        let folder = archive.appendingPathExtension("parts")
        defer { try? FileManager.default.removeItem(at: folder) }
        let written = try write(source, to: folder)
        let files = written.map { (name: $0.kind + ".csv", source: folder.appendingPathComponent($0.kind + ".csv")) }
        try ZipFile.write(files, to: archive)
        return written
    }
}

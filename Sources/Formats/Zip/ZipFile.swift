internal import CZip
import Foundation
import Quantities

/// Packs files into a zip archive.
package enum ZipFile {
    /// 1980-01-01T12:00:00Z: the first day that the format knows. The same files give the same bytes.
    private static let moment = time_t(315_576_000)

    /// Writes an archive of files that are read as streams. It appears under its name when it is whole.
    /// - Parameter files: the name inside the archive, and where the bytes are.
    /// - Throws: `missing` or `forbidden` where a file cannot be read, `unavailable` where the archive cannot be
    ///   written.
    package static func write(_ files: [(name: String, source: URL)], to url: URL) throws {
        let pending = PendingFile(url)
        close(try pending.create())
        var code: Int32 = 0
        guard let zip = zip_open(pending.temporary, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            throw Failure.writing(url.path, errno)
        }
        do {
            for file in files {
                guard access(file.source.path, R_OK) == 0 else { throw Failure.reading(file.source.path, errno) }
                let source = zip_source_file(zip, file.source.path, 0, -1)
                let index = zip_file_add(zip, file.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
                guard index >= 0 else {
                    zip_source_free(source)
                    throw Failure(.defect, "the archive takes no file \(file.name)", at: url.path)
                }
                zip_file_set_mtime(zip, zip_uint64_t(index), moment, 0)
            }
        } catch {
            zip_discard(zip)
            pending.discard()
            throw error
        }
        guard zip_close(zip) == 0 else {
            let reason = String(cString: zip_strerror(zip))
            zip_discard(zip)
            pending.discard()
            throw Failure(.unavailable, "the archive cannot be written: \(reason)", at: url.path)
        }
        try pending.commit()
    }
}

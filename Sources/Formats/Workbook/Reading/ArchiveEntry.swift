internal import CZip
import Quantities

/// One file of the archive, inflating as a stream; keeps its archive open.
final class ArchiveEntry {
    let name: String
    let archive: Archive
    private let storedBytes: Int
    private let boundBytes: Int
    private let file: OpaquePointer
    private var inflatedBytes = 0

    init(_ archive: Archive, name: String, storedBytes: Int, boundBytes: Int, file: OpaquePointer) {
        self.archive = archive
        self.name = name
        self.storedBytes = storedBytes
        self.boundBytes = boundBytes
        self.file = file
    }

    deinit { zip_fclose(file) }

    /// Where a failure in this entry happened.
    var place: String { "\(archive.path)#\(name)" }

    /// Fills `buffer` as far as the entry goes; 0 only at its end. Throws `invalid` for damaged data and bombs.
    func read(into buffer: UnsafeMutableRawPointer, capacity: Int) throws -> Int {
        let count = Int(zip_fread(file, buffer, zip_uint64_t(capacity)))
        guard count >= 0 else {
            let reason = zip_file_strerror(file).map { String(cString: $0) } ?? "unknown"
            throw Failure.damaged(archive.path, "部件 \(name) 已损坏（\(reason)）")
        }
        inflatedBytes += count
        try archive.count(inflated: count)
        let limits = archive.limits
        guard inflatedBytes <= boundBytes else {
            throw Failure.beyond(place, "部件解压后超过上限", bound: "\(boundBytes) 字节")
        }
        guard inflatedBytes <= limits.ratioFloorBytes || inflatedBytes / max(1, storedBytes) <= limits.ratio else {
            let what = "\(storedBytes) 字节解压成 \(inflatedBytes) 字节以上"
            throw Failure.beyond(place, what, bound: "每字节至多解压成 \(limits.ratio) 字节")
        }
        return count
    }
}

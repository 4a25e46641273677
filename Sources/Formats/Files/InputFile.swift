import Foundation
import Quantities

/// A file read from front to end in chunks; never held whole.
final class InputFile {
    let path: String
    private let descriptor: Int32

    /// Throws `missing` where there is no such file, `forbidden` where it may not be read, `invalid` for a folder.
    init(_ url: URL) throws {
        path = url.path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.reading(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure.reading(path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure(.invalid, "is a folder, not a file", at: path, remedy: "name the file itself")
        }
    }

    deinit { close(descriptor) }

    /// Fills `buffer` as far as the file goes; the number of bytes read, 0 only at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = Foundation.read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure.reading(path, errno)
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    func rewind() throws {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Failure.reading(path, errno) }
    }
}

extension Failure {
    static func reading(_ path: String, _ code: Int32) -> Failure {
        switch code {
        case ENOENT, ENOTDIR: Failure(.missing, "there is no such file", at: path, remedy: "check the path")
        case EACCES, EPERM:
            Failure(.forbidden, "the file may not be read", at: path, remedy: "give this user the right to read it")
        default: Failure(.unavailable, "the file cannot be read: \(reason(code))", at: path)
        }
    }

    static func writing(_ path: String, _ code: Int32) -> Failure {
        switch code {
        case ENOENT, ENOTDIR:
            Failure(.missing, "the folder to write to is not there", at: path, remedy: "make the folder first")
        case EACCES, EPERM, EROFS:
            Failure(.forbidden, "the file may not be written", at: path, remedy: "choose a folder you may write to")
        case ENOSPC, EDQUOT:
            Failure(.unavailable, "the disk is full; nothing was changed", at: path, remedy: "free some space")
        default: Failure(.unavailable, "the file cannot be written: \(reason(code))", at: path)
        }
    }

    static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

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
            throw Failure(.invalid, "是文件夹，不是文件", at: path, remedy: "请给出文件本身的路径")
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
        case ENOENT, ENOTDIR: Failure(.missing, "没有这个文件", at: path, remedy: "请核对路径")
        case EACCES, EPERM:
            Failure(.forbidden, "无权读取该文件", at: path, remedy: "请给本用户读取权限")
        default: Failure(.unavailable, "文件无法读取：\(reason(code))", at: path)
        }
    }

    static func writing(_ path: String, _ code: Int32) -> Failure {
        switch code {
        case ENOENT, ENOTDIR:
            Failure(.missing, "要写入的文件夹不存在", at: path, remedy: "请先建立该文件夹")
        case EACCES, EPERM, EROFS:
            Failure(.forbidden, "无权写入该文件", at: path, remedy: "请换一个可写的文件夹")
        case ENOSPC, EDQUOT:
            Failure(.unavailable, "磁盘已满，未作任何改动", at: path, remedy: "请腾出空间")
        default: Failure(.unavailable, "文件无法写入：\(reason(code))", at: path)
        }
    }

    static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

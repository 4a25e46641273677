import Foundation
import Quantities

/// A file in the making: written under a temporary name beside its destination and renamed when it is whole, so
/// that a reader sees the old file or the new one, never half of it.
struct PendingFile {
    let destination: String
    let temporary: String

    init(_ url: URL) {
        destination = url.path
        let folder = url.deletingLastPathComponent().path
        temporary = "\(folder)/.\(url.lastPathComponent).\(getpid()).part"
    }

    /// Makes the temporary file and gives its descriptor, so that a folder one may not write to is known at once.
    /// - Parameter isPrivate: for the user who runs the program alone.
    func create(isPrivate: Bool = false) throws -> Int32 {
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isPrivate ? 0o600 : 0o644)
        guard descriptor >= 0 else { throw Failure.writing(destination, errno) }
        return descriptor
    }

    /// Puts the finished file in its place.
    func commit() throws {
        guard rename(temporary, destination) == 0 else {
            let code = errno
            discard()
            throw Failure.writing(destination, code)
        }
    }

    func discard() { unlink(temporary) }
}

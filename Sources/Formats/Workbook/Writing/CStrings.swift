import Foundation

/// C strings that live as long as this value's owner: libxlsxwriter takes structures of pointers.
final class CStrings {
    private var pointers: [UnsafeMutablePointer<CChar>] = []

    deinit { pointers.forEach { free($0) } }

    /// A copy of `text`, up to its first NUL.
    func pointer(_ text: String) -> UnsafeMutablePointer<CChar> {
        let pointer = strdup(text)!
        pointers.append(pointer)
        return pointer
    }

    /// As `pointer`, nil for an empty text.
    func optional(_ text: String) -> UnsafeMutablePointer<CChar>? { text.isEmpty ? nil : pointer(text) }
}

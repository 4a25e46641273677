import Foundation

/// The name of an element, without its namespace prefix; valid inside the call that brings it.
struct XMLName {
    let local: UnsafePointer<CChar>

    init(_ name: UnsafePointer<CChar>) {
        var start = name
        var at = name
        while at.pointee != 0 {
            if at.pointee == 58 { start = at + 1 }
            at += 1
        }
        local = start
    }

    @inline(__always)
    static func ~= (pattern: StaticString, name: XMLName) -> Bool {
        strcmp(UnsafeRawPointer(pattern.utf8Start).assumingMemoryBound(to: CChar.self), name.local) == 0
    }
}

/// The attributes of an element; valid inside the call that brings them.
struct XMLAttributes {
    private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.list = list }

    /// The value of attribute `name`, its namespace prefix left out.
    subscript(name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    func isTrue(_ name: StaticString) -> Bool {
        guard let value = self[name] else { return false }
        return value == "1" || value == "true" || value == "on"
    }

    @inline(__always)
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var at = list
        while let key = at[0], let value = at[1] {
            if name ~= XMLName(key) {
                let start = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
                return UnsafeBufferPointer(start: start, count: strlen(value))
            }
            at += 2
        }
        return nil
    }
}

import COpenSSL

/// A running SHA-256 (FIPS 180-4) over bytes, by OpenSSL.
package final class SHA256 {
    private let context: OpaquePointer

    package init() {
        context = EVP_MD_CTX_new()
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit { EVP_MD_CTX_free(context) }

    package func update(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    package func update(_ text: String) {
        var text = text
        text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    }

    /// The digest, 32 bytes. The running hash is spent: ask once, last.
    package func digest() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        return digest
    }

    /// The digest as 64 lower-case hexadecimal digits. The running hash is spent: ask once, last.
    package func hex() -> String { Self.hexadecimal(digest()) }

    /// SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits.
    package static func hex(of text: String) -> String {
        let hash = SHA256()
        hash.update(text)
        return hash.hex()
    }

    /// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
    package static func hex(of bytes: [UInt8]) -> String {
        let hash = SHA256()
        bytes.withUnsafeBytes { hash.update($0) }
        return hash.hex()
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

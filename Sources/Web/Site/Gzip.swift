import CZlib
import NIOCore

/// The gzip format (RFC 1952).
enum Gzip {
    /// Smaller bytes cost more time: a page of 75 kB takes a millisecond at this level, and 2 % less beyond it.
    private static let level: Int32 = 5
    /// The largest window, and a header and trailer of gzip around it.
    private static let window = MAX_WBITS + 16

    /// Nil where zlib has no memory.
    static func pack(_ plain: ByteBuffer) -> ByteBuffer? {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(plain.readableBytes)))
        var packed = ByteBufferAllocator().buffer(capacity: room)
        let isWhole = plain.withUnsafeReadableBytes { input in
            packed.withUnsafeMutableWritableBytes { output in
                // zlib does not write to its input.
                stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
        }
        guard isWhole else { return nil }
        packed.moveWriterIndex(forwardBy: Int(stream.total_out))
        return packed
    }
}

internal import CExpat
import Quantities

/// Receives the elements of an XML part, in the order of the file.
protocol XMLVisitor: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws
    /// True asks `XMLScanner.step` to return behind this element.
    func end(_ name: XMLName) throws -> Bool
    /// A piece of text; one text may come in many pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

/// Drives expat over one entry of the archive, 64 KiB at a time; a visitor may pause it behind an element.
///
/// Document types are refused, and so are entities, which only they declare. Depth and token length are bounded, for
/// expat holds both in memory.
final class XMLScanner {
    private let entry: ArchiveEntry
    private let parser: XML_Parser
    /// Not counted: whoever calls `step` holds it, and counting would cost a tenth of the time.
    private unowned(unsafe) let visitor: any XMLVisitor
    private var failure: (any Error)?
    private var depth = 0
    private var fedBytes = 0
    private var isPaused = false
    private var hasFedAll = false
    private var isFinished = false

    private static let chunkBytes = 64 << 10
    private static let tokenBytes = 1 << 20
    private static let depthBound = 100

    init(_ entry: ArchiveEntry, visitor: any XMLVisitor) {
        self.entry = entry
        self.visitor = visitor
        parser = XML_ParserCreate(nil)
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { XMLScanner.of($0).started(XMLName($1!), XMLAttributes($2!)) },
            { XMLScanner.of($0).ended(XMLName($1!)) })
        XML_SetCharacterDataHandler(parser) { XMLScanner.of($0).read($1!, Int($2)) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLScanner.of(data).refuseDocumentType() }
    }

    deinit { XML_ParserFree(parser) }

    /// The whole part; throws what the visitor throws.
    func run() throws {
        while try step() {}
    }

    /// Goes on to the next pause or the end of a chunk; false at the end of the part.
    func step() throws -> Bool {
        if isFinished { return false }
        let status: XML_Status
        if isPaused {
            isPaused = false
            status = XML_ResumeParser(parser)
        } else {
            guard let buffer = XML_GetBuffer(parser, Int32(Self.chunkBytes)) else { throw malformed() }
            let count = try entry.read(into: buffer, capacity: Self.chunkBytes)
            fedBytes += count
            hasFedAll = count == 0
            status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
        }
        if let failure { throw failure }
        if status == XML_STATUS_ERROR { throw malformed() }
        if status == XML_STATUS_SUSPENDED {
            isPaused = true
            return true
        }
        isFinished = hasFedAll
        guard fedBytes - Int(XML_GetCurrentByteIndex(parser)) <= Self.tokenBytes else {
            throw Failure.beyond(entry.place, "有一个标记或注释过长", bound: "\(Self.tokenBytes) 字节")
        }
        return !isFinished
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLScanner {
        Unmanaged<XMLScanner>.fromOpaque(data!).takeUnretainedValue()
    }

    private func started(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        guard depth <= Self.depthBound else {
            return stop(Failure.beyond(entry.place, "元素嵌套过深", bound: "\(Self.depthBound)"))
        }
        guard failure == nil else { return }
        do { try visitor.start(name, attributes) } catch { stop(error) }
    }

    private func ended(_ name: XMLName) {
        depth -= 1
        guard failure == nil else { return }
        do {
            if try visitor.end(name) { XML_StopParser(parser, 1) }
        } catch { stop(error) }
    }

    private func read(_ text: UnsafePointer<CChar>, _ count: Int) {
        guard failure == nil else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: count).bindMemory(to: UInt8.self)
        do { try visitor.text(bytes) } catch { stop(error) }
    }

    private func refuseDocumentType() {
        stop(
            Failure(
                .invalid, "部件中声明了文档类型（document type）或实体，正常的工作簿没有", at: entry.place,
                remedy: "请核对文件来源"))
    }

    private func stop(_ error: any Error) {
        if failure == nil { failure = error }
        XML_StopParser(parser, 0)
    }

    private func malformed() -> Failure {
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "unknown"
        let line = XML_GetCurrentLineNumber(parser)
        return Failure.damaged(entry.place, "第 \(line) 行的 XML 已损坏（\(reason)）")
    }
}

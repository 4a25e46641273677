import Formats
import Foundation
import Testing

@Suite struct JSONLineTests {
    @Test func `a line reads back as what was put in`() throws {
        let texts = ["", "村 🏥", "a\"b\\c", "\n\r\t\u{1}\u{1F}\u{7F}", "é", "{\"}"]
        var inner = JSONLine()
        inner.add("n", 1)
        var line = JSONLine()
        for (place, text) in texts.enumerated() { line.add("t\(place)", text) }
        line.add("list", texts)
        line.add("nothing", nil as String?)
        line.add("half", 2.5)
        line.add("whole", 3.0 as Double?)
        line.add("infinite", Double.infinity)
        line.add("yes", true)
        line.add("inner", [inner, inner])
        line.add("one", inner)
        let bytes = Data(line.finished)
        #expect(!bytes.contains(10))
        let read = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        for (place, text) in texts.enumerated() { #expect(read["t\(place)"] as? String == text) }
        #expect(read["list"] as? [String] == texts)
        #expect(read["nothing"] is NSNull && read["infinite"] is NSNull)
        #expect(read["half"] as? Double == 2.5 && read["whole"] as? Int == 3 && read["yes"] as? Bool == true)
        #expect((read["inner"] as? [[String: Int]]) == [["n": 1], ["n": 1]])
        #expect((read["one"] as? [String: Int]) == ["n": 1])
    }

    @Test func `an empty object and an empty list are whole`() {
        var line = JSONLine()
        #expect(String(decoding: line.finished, as: UTF8.self) == "{}")
        line.add("list", [String]())
        #expect(String(decoding: line.finished, as: UTF8.self) == #"{"list":[]}"#)
    }
}

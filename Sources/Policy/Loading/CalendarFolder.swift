import Foundation
import Quantities

extension WorkingCalendar {
    /// Every `*.csv` under `calendars/` of a policies folder, taken together; without that folder Monday to Friday.
    ///
    /// - Throws: `Failure` naming the file and line.
    package static func load(folder: String) throws(Failure) -> WorkingCalendar {
        let place = folder + "/calendars"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        var rows = ""
        for name in names.sorted() where name.hasSuffix(".csv") {
            guard let text = try? String(contentsOfFile: "\(place)/\(name)", encoding: .utf8) else {
                throw Failure(.unavailable, "日历不是 UTF-8 文字，无法读取", at: "\(place)/\(name)")
            }
            do { _ = try WorkingCalendar(csv: text) } catch {
                throw Failure(error.kind, error.what, at: "\(place)/\(name) \(error.place ?? "")", remedy: error.remedy)
            }
            rows += text.hasSuffix("\n") ? text : text + "\n"
        }
        return try WorkingCalendar(csv: rows)
    }
}

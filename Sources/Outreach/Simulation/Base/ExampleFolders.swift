import Foundation
import Quantities

/// Finds the shipped example that holds a region.
package enum ExampleFolders {
    /// The folders of base records for region `code` below `examples`: the example whose region.csv names it, and the
    /// folder of its villages beside it where they are kept apart. Throws `missing` where no example holds the region.
    package static func holding(_ code: String, in examples: URL) throws -> [URL] {
        let files = FileManager.default
        let names = ((try? files.contentsOfDirectory(atPath: examples.path)) ?? []).sorted()
        for name in names {
            let folder = examples.appendingPathComponent(name)
            guard files.fileExists(atPath: folder.appendingPathComponent("region.csv").path),
                try BaseRecords(folders: [folder]).regions.contains(where: { $0["id"] == code })
            else { continue }
            let villages = examples.appendingPathComponent("\(name)-villages")
            return files.fileExists(atPath: villages.path) ? [folder, villages] : [folder]
        }
        throw Failure(
            .missing, "随附示例中没有区划 \(code)", at: examples.path,
            remedy: "请用 --base 指定基础记录文件夹，或试 120115、350400、410225")
    }
}

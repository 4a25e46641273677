import ArgumentParser
import Foundation
import Outreach
import Policy
import Quantities

/// Where the policies are: as told, else `policies` in the working folder, else beside the executable or above it.
struct PoliciesFolder: ParsableArguments {
    @Option(name: .customLong("policies"), help: "政策文件夹；默认为当前目录下的 policies，其次为程序所在目录及其上级的 policies")
    var folder: String?

    /// Throws `missing` with the places that were looked at.
    func path() throws(Failure) -> String {
        let files = FileManager.default
        func holds(_ path: String) -> Bool { files.fileExists(atPath: path + "/documents") }
        if let folder {
            if holds(folder) { return folder }
            throw Failure(.missing, "文件夹“\(folder)”中没有 documents", remedy: "--policies 指向含 documents 的文件夹")
        }
        let working = files.currentDirectoryPath + "/policies"
        if holds(working) { return working }
        var above = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
        while let place = above, place.path != "/" {
            let candidate = place.appending(path: "policies").path
            if holds(candidate) { return candidate }
            above = place.deletingLastPathComponent()
        }
        throw Failure(.missing, "找不到政策文件夹：\(working) 和程序所在目录的各级上级都没有 policies/documents", remedy: "用 --policies 指明")
    }

    /// The book of the house's record kinds; throws `invalid` with the first problems.
    func load(withScenarios: Bool = false) throws(Failure) -> PolicyBook {
        try PolicyBook.load(folder: path(), vocabulary: Records.vocabulary, withScenarios: withScenarios)
    }
}

import Foundation
import Policy
import Quantities
import Store

/// What `doctor` looks at. Nothing is changed by looking.
package enum Checkup {
    /// One thing looked at: what was found, or what is wrong and what to do.
    package struct Finding: Sendable {
        package var name: String
        package var found = ""
        package var failure: Failure?

        package init(_ name: String, _ look: () throws -> String) {
            self.name = name
            do { found = try look() } catch let failure as Failure { self.failure = failure } catch {
                failure = Failure(.defect, "\(error)")
            }
        }
    }

    /// Reachability, version, audit head and clock. What needs the database is left out where there is none.
    package static func database(_ location: String, clock: Clock) -> [Finding] {
        var opened: Database?
        var findings = [
            Finding("数据库") {
                let database = try Database.open(location, creating: false)
                opened = database
                return "\(database.address.shown)（\(database.engine.rawValue)）可以连接"
            }
        ]
        guard let database = opened else { return findings }
        defer { database.close() }
        findings.append(Finding("数据库版本") { try version(database) })
        guard findings.last?.failure == nil else { return findings }
        findings.append(Finding("写入") { try writing(database) })
        findings.append(Finding("记录") { try records(database) })
        findings.append(Finding("审计链") { try chain(database) })
        findings.append(Finding("时钟") { try time(database, clock) })
        return findings
    }

    private static func version(_ database: Database) throws -> String {
        let (have, want) = (
            try database.read { try RecordDatabase.migrations.version(of: $0) }, RecordDatabase.migrations.steps.count
        )
        guard have <= want else {
            throw Failure(.conflict, "数据库版本 \(have) 比本程序所知的 \(want) 新", remedy: "升级程序")
        }
        guard have > 0 else {
            throw Failure(.missing, "数据库是空的", remedy: "用 xiachen import 导入记录")
        }
        return have == want ? "版本 \(have)，与程序一致" : "版本 \(have)，下次使用时升级到 \(want)"
    }

    /// Takes the writers' lock and lets it go.
    private static func writing(_ database: Database) throws -> String {
        try database.write { _ = try $0.execute("UPDATE audit_head SET seq = seq WHERE one = 1") }
        return "可以写入"
    }

    private static func records(_ database: Database) throws -> String {
        let count = try database.read { snapshot in
            try Records.vocabulary.kinds.reduce(0) { total, kind in
                guard try snapshot.hasTable(kind.table) else { return total }
                return total + (try snapshot.count("SELECT count(*) FROM \(identifier: kind.table)"))
            }
        }
        return "\(count) 条"
    }

    private static func chain(_ database: Database) throws -> String {
        let (head, last) = try database.read { snapshot in
            let last = try snapshot.first("SELECT seq, hash FROM audit_entries ORDER BY seq DESC LIMIT 1") {
                (seq: $0.int(0) ?? 0, hash: $0.text(1) ?? "")
            }
            return (try AuditChain.head(of: snapshot), last)
        }
        guard head.seq == last?.seq ?? 0, last == nil || head.hash == last?.hash else {
            throw Failure(
                .conflict, "链头（条目 \(head.seq)）与最后一个条目（\(last?.seq ?? 0)）不符",
                remedy: "运行 xiachen audit verify 找出第一处不符，再与备份比较")
        }
        return "链头为条目 \(head.seq)（逐条核对：xiachen audit verify）"
    }

    private static func time(_ database: Database, _ clock: Clock) throws -> String {
        let now = clock.now()
        let last = try database.read { try $0.count("SELECT max(at_ms) FROM audit_entries") }
        guard Int64(last) <= now.milliseconds + 60_000 else {
            throw Failure(
                .conflict, "系统时间 \(now) 早于最后一次写入 \(Instant(milliseconds: Int64(last)))",
                remedy: "校准本机时钟")
        }
        return "\(now)，中国日期 \(now.chinaDate)"
    }

    /// Room for the database to grow.
    package static func disk(_ location: String) -> Finding {
        Finding("磁盘空间") {
            let file = location.contains("://") ? "x" : location
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
            let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
            guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else {
                throw Failure(.unavailable, "无法得知 \(folder) 的剩余空间", remedy: "检查文件夹是否存在")
            }
            let megabytes = free / 1_000_000
            guard megabytes >= 500 else {
                throw Failure(.unavailable, "\(folder) 只剩 \(megabytes) MB", remedy: "清理磁盘，至少留出 500 MB")
            }
            return "\(folder) 剩余 \(megabytes) MB"
        }
    }
}

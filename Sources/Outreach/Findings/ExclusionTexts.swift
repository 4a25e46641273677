import Foundation
import Policy

/// Why records were left out, in Chinese; a reason is put into words once. For any thread.
package final class ExclusionTexts: @unchecked Sendable {
    private let sentences: ChineseSentence
    private let lock = NSLock()
    /// Guarded by the lock. A rule has few reasons, and the rules come one after another.
    private var known: [(condition: Policy.Expression, text: String)] = []
    private static let limit = 16

    package init(_ book: PolicyBook) { sentences = ChineseSentence(book) }

    /// Each reason of a finding with how many records it left out.
    func all(_ finding: Finding) -> [String] { finding.excluded.map { "\(why($0)) × \($0.count)" } }

    func why(_ exclusion: Exclusion) -> String {
        guard case .condition(let expression) = exclusion.reason else { return exclusion.why(sentences) }
        return lock.withLock {
            if let text = known.first(where: { $0.condition == expression })?.text { return text }
            let text = exclusion.why(sentences)
            if known.count == Self.limit { known.removeFirst() }
            known.append((expression, text))
            return text
        }
    }
}

/// The known name that needs the fewest edits to become `word`, if it is near enough to be a slip of the pen.
package func nearestName<Names: Sequence<String>>(to word: String, among names: Names) -> String? {
    let limit = max(2, word.count / 3)
    var best: (name: String, edits: Int)?
    for name in names where abs(name.count - word.count) <= limit && name != word {
        let edits = editDistance(Array(word.lowercased()), Array(name.lowercased()))
        if edits < min(best?.edits ?? .max, limit + 1) { best = (name, edits) }
    }
    return best?.name ?? names.first { isPart(word, of: $0) || isPart($0, of: word) }
}

/// Insertions, deletions and substitutions (Levenshtein 1966); a swap of neighbours counts one (Damerau 1964).
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var older: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
        var row = [i + 1] + Array(repeating: 0, count: b.count)
        for j in 0..<b.count {
            row[j + 1] = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], older[j - 1] + 1) }
        }
        older = last
        last = row
    }
    return last[b.count]
}

/// `mode` for `service_mode`: whole words between underscores or hyphens.
private func isPart(_ part: String, of whole: String) -> Bool {
    part.count >= 3 && part.count < whole.count
        && whole.split(whereSeparator: { "_-/".contains($0) }).contains(Substring(part))
}

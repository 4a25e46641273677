import Foundation
import Planner

// inner-loop STATE ROUNDS REPEATS: writes the state for the loop in C++, then nanoseconds a pair, one line a repeat.
let words = CommandLine.arguments
guard words.count == 4, let rounds = Int(words[2]), let repeats = Int(words[3]) else {
    FileHandle.standardError.write(Data("inner-loop STATE ROUNDS REPEATS\n".utf8))
    exit(2)
}
let loop = try InnerLoop(seed: 7)
try loop.state().write(toFile: words[1], atomically: true, encoding: .utf8)
for _ in 0..<repeats {
    let start = clock()
    let seen = loop.run(rounds: rounds)
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print(seconds / Double(seen.pairs) * 1e9, seen.pairs, seen.paying)
}

#!/usr/bin/env bash
# Evaluating relocate and 2-opt: the engine's own loop beside the same in C++ by g++ -O3, in turn; nanoseconds a pair of visits
# (median of the repeats) and the share of C++'s speed that Swift reaches. BUILD: folder for what is built.
set -euo pipefail
cd "$(dirname "$0")"
build=${BUILD:-$(mktemp -d)}
mkdir -p "$build"
swift build -c release --scratch-path "$build/swift" --product inner-loop >"$build/log" 2>&1 || { cat "$build/log" >&2; exit 1; }
g++ -O3 -std=c++17 -o "$build/cpp" inner_loop.cpp
swift="$build/swift/release/inner-loop"
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
: >"$build/swift.txt"; : >"$build/cpp.txt"
for _ in 1 2 3 4 5; do
    "$swift" "$build/state" 2000 3 >>"$build/swift.txt"
    "$build/cpp" "$build/state" 2000 3 >>"$build/cpp.txt"
done
awk '$3 != 0 {print "a move would have paid: the loops are not alike" > "/dev/stderr"; exit 1}' "$build/swift.txt" "$build/cpp.txt"
s=$(median <"$build/swift.txt"); c=$(median <"$build/cpp.txt")
awk -v s="$s" -v c="$c" 'BEGIN {printf "inner loop: Swift %.2f ns a pair, g++ -O3 %.2f ns, share %.2f\n", s, c, c / s}'

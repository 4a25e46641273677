/// How long a writer waits for its turn while another program writes, and whom it tells that it does.
package struct Patience: Sendable {
    /// Whole seconds; then the write fails as `unavailable`.
    package let seconds: Int
    /// Called once for each write that has waited `quietSeconds`.
    package let onWaiting: @Sendable () -> Void

    /// So long nobody is told: most turns come sooner.
    static let quietSeconds = 2

    package init(seconds: Int, onWaiting: @escaping @Sendable () -> Void = {}) {
        self.seconds = max(Self.quietSeconds + 1, seconds)
        self.onWaiting = onWaiting
    }

    /// Half a minute, without a word.
    package static let standard = Patience(seconds: 30)
}

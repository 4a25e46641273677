import Hummingbird
import Quantities

extension Site {
    func addWhatIf(_ router: Router<BasicRequestContext>) {
        router.get("/what-if") { request, context in
            await self.answer(request, context.parameters, in: .whatIf, on: self.trialDesk) {
                try $0.whatIf(self.trials)
            }
        }
        router.post("/what-if/cancellation") { request, context in
            let question = try Question(request, context.parameters)
            let fields = try await self.form(request, question.words)
            self.trials.cancel(fields["key"])
            return Self.redirect(Links(viewpoint: question.viewpoint).whatIf([]))
        }
    }
}

extension Links {
    /// `pairs` say what is supposed.
    func whatIf(_ pairs: [(String, String?)]) -> String { make("/what-if", pairs) }
    func whatIf(rule: String) -> String { whatIf([("rule", rule)]) }
    func cancelTrial() -> String { make("/what-if/cancellation") }
}

import Outreach
import Policy
import Quantities

extension Desk {
    func dictionary() -> any Page {
        let dictionary = DataDictionary(book.vocabulary, book: book)
        let asked = question["q"].map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
        var page = DictionaryPage(
            heading: words(DataWord.dictionary),
            lead: words(
                DataWord.dictionaryLead, "\(dictionary.kinds.count)",
                "\(dictionary.kinds.reduce(0) { $0 + $1.fields.count })"),
            search: search(links.dictionary(), asked))
        let key = asked.lowercased()
        page.kinds = dictionary.kinds.filter { key.isEmpty || $0.holds(key) }.map(row)
        guard !key.isEmpty else { return page }
        let found = dictionary.kinds.flatMap { kind in
            kind.fields.filter { $0.holds(key) }.map { line($0, of: kind) }
        }
        if !found.isEmpty {
            page.fields = .init(caption: words(DataWord.fieldName), rows: found, notes: [], links: [])
        } else if page.kinds.isEmpty {
            page.none = words(DataWord.noEntry, asked)
        }
        return page
    }

    func dictionaryKind() throws -> any Page {
        let name = try question.segment("kind")
        let dictionary = DataDictionary(book.vocabulary, book: book)
        guard let kind = dictionary.kinds.first(where: { $0.name == name }) else {
            throw Failure(.missing, words(DataWord.noSuchKind, name))
        }
        var notes: [String] = []
        if !kind.identity.isEmpty {
            let labels = kind.identity.map { part in
                kind.fields.first { $0.name == part }.map(label) ?? part
            }
            notes.append(words(DataWord.idMadeOf, labels.joined(separator: words(.comma))))
        }
        return DictionaryPage(
            heading: "\(telling.noun(name))", lead: words(Words(kind.meaning.en, kind.meaning.zh)),
            search: search(links.dictionary(), ""), trail: Link(words(DataWord.dictionary), links.dictionary()),
            fields: .init(
                caption: kind.name, rows: kind.fields.map { line($0, of: nil) }, notes: notes,
                links: [
                    Link(words(DataWord.seeRecords), links.records(kind: name)),
                    Link(words(DataWord.exporting), links.exporting(kind: name)),
                ]))
    }

    /// A search form that keeps region, day and language.
    func search(_ action: String, _ text: String) -> SearchForm {
        SearchForm(
            action: String(action.prefix { $0 != "?" }), label: words(DataWord.searchWord), text: text,
            button: words(DataWord.searchWord), hidden: keptFields)
    }

    /// The viewpoint as hidden fields of a form that is sent by GET.
    var keptFields: [SearchForm.Hidden] {
        let viewpoint = question.viewpoint
        let pairs: [(String, String?)] = [
            ("region", viewpoint.region), ("as_of", viewpoint.asOf?.description),
            ("lang", viewpoint.language == .zh ? nil : viewpoint.language.rawValue),
        ]
        return pairs.compactMap { name, value in value.map { .init(name: name, value: $0) } }
    }

    private func row(_ kind: DataDictionary.Entry) -> DictionaryPage.KindRow {
        .init(
            name: Link(telling.noun(kind.name), links.dictionary(kind: kind.name)), code: kind.name,
            meaning: words(Words(kind.meaning.en, kind.meaning.zh)), count: "\(kind.fields.count)")
    }

    private func line(_ field: DataDictionary.Column, of kind: DataDictionary.Entry?) -> DictionaryPage.FieldLine {
        let target = field.references.map { Link(telling.noun($0), links.dictionary(kind: $0)) }
        return .init(
            kind: kind.map { Link(telling.noun($0.name), links.dictionary(kind: $0.name)) },
            name: label(field), code: field.name, meaning: words(Words(field.meaning.en, field.meaning.zh)),
            type: type(field) + (field.unit.map { " (\(telling.values.unit($0)))" } ?? ""), target: target,
            must: field.required ? words(DataWord.mustBeFilled) : nil,
            values: field.values.map { list in
                list.map { words.language == .zh ? "\($0.label) \($0.code)" : $0.code }
                    .joined(separator: words(.comma))
            },
            rules: field.rules.prefix(30).map { id in
                Link(book.rule(id).map { words($0.title) } ?? id, links.clause(id))
            },
            ruleCount: field.rules.isEmpty
                ? words(DataWord.noRuleReads) : words(DataWord.readBy, "\(field.rules.count)"))
    }

    private func label(_ field: DataDictionary.Column) -> String {
        words.language == .zh ? field.label : field.name.replacing("_", with: " ")
    }

    private func type(_ field: DataDictionary.Column) -> String {
        switch field.type {
        case "integer": words(DataWord.typeInteger)
        case "decimal": words(DataWord.typeDecimal)
        case "boolean": words(DataWord.typeBoolean)
        case "date": words(DataWord.typeDate)
        case "time": words(DataWord.typeTime)
        case "choice": words(DataWord.typeChoice)
        case "choices": words(DataWord.typeChoices)
        case "words": words(DataWord.typeWords)
        case "reference": words(DataWord.typeReference, field.references.map(telling.noun) ?? "")
        default: words(DataWord.typeText)
        }
    }
}

extension DataDictionary.Entry {
    /// Whether its names or meaning hold the text, which is in lower case.
    func holds(_ key: String) -> Bool {
        [name, label, meaning.zh, meaning.en].contains { $0.lowercased().contains(key) }
    }
}

extension DataDictionary.Column {
    /// Whether its names, meaning or values hold the text, which is in lower case.
    func holds(_ key: String) -> Bool {
        let values = (values ?? []).flatMap { [$0.code, $0.label] }
        return ([name, label, meaning.zh, meaning.en] + values).contains { $0.lowercased().contains(key) }
    }
}

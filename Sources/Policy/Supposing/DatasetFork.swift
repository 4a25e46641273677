extension Dataset {
    /// The same records with some changes, in a dataset of its own; this one stays as it is.
    ///
    /// Tables that the changes do not touch are shared, so that neither dataset may be written to while the other is
    /// read; rows keep their numbers. Costs one copy of each table touched.
    package func fork(_ changes: [RecordChange]) -> Dataset {
        let touched = Set(changes.map(\.kind))
        let fork = Dataset(self, tables: tables.map { touched.contains($0.index) ? $0.copy(vocabulary) : $0 })
        // A record may refer to one that comes later: the second pass finds it.
        for _ in 0..<(changes.count > 1 ? 2 : 1) { for change in changes { _ = fork.write(change) } }
        return fork
    }
}

extension Dataset {
    /// The same records in a dataset that shares nothing with this one: each may be written to while the other is read.
    /// Costs a copy of all memory.
    package func copy() -> Dataset {
        Dataset(self, tables: tables.map { $0.copy(vocabulary) }, ownTexts: true)
    }
}

extension Table {
    fileprivate func copy(_ vocabulary: Vocabulary) -> Table {
        let copy = Table(kind, index: index, vocabulary: vocabulary, ids: ids.copy())
        for (column, own) in zip(columns, copy.columns) {
            if let column, let own { own.copy(column) }
        }
        if let removed {
            let marks = Lane<UInt8>(capacity: removed.count)
            marks.append(removed.buffer)
            copy.removed = marks
        }
        return copy
    }
}

extension Column {
    fileprivate func copy(_ other: Column) {
        if other.shape == .doubles, shape == .ints { widen() }
        bytes.append(other.bytes.buffer)
        ints.append(other.ints.buffer)
        doubles.append(other.doubles.buffer)
    }
}

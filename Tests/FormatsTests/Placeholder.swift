import Testing

@Suite struct FormatsPlaceholder { @Test func placeholder() {} }

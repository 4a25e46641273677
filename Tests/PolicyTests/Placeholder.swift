import Testing

@Suite struct PolicyPlaceholder { @Test func placeholder() {} }

import Testing

@Suite struct OutreachPlaceholder { @Test func placeholder() {} }

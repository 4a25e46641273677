import Testing

@Suite struct WebPlaceholder { @Test func placeholder() {} }

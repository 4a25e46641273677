import Testing

@Suite struct QuantitiesPlaceholder { @Test func placeholder() {} }

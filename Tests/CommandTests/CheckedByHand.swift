enum CheckedByHand { static let regions: [String: [RegionFindingsTests.Checked]] = ["henan": []] }

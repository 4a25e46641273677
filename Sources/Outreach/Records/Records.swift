import Policy

/// The record kinds of the programme, in the order of the workbook's sheets.
package enum Records {
    package static let vocabulary = Vocabulary([
        .region, .village, .villageMode, .frequencyException, .exemption, .institution, .practitioner,
        .titleAward, .consortium, .membership, .relation, .printedPairing, .agreement, .task, .posting,
        .interruption, .attendance, .roster, .appointment, .team, .teamMember, .roundSchedule, .round, .market, .tour,
        .activity, .participation, .trainee, .vehicle, .equipment, .serviceUnit, .technique, .document,
        .documentParty, .notice, .assessment, .inspection, .statistic, .resourcePool, .funding, .referral,
        .diagnosisRequest, .reportFiled, .reportRow,
    ])
}

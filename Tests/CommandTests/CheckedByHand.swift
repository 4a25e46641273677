/// Findings on the example regions with the number that was counted by hand from the CSV files.
/// `docs/reference/checked-by-hand.md` is the same list as a table.
enum CheckedByHand {
    /// Per folder of `examples`.
    static let regions = ["baodi": baodi, "sanming": sanming, "henan": henan]

    private static let baodi: [RegionFindingsTests.Checked] = [
        // 16 to 22 June: the 16th (13:48 to 17:24) counts, the 19th (08:10 to 10:35) is under half a day.
        .init(rule: "baodi-2024/3.4/village-twice-weekly", subject: "120115007220", period: "2025-W25",
            status: "short", observed: "1"),
        // 3 November 13:58 to 17:33 and 5 November 08:00 to 11:36, both over 3.5 hours.
        .init(rule: "baodi-2024/3.4/village-twice-weekly", subject: "120115126207", period: "2026-W45",
            status: "met", observed: "2"),
        // Its rounds are made by 120115-H1, a county hospital, not by a township one.
        .init(rule: "baodi-2024/3.4/town-rounds", subject: "120115107202", period: "2026-11-22",
            status: "short", observed: "0"),
        // The only tour, 120115-X213 on the 8th, was cancelled.
        .init(rule: "baodi-2024/3.4/township-monthly", subject: "120115006-W1", period: "2025-09",
            status: "short", observed: "0"),
        // 120115-X506 on 10 August and 120115-X544 on 16 September.
        .init(rule: "nhc-2024-19/4.3/county-quarterly", subject: "120115", period: "2026-Q3",
            status: "met", observed: "2"),
        // 120115-H1 toured to the county level, not to a town or village.
        .init(rule: "baodi-2024/3.4/hospitals-tour-town-village", subject: "120115-X572", period: "2026-10-27",
            status: "short", observed: "0"),
        // From 1 November; withdrawn from 5 April, before the sixth month ends.
        .init(rule: "baodi-2024/3.3/min-6-months", subject: "120115-D57", period: "2025-04-30",
            status: "short", observed: "5"),
        // From 1 May; withdrawn from 27 June; the reason for the short cycle is recorded.
        .init(rule: "baodi-2024/3.3/min-6-months", subject: "120115-D115", period: "2026-08-15",
            status: "excused", observed: "1"),
        // Follows 120115-D395 of the same person and village without a gap: 1 February to 31 January; training is no
        // break.
        .init(rule: "baodi-2024/3.3/min-6-months", subject: "120115-D396", period: "2026-01-31",
            status: "met", observed: "12"),
        // 120115-H1-P16 is 副主任医师 since 18 August 2022.
        .init(rule: "baodi-2024/3.3/attending-or-higher", subject: "120115-D150", period: "2025-07-31",
            status: "met", observed: "4"),
        // The one posting to it in force today, 120115-D198, comes from a community centre, not from the county level.
        .init(rule: "baodi-2024/2/every-street-town-posted", subject: "120115108-W1", period: "2026-11-22",
            status: "short", observed: "0"),
        // In force today: 120115-D158, -D162 and -D166, titles 4, 3 and 3 at their start.
        .init(rule: "baodi-2024/2/every-street-town-posted", subject: "120115105-W1", period: "2026-11-22",
            status: "met", observed: "3"),
        // Twelve months of statistic.csv: 2,156,204 primary of 3,634,210 visits.
        .init(rule: "baodi-2024/2/primary-visit-60pct", subject: "120115", period: "2025",
            status: "short", observed: "59.3307486358796"),
        // Of four patients referred down by 120115-H2, Z727 got no follow-up plan.
        .init(rule: "baodi-2024/3.9/down-information", subject: "120115-H2", period: "2025-09",
            status: "short", observed: "75"),
        // Published: Wednesday morning, Friday afternoon; of eight rounds those of the 1st (pm) and 31st (am) are off.
        .init(rule: "nhc-2024-19/4.3/round-fixed-time", subject: "120115111208", period: "2026-07",
            status: "short", observed: "75"),
    ]

    private static let sanming: [RegionFindingsTests.Checked] = [
        // 2 to 8 November: completed rounds on the 2nd (08:03 to 10:21, under half a day) and the 4th (13:51 to 17:49);
        // one counts.
        .init(rule: "fj-2023-43/2.1.1/twice-weekly", subject: "350405105212", period: "2026-W45",
            status: "short", observed: "1"),
        // 29 December to 4 January: one completed, one cancelled; a deviation is approved from 1 January.
        .init(rule: "fj-2023-43/2.1.1/twice-weekly", subject: "350423100213", period: "2026-W01",
            status: "excused", observed: "1"),
        // 13:50 to 15:56 are 126 minutes: 2.1 of the 7 hours of a day.
        .init(rule: "fj-2023-43/2.1.1/round-half-day", subject: "350426206201|2026-03-18|pm", period: "2026-03-18",
            status: "short", observed: "0.3"),
        // A small village of low demand, but its mode is integrated_clinic and no exception covers it.
        .init(rule: "fj-2023-43/2.1.1/who-rounds", subject: "350426103217", period: "2026-11-22",
            status: "short", observed: "0"),
        // A small village of low demand, mode rounds, responsible 350429101-W1, a township hospital.
        .init(rule: "fj-2023-43/2.1.1/who-rounds", subject: "350429101207", period: "2026-11-22",
            status: "met", observed: "1"),
        // A neighbour_clinic village, served by 350425100220-C1 of another village.
        .init(rule: "fj-2023-43/2.1.3/joint-clinic", subject: "350425100214", period: "2026-11-22",
            status: "met", observed: "1"),
        // Each of the 114 administrative villages and resettlement sites of the county has a mode today.
        .init(rule: "fj-2023-43/1/village-full-coverage", subject: "350423", period: "2026-11-22",
            status: "met", observed: "100"),
        // Attendance of 350421-D78 on 4, 6, 7 and 8 August, each at least 3.5 hours.
        .init(rule: "fj-2023-43/2.1.2/5-days-a-week", subject: "350421101208", period: "2025-W32",
            status: "short", observed: "4"),
        // Attendance of 350428-D117 on each day from 31 August to 4 September, each at least 3.5 hours.
        .init(rule: "fj-2023-43/2.1.2/5-days-a-week", subject: "350428101203", period: "2026-W36",
            status: "met", observed: "5"),
        // The only tour to the township, 350425-X304 on the 21st, was cancelled.
        .init(rule: "nhc-2024-19/4.3/township-monthly", subject: "350425105-W1", period: "2026-04",
            status: "short", observed: "0"),
        // 350405-X147, completed on the 23rd.
        .init(rule: "nhc-2024-19/4.3/township-monthly", subject: "350405402-W9", period: "2025-09",
            status: "met", observed: "1"),
        // No tour to the county level from January to March.
        .init(rule: "nhc-2024-19/4.3/county-quarterly", subject: "350430", period: "2026-Q1",
            status: "short", observed: "0"),
        // FJ-S2, an urban tertiary hospital, went to a village.
        .init(rule: "nhc-2024-19/4.1/tertiary-to-county-township", subject: "350405-X371", period: "2026-11-11",
            status: "short", observed: "village"),
        // 13 February to 31 July: the fifth month ends on 12 July, the sixth would on 12 August.
        .init(rule: "fj-2023-43/2.2.4/min-half-year", subject: "350421-D52", period: "2026-07-31",
            status: "short", observed: "5"),
        // The only title of 350481-H1-P43 before 1 January 2026 is 医师, level 2.
        .init(rule: "fj-2023-43/2.2.4/intermediate-title", subject: "350481-D117", period: "2026-06-30",
            status: "short", observed: "2"),
        // Assessed below_basic; 350425-D161 and -D165 are in force, neither person is a backbone.
        .init(rule: "fj-2023-43/2.2.1/below-basic-posting", subject: "350425209-W1", period: "2026-11-22",
            status: "short", observed: "0"),
        // 350429-D63 through 30 April, -D64 from 1 May through 31 October, -D65 from 1 November on: no day is open.
        .init(rule: "nhc-2023-41/2.3/lead-posts-year-round", subject: "350429208-W1", period: "2025",
            status: "met", observed: "0"),
        // 350481-D120 is a physician of level 2, -D125 a nurse, -D128 from the CDC.
        .init(rule: "nhc-2024-19/3.3/min-1-physician", subject: "350481103-W1", period: "2026-11-22",
            status: "short", observed: "0"),
        // Staff of 350400-H1 on 7 July for 184 minutes (not half a day), 10 July for 217 and 11 July for 220.
        .init(rule: "nhc-2024-19/2.2/3-working-days", subject: "350404006-W1", period: "2025-W28",
            status: "short", observed: "2"),
        // Residents from the city today: 350404-D70 and -D74; -D66 comes from the county hospital.
        .init(rule: "nhc-2024-19/2.2/3-resident-staff", subject: "350404003-W1", period: "2026-11-22",
            status: "short", observed: "2"),
        // Four resident persons of 350400-H1, an urban public tertiary hospital, are in force today.
        .init(rule: "nhc-2024-19/1.2/min-3-experts", subject: "350481-H1", period: "2026-11-22",
            status: "met", observed: "4"),
        // Of FJ-S2 only 350421-D4 and -D14 are in force at a member of the consortium.
        .init(rule: "nhc-2023-41/2.3/min-3-experts", subject: "350421-K1", period: "2026-11-22",
            status: "short", observed: "2"),
        // Twelve at 350404-H9 in 2025, less D15, D16 and D21 (left early) and D23 (withdrawn in April).
        .init(rule: "sanji-145/2.5/min-5-staff", subject: "350404-paired2", period: "2025",
            status: "met", observed: "8"),
        // Four vice presidents: D19 and D25 stay six months, D15 left early, D23 was withdrawn.
        .init(rule: "sanji-145/2.5/president", subject: "350404-paired2", period: "2025", status: "met", observed: "2"),
        // 350426-D22 to -D25 at the TCM hospital 350426-H2, six months each.
        .init(rule: "sanji-145/2.5/min-3-tcm", subject: "350426-paired3", period: "2025", status: "met", observed: "4"),
        // 1 July to 22 October.
        .init(rule: "sanji-145/2.5/6-months-continuous", subject: "350404-D21", period: "2025-10-22",
            status: "short", observed: "3"),
        // Marked as weak in public health; none of its postings comes from a CDC.
        .init(rule: "fj-2023-43/2.2.3/cdc-posting", subject: "350426103-W1", period: "2026-11-22",
            status: "short", observed: "0"),
        // 350423-D38, a public-health physician of the county CDC, all of 2026.
        .init(rule: "fj-2023-43/2.2.3/cdc-posting", subject: "350423100-W1", period: "2026-11-22",
            status: "met", observed: "1"),
        // Its summary was completed on 10 December 2025.
        .init(rule: "fj-2023-43/4.5/report-12-15", subject: "350430", period: "2025", status: "met", observed: "1"),
        // Its summary was completed on 22 December 2025.
        .init(rule: "fj-2023-43/4.5/report-12-15", subject: "350429", period: "2025", status: "short", observed: "0"),
        // Monitored for 2024 and 2026 only.
        .init(rule: "nhc-2023-41/6.19/annual-monitoring", subject: "350405-K1", period: "2025",
            status: "short", observed: "0"),
        // 350421-monitoring-2025.
        .init(rule: "nhc-2023-41/6.19/annual-monitoring", subject: "350421-K1", period: "2025",
            status: "met", observed: "1"),
        // Assessed basic in 2026; no relation names it as recipient.
        .init(rule: "nhc-2024-19/1.1/priority-below-recommended", subject: "350429-H2", period: "2026-11-22",
            status: "short", observed: "0"),
        // Assessed basic in 2026; recipient of 350481-urban.
        .init(rule: "nhc-2024-19/1.1/priority-below-recommended", subject: "350481-H1", period: "2026-11-22",
            status: "met", observed: "1"),
        // Published: Monday morning, Wednesday afternoon; of four rounds, that of Monday the 30th was in the afternoon.
        .init(rule: "nhc-2024-19/4.3/round-fixed-time", subject: "350423100202", period: "2025-06",
            status: "short", observed: "75"),
    ]

    private static let henan: [RegionFindingsTests.Checked] = [
        // No assessment is recorded, so nothing is judged; no relation is in force after 2025.
        .init(rule: "nhc-2024-19/1.1/priority-below-recommended", subject: "410325-H1", period: "2026-11-22",
            status: "no_data", observed: ""),
        // Printed_pairing.csv has 74 rows and 37 different counties.
        .init(rule: "sanji-145/t/table-37", subject: "410000", period: "2025-12-31", status: "met", observed: "37"),
        // Each of the 74 pairs of printed_pairing.csv stands in relation.csv.
        .init(rule: "sanji-145/t/table-title", subject: "410000", period: "2025-12-31", status: "met", observed: "100"),
        // Relation.csv records neither a replacement nor an end before 31 December 2025.
        .init(rule: "sanji-145/2.5/relations-stable", subject: "HN-01-1", period: "2022-01-01..2025-12-31",
            status: "met", observed: "0"),
    ]
}

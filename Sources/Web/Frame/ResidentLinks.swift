/// Addresses of the pages for residents: institutions and villages stand in them, people never.
extension Links {
    func residents(_ search: String? = nil) -> String { make("/public", [("q", search)]) }
    func experts(institution: String) -> String { make("/public/institutions/" + Address.escaped(institution)) }
    func rounds(village: String) -> String { make("/public/villages/" + Address.escaped(village)) }
    func expertCalendar(institution: String) -> String {
        make("/public/institutions/\(Address.escaped(institution))/calendar.ics")
    }
    func roundCalendar(village: String) -> String {
        make("/public/villages/\(Address.escaped(village))/calendar.ics")
    }
}

import Foundation
import Quantities

@testable import Outreach

/// A county with a hospital that leads a consortium, township hospitals, and people, as CSV texts.
struct PostingRecords {
    static let day = CivilDate("2027-01-01")!

    var townships = 3
    /// id, category, specialty, level of the physician series (0: no title), leader or backbone marks.
    var people: [Person] = []
    /// id, person, township, from, to, status.
    var postings: [Posting] = []

    struct Person {
        var id: String
        var category = "physician"
        var specialty = "内科"
        var level = 3
    }

    struct Posting {
        var id: String
        var person: String
        var township: Int
        var from: String
        var to: String
        var status = "active"
    }

    var files: [String: String] {
        var institution = """
            id,name,type,level,region,ownership,grade,setting,longitude,latitude
            H,甲县人民医院,general_hospital,county,410101,public,secondary,county,113.0,34.0

            """
        var membership = "id,consortium,institution,type,role,from\nM0,K,H,county_consortium,lead,2020-01-01\n"
        var relation = "id,supporter,recipient,programme,from\n"
        for town in 1...townships {
            institution += "W\(town),第\(town)卫生院,township_hospital,township,410101001,public,,,"
            institution += "113.\(town),34.0\n"
            membership += "M\(town),K,W\(town),county_consortium,member,2020-01-01\n"
            relation += "R\(town),H,W\(town),consortium,2020-01-01\n"
        }
        var practitioner = "id,name,institution,category,practice_class,specialty\n"
        var award = "id,practitioner,series,level,awarded_on\n"
        for person in people {
            let practice = person.category == "physician" ? "clinical" : ""
            practitioner += "\(person.id),\(person.id),H,\(person.category),\(practice),\(person.specialty)\n"
            let series = person.category == "physician" ? "physician" : "nurse"
            if person.level > 0 { award += "T\(person.id),\(person.id),\(series),\(person.level),2015-01-01\n" }
        }
        var posting = "id,practitioner,origin,site,relation,programme,resident,discipline,role,status,from,to\n"
        for one in postings {
            posting += "\(one.id),\(one.person),H,W\(one.township),R\(one.township),consortium,true,medical,general,"
            posting += "\(one.status),\(one.from),\(one.to)\n"
        }
        return [
            "region": """
            id,name,level,parent
            410000,河南省,province,
            410100,郑州市,city,410000
            410101,甲县,county,410100
            410101001,一镇,township,410101

            """,
            "institution": institution, "membership": membership, "relation": relation, "practitioner": practitioner,
            "title_award": award, "posting": posting,
            "consortium": "id,name,type,region,from\nK,甲县医共体,county_consortium,410101,2020-01-01\n",
        ]
    }
}

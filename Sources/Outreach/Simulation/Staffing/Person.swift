/// A simulated person.
struct Person {
    var id: String
    var institution: String
    /// Title level at the beginning of the simulation, 1 to 5.
    var level: Int
    var profession: Profession
}

/// What a person is: the staff category with practice class and titles.
enum Profession: CaseIterable {
    case clinical, tcm, publicHealth, nurse, pharmacist, technician, manager

    var category: String {
        switch self {
        case .clinical, .tcm: "physician"
        case .publicHealth: "public_health"
        case .nurse: "nurse"
        case .pharmacist: "pharmacist"
        case .technician: "technician"
        case .manager: "manager"
        }
    }

    var practiceClass: String {
        switch self {
        case .clinical: "clinical"
        case .tcm: "tcm"
        case .publicHealth: "public_health"
        default: ""
        }
    }

    var series: String {
        switch self {
        case .clinical, .tcm: "physician"
        case .publicHealth: "public_health_physician"
        case .pharmacist: "pharmacist"
        case .nurse: "nurse"
        case .technician: "technician"
        case .manager: "other"
        }
    }

    /// Names of the title levels 2 to 5, as certificates print them.
    var titles: [String] {
        switch self {
        case .clinical: ["医师", "主治医师", "副主任医师", "主任医师"]
        case .tcm: ["中医师", "主治中医师", "副主任中医师", "主任中医师"]
        case .publicHealth: ["公卫医师", "主管医师", "副主任医师", "主任医师"]
        case .nurse: ["护师", "主管护师", "副主任护师", "主任护师"]
        case .pharmacist: ["药师", "主管药师", "副主任药师", "主任药师"]
        case .technician: ["技师", "主管技师", "副主任技师", "主任技师"]
        case .manager: ["助理", "中级管理", "副高级管理", "高级管理"]
        }
    }

    var specialties: [String] {
        switch self {
        case .clinical: ["心血管内科", "呼吸内科", "消化内科", "内分泌科", "神经内科", "普通外科", "骨科", "妇产科", "儿科", "全科"]
        case .tcm: ["针灸推拿", "中医内科", "中医骨伤", "中医妇科", "治未病"]
        case .publicHealth: ["慢病管理", "免疫规划", "传染病防控"]
        case .nurse: ["基础护理", "老年护理", "慢病护理"]
        case .pharmacist: ["临床药学", "处方点评"]
        case .technician: ["心电", "超声", "检验", "放射"]
        case .manager: ["医院管理", "医务管理", "质量管理"]
        }
    }

    /// Field of work of a posting.
    var discipline: String {
        switch self {
        case .clinical, .tcm: "medical"
        case .publicHealth: "public_health"
        case .nurse: "nursing"
        case .pharmacist: "pharmacy"
        case .technician: "technical"
        case .manager: "management"
        }
    }
}

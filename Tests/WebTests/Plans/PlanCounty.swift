/// A county with its hospital and a township hospital whose name is a script: what pages of plans are tried on.
enum PlanCounty {
    static let records = [
        "region": """
        id,name,level,parent
        410000,河南省,province,
        410100,郑州市,city,410000
        410101,甲县,county,410100
        410101001,一镇,township,410101

        """,
        "institution": """
        id,name,type,level,region,ownership,longitude,latitude,point
        A,甲县人民医院,general_hospital,county,410101,public,113.0,34.0,real
        W1,<script>alert(1)</script>,township_hospital,township,410101001,public,113.1,34.0,approximate

        """,
    ]
}

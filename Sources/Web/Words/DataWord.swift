/// The words of the data pages: import, template, dictionary, export.
enum DataWord: String, CatalogueWords {
    case data = "数据|Data"
}

import GRDB
let _placeholder = 0

import Quantities
import Yams
let _placeholder = 0

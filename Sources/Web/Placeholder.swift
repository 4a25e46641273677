import Hummingbird
import Mustache
let _placeholder = 0

// Everything the browser runs. Each page works without it.
import { confirmForms } from './confirm'
import { openForPrint } from './print'
import { sortTables } from './sort'
import { listen } from './live'

sortTables(document)
confirmForms(document)
openForPrint(window)
listen(document)

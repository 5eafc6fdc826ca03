# What the templates room says about templates, fields and their values.
template-unknown = There is no template named { $name }. Known templates: { $known }.
template-slot-unknown = This template has no field named { $slot }. Its fields: { $known }.
template-part-unknown = The field “{ $slot }” has no part named { $part }. Its parts: { $known }.
template-repeated = The field “{ $slot }” was given more than once. Only list fields may be repeated; keep one.
template-date-unreadable = The date of the field “{ $slot }” could not be read: { $text }. Write it like 1405/02/27.
template-time-unreadable = The time of the field “{ $slot }” could not be read: { $text }. Write it like 10:30.
template-number-unreadable = The number of the field “{ $slot }” could not be read: { $text }. Write digits, then the unit.
template-choice-unknown = { $text } is not among the choices of the field “{ $slot }”. Choices: { $known }.
template-value-shape = The value of the field “{ $slot }” does not have the shape of its type ({ $type }). Compare it with the template's fields.
template-values-unreadable = The values are not a JSON object. Use field names as keys, and strings, objects or lists as values.

# The names of the proofreader's rules (`proof-<rule>-name`), short, for panels and help.

proof-char-direction-name = Turning character
proof-char-letters-name = Arabic ye and kaf
proof-char-shapes-name = Letters left over from PDF
proof-char-te-name = Arabic te marbuta
proof-char-urdu-name = Letters that are not Persian
proof-char-kashida-name = Kashida
proof-char-junk-name = Invisible character
proof-char-stand-in-name = Stand-in for the half-space
proof-char-joiner-name = Idle half-space
proof-char-blank-name = Unusual space
proof-digit-arabic-name = Arabic digits
proof-digit-latin-name = Latin digits
proof-digit-fraction-name = Decimal and thousands marks
proof-mark-foreign-name = Latin punctuation
proof-mark-twice-name = Doubled mark
proof-mark-both-name = Two marks side by side
proof-mark-two-dots-name = Two full stops
proof-mark-loud-name = Excited marks
proof-mark-dots-name = Ellipsis
proof-mark-percent-name = Percent sign
proof-space-double-name = Double space
proof-space-before-name = Space before a mark
proof-space-opener-name = Space inside an opening mark
proof-space-behind-name = No space behind a mark
proof-space-quote-name = Clinging quotation mark
proof-space-bracket-name = Clinging bracket
proof-space-number-word-name = Number clinging to a word
proof-space-word-number-name = Word clinging to a number
proof-quote-straight-name = Straight quotation marks
proof-quote-curly-name = Latin quotation marks
proof-quote-lonely-name = Quotation mark without its pair
proof-bracket-turned-name = Brackets turned round
proof-bracket-lonely-name = Bracket without its pair
proof-joiner-verb-apart-name = Prefix “می” or “نمی” apart from the verb
proof-joiner-verb-name = Prefix “می” or “نمی” joined to the verb
proof-joiner-verb-parted-name = Verb with a prefix
proof-joiner-plural-apart-name = Plural “ها” set apart
proof-joiner-plural-name = Plural “ها” joined
proof-joiner-plural-unclear-name = Plural “ها” with two readings
proof-joiner-ending-name = Ending set apart
proof-joiner-ending-joined-name = Ending joined
proof-joiner-degree-name = Suffix “تر” or “ترین” set apart
proof-joiner-compound-name = Compound without half-space
proof-joiner-compound-apart-name = Compound set apart
proof-joiner-degree-joined-name = Sign of the degree joined
proof-joiner-bound-apart-name = Part of a word apart
proof-joiner-made-apart-name = Word with an affix apart
proof-joiner-looser-name = Word in one piece
proof-joiner-affix-name = Two parts in one piece
proof-joiner-plural-strange-name = Plural of an unknown word
proof-word-twice-name = Word written twice
proof-word-again-name = Repeated word

# What the findings are grouped by, where no rule of the proofreader found them.

kind-form = Form
kind-size = Length
kind-parts = Parts of the release

# Where a rule comes from.

rule-source-academy = Persian orthography of the Academy of Persian Language and Literature
rule-source-standard = Iranian national standard 6219: Persian characters in Unicode
rule-source-custom = Common editing practice of news agencies

# The families of rules, by the first part of their ids.

rule-family-char = Characters
rule-family-digit = Digits
rule-family-mark = Punctuation
rule-family-space = Spaces
rule-family-quote = Quotation marks
rule-family-bracket = Brackets
rule-family-joiner = Half-space
rule-family-word = Words
rule-family-spell = Spelling
rule-family-term = Terms
rule-family-name = Names
rule-family-date = Dates
rule-family-number = Numbers
rule-family-news = News style
rule-family-link = Links
rule-family-other = Other rules

# What is done with a finding of each tier, and how much it weighs.

rule-tier-auto = Safe: “Fix all safe ones” puts it right in one go.
rule-tier-suggest = Suggestion: put right only when you decide so.
rule-tier-style = Style: a suggestion that may be declined.
proof-term-house-name = House term

# The pages of the rules

command-rules = Rules of the proofreader
rules-title = Rules of the proofreader
rules-note = Each rule has an id, a reason and some examples. This page is made from the rules themselves.
rules-find = Find a rule
rules-list = List of rules
rules-page = Page of the rule
rule-wrong = Wrong
rule-right = Right
rule-examples = Examples
rule-source = Source: { $source }
rule-source-lexicon = Free Persian word lists: lilak, hazm and shekar
rule-source-office = The terms of your office
rule-off = To switch it off: “Switch this rule off” in the menu of a finding, or its id { $rule } under “Proofreader” in the settings.
rule-used = Use this rule
rule-untouched-head = Left alone
proof-spell-word-name = Misspelt word
proof-spell-unknown-name = Unknown word
proof-spell-sound-name = Letter of the same sound
proof-spell-maker-name = To put and to perform
proof-spell-phrase-name = Word for another
proof-spell-hamza-name = Seat of the hamza
proof-spell-tanvin-nun-name = Tanvin as it sounds
proof-spell-tanvin-foreign-name = Tanvin on a Persian word
proof-spell-tanvin-name = Tanvin not written
proof-spell-hamza-end-name = Hamza at the end
proof-spell-old-name = Old spelling
proof-word-plural-arabic-name = Arabic plural
proof-word-plural-twice-name = Plural twice
proof-word-padding-name = Padding

newscode-pattern-bad = The code pattern cannot be read at “{ $at }”. It may hold Latin letters, digits, hyphen, full stop and tokens such as {"{yyyy}"} and {"{seq:5}"}.
newscode-pattern-token = The token “{ $at }” of the code pattern is not known. Tokens: yyyy, yy, mm, dd, yyyymmdd, prefix, service, seq, seq:5, check, check:mod97 and check:mod11.
newscode-pattern-seq = The pattern “{ $at }” needs exactly one counter ({"{seq}"}). Add it, or remove the second one.
newscode-pattern-twice = The token “{ $at }” stands twice in the code pattern. Remove one of them.
newscode-pattern-check = The check digit ({"{check}"}) must be the last part of the pattern “{ $at }”. Move it to the end.
newscode-pattern-touch = In the pattern “{ $at }” a letter touches the service, so its end is unclear. Put a hyphen or a digit between them.
newscode-prefix-missing = The pattern “{ $pattern }” asks for a prefix, but none is set. Write the prefix in the settings, or remove {"{prefix}"} from the pattern.
newscode-repeats = { $reset ->
    [daily] The counter starts anew every day, but the pattern “{ $pattern }” does not hold year, month and day
    [monthly] The counter starts anew every month, but the pattern “{ $pattern }” does not hold year and month
   *[yearly] The counter starts anew every year, but the pattern “{ $pattern }” holds no year
  }, so that a code would come twice. Add the date to the pattern, or let the counter run longer.
newscode-repeats-service = Each service has its own counter, but the pattern “{ $pattern }” does not hold the service, so that a code would come twice. Add {"{service}"} to the pattern, or choose one counter for the office.
newscode-service-bad = The mark “{ $service }” of a service must be one to eight Latin letters. Correct it in the settings of the news code.
newscode-service-empty = The news code holds the service, but this release has none. Choose its service.
newscode-service-unknown = No Latin letters are set for the service “{ $service }”. Write one to eight letters for it in the settings of the news code.
newscode-services-bad = “{ $entry }” in the list of services is wrong. Write each service as “name=LETTERS”, no letters twice.
newscode-void = The news code { $code } is void, and this release gets no other. Make a copy of the release and issue the copy.
newscode-void-reason = Voiding the code { $code } needs a reason. Write the reason.
newscode-unknown = The code { $code } is not in the register. Look up the right code in the list of codes.
newscode-not-reserved = No code is reserved for this release. Start issuing it again.
newscode-state-reserved = Reserved
newscode-state-issued = Issued
newscode-state-void = Void

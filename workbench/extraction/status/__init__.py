"""Whether it happened: actual, planned, hypothetical, demanded, negated or denied, from verbs that govern the clause."""

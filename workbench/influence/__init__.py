"""Events, a target and periods become tables: who has which part in what is done with and to the target."""

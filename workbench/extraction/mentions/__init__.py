"""Who is named where: names, pronouns and phrases such as the junta, each led to an actor."""

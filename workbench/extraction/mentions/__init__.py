"""Who is named where: names, pronouns and phrases such as the junta, each led to an actor.

``names`` is what an article names, ``home`` the state it is at home in, ``again`` whom "the junta" means after that,
``pronouns`` whom "they" means, ``phrases`` who stands in lists and behind delegations. `mentions` reads a phrase by all of them.
"""

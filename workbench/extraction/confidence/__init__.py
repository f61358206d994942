"""How sure it is that a claim reads its sentence right: signs of it, what each weighs, and their sum as a share."""

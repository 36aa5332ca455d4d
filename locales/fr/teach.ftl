## Teach: a teacher's group, and sticks to hand out

teach-title = Enseigner
teach-tab-group = Mon groupe
teach-tab-sticks = Préparer des clés USB
teach-lede = Les apprenants qui remettent leurs enregistrements à cet ordinateur, et où ils en sont.
teach-room-open = Ouvrir la classe
teach-room-look = Voir la classe

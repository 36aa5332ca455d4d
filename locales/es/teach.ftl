## Teach: a teacher's group, and sticks to hand out

teach-title = Enseñar
teach-tab-group = Mi grupo
teach-tab-sticks = Preparar memorias USB
teach-lede = Quienes entregan sus registros a este equipo, y cómo les va.
teach-room-open = Abrir el aula
teach-room-look = Ver el aula

## Teach: a teacher's group, and sticks to hand out

teach-title = Преподавание
teach-tab-group = Моя группа
teach-tab-sticks = Подготовить флешки
teach-lede = Учащиеся, которые передают свои записи этому ноутбуку, и как у них идут дела.
teach-room-open = Открыть класс
teach-room-look = Посмотреть класс

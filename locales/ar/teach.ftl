## Teach: a teacher's group, and sticks to hand out

teach-title = التدريس
teach-tab-group = مجموعتي
teach-tab-sticks = تجهيز ذواكر USB
teach-lede = المتعلّمون الذين يسلّمون سجلّاتهم إلى هذا الحاسوب، وكيف يتقدّمون.
teach-room-open = فتح الصفّ
teach-room-look = النظر إلى الصفّ

## Teach: a teacher's group, and sticks to hand out

teach-title = 教学
teach-tab-group = 我的小组
teach-tab-sticks = 准备 U 盘
teach-lede = 把记录交给本机的学习者，以及他们学得怎样。
teach-room-open = 打开课堂
teach-room-look = 查看课堂

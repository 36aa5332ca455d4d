## Teach: a teacher's group, and sticks to hand out

teach-title = Teach
teach-tab-group = My group
teach-tab-sticks = Prepare USB sticks
teach-lede = Learners who hand their records to this laptop, and how they get on.
teach-room-open = Open the classroom
teach-room-look = Look at the classroom

## Teach: a teacher’s group, certificates that wait for the teacher’s word, and the way to sticks

teach-title = 教学
teach-tab-group = 我的小组
teach-tab-sticks = 准备 U 盘
teach-lede = 把记录交给本机的学习者，以及他们学得怎样。
teach-room-open = 打开课堂
teach-room-look = 查看课堂
teach-failed = 无法显示小组
teach-group = 小组
teach-course = 课程
teach-learners = { $count } 名学习者。
# $day is a day: 19 November.
teach-news = 消息截至 { $day }，来自 { $laptops } 台电脑。
teach-news-none = 还没有他们的消息。
teach-more = 小组更大：这里是最先报名的 { $count } 名学习者。
teach-far = 他们学到哪里了
teach-far-most = 大多数人学完了 { $from } 到 { $to } 课。
teach-far-most-one = { $count ->
    [0] 大多数人还没有学完一课。
   *[other] 大多数人学完了 { $count } 课。
}
teach-far-complete = { $count ->
    [0] 还没有人学完这门课程。
   *[other] { $count } 人学完了这门课程。
}
teach-far-begun = { $all } 人中有 { $count } 人开始了。
teach-far-lessons = 学完的课数
teach-far-learner = 一名学习者
teach-far-heard = 学习者
# $day is a day: 2 November.
teach-far-quiet = 自 { $day } 起没有消息：可能学得更远（{ $count }）
# Head of a column with numbers, for screen readers.
teach-far-number = 学习者人数
teach-far-number-quiet = 其中没有消息的
teach-need = 谁可能需要您
teach-need-note = 这是记录给出的提示，不是评判。
teach-need-none = 记录中没有人卡住。
teach-need-stopped = 停在第 { $lesson } 课的测验，已试 { $tries } 次
teach-need-stopped-test = 停在“{ $title }”，已试 { $tries } 次
teach-need-fast = 答得很快：{ $seconds } 秒答了 { $questions } 题，对 { $right } 题
# $reads and $answers are names of languages, each in its own language.
teach-need-tongue = 用{ $reads }阅读，用{ $answers }答得更好
# $day is a day: 28 October.
teach-need-quiet = 自 { $day } 起没有打开过课
teach-need-not-begun = 还没有开始这门课程
teach-need-all = 全部 { $count } 人
teach-need-less = 只看前几人
teach-hard = 他们觉得难的题
teach-hard-all = 全部 { $count } 题
teach-hard-less = 只看最难的
teach-hard-none = 还没有人答过题。
teach-hard-easy = 答过的题第一次都答对了。
teach-hard-place = 第 { $lesson } 课，第 { $number } 题
teach-hard-place-test = 测试，第 { $number } 题
teach-hard-of = { $answers } 个回答中 { $right } 个正确
teach-hard-unanswered = 还没有人回答
teach-hard-few = 人数太少，说不准
teach-hard-first = 第一次就答对
teach-hard-key-few = 少于 { $count } 个回答
teach-hard-guess = 纯靠猜
teach-hard-guess-of = 纯靠猜：{ $percent }
teach-none = 还没有小组
teach-none-text = 您的中心把本机指定为教师用机之后，就能在这里读到学习者的记录。
teach-none-1 = 把本机的密钥告诉您的中心。密钥在课堂页面上。
teach-none-2 = 收发一次，让中心的答复传到这里。
teach-none-3 = 打开课堂，把地址告诉学习者。
teach-empty = 还没有学习者来过
teach-empty-text = 打开课堂，把地址告诉学习者。与课堂交换过记录的人会出现在这里。
teach-nothing = 还没有可显示的内容
teach-nothing-text = 还没有人开始本机上已有课程包的课程。
# $course is an id: org.example.water/water.
teach-absent = 其中 { $count } 人在学 { $course }，本机没有这门课程。添加它的课程包即可查看。
teach-sealed-title = 他们的记录在这里还读不到
teach-sealed = 这里有 { $count } 个给平台的封好的信封。它们来自尚未注册的学习者，或者他们的电脑还不知道本机是老师的电脑。只有平台能打开。
teach-sealed-next = 请在有连接的地方收发，或把信封装到 U 盘上交给进城的人。之后这些学习者再来您的课堂时，就会出现在这里。
teach-certificates = 证书
teach-certificates-wait = 等待您同意
teach-certificates-wait-note = 传到这里的记录表明，要求的都已完成。
teach-certificates-none = 没有等待的。
# $by is the name of a centre.
teach-certificates-left = 还可颁发 { $left } 份（共 { $count } 份），到 { $day } 为止，代表 { $by }
teach-certificates-any = 其课程的任何证书
teach-certificates-by-you = 每份都由您同意。
teach-certificates-at-once = 全部完成后立即颁发。
teach-certificates-not-allowed = 您的中心没有允许本机颁发证书。取得的证书由平台确认。
teach-certificates-yes = 颁发
teach-certificates-yes-label = 把“{ $title }”颁发给 { $name }
teach-certificates-ask = 颁发这份证书？
teach-certificates-ask-text = { $name } 将获得“{ $title }”。证书立即生效，下次在这里交换时传到其电脑。只有中心能收回。
teach-certificates-not-yet = 暂不
teach-certificates-done = 已颁发给 { $name }。
teach-certificates-not-issued = 没有颁发：记录现在缺少内容，或者允许的份数已用完。什么都没有改变。
teach-certificates-failed = 无法显示证书
teach-certificates-issued = 本机已颁发
teach-certificates-earned = 取得于 { $day }
teach-certificates-on = 颁发于 { $day }

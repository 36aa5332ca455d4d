## How far all courses are, and what was done in one of them.

progress-title = 您的课程
progress-lede = 您开始了哪些课程，学到了哪里。
progress-failed = 无法显示
progress-none = 还没有开始任何课程
progress-none-text = 打开书库，选一门课程就可以开始。
progress-lessons = 已学 { $finished } 课，共 { $lessons } 课
# Follows the line above. $count: tests that are still to be passed.
progress-then = ，然后 { $count } 个测试
progress-last = 最近一次：{ $date }
progress-not-here = 课程包已不在本机上。您做过的内容仍然保留。

## One course’s history.

progress-history = 学习记录
progress-history-title = 学习记录：{ $title }
# $name: the learner.
progress-history-of = { $name }每天的学习记录。
progress-printed = 打印于{ $date }。
progress-course = 前往课程
progress-nothing = 这里还没有内容
progress-nothing-text = 您读过和答过的内容会按天列在这里。
progress-more = 更早的记录也都保留着；这里显示最近 500 行。
progress-when = 时间
progress-what = 内容
progress-result = 结果
progress-right-of = 答对 { $right } 题，共 { $of } 题
progress-right = 正确
progress-partly = 部分正确
progress-not-yet = 还没有
progress-waiting = 等待老师批阅
progress-sealed = 稍后评分
progress-kept = 已保存

# What was done; the name of the lesson, question or test follows.
progress-did-began = 开始：
progress-did-finished = 学完：
progress-did-left = 离开：
progress-did-initialized = 开始：
progress-did-attempted = 开始：
progress-did-read = 阅读：
progress-did-progressed = 阅读：
progress-did-experienced = 阅读：
progress-did-watched = 观看：
progress-did-answered = 回答：
progress-did-submitted = 提交：
progress-did-completed = 学完：
progress-did-passed = 通过：
progress-did-failed = 尚未通过：
progress-did-reviewed = 复习：
progress-did-claimed = 获得：
progress-did-scored = 尝试：
progress-did-terminated = 离开：
progress-did-noted = 记笔记：
progress-did-other = 记录：

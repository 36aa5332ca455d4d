## 题目：作答、结果、复习。

item-loading = 正在打开题目
item-failed = 无法打开这些题目
item-to-course = 返回课程
item-leave = 离开测验

# $title: title of the lesson or assessment.
item-name-practice = 测验　{ $title }
item-name-pre = 课前　{ $title }
item-name-post = 课后　{ $title }
item-name-exam = 考核　{ $title }
item-intro-pre = 这些题目看看您已经知道什么。不需要全都知道。
item-intro-post = 这些题目看看您学到了什么。请慢慢来。
item-intro-exam = 交卷后才会看到哪些答对了。交卷前，每个答案都可以改。
item-intro-exam-needed = { $count ->
   *[other] 需要答对 { $count } 题。交卷后才会看到哪些答对了；交卷前，每个答案都可以改。
}
item-intro-sealed = 正确答案不在本机上。您的答案保存在这里，以后评分。
item-attempt-of = 第 { $number } 次，共 { $count } 次
item-attempt = 第 { $number } 次
item-saved = 您的答案已保存。
item-saved-sealed = 您的答案已保存，以后评分。
item-not-saved = 您最后的改动还没有保存
item-time-none = 没有时间限制。
item-time-left = 大约还剩 { $minutes } 分钟。
item-time-last = 大约还剩一分钟。
item-time-over = 时间到了
item-time-over-text = 您已作答的内容都保存了。这里不用再做什么。

item-question-of = 第 { $number } 题，共 { $count } 题
item-question = 第 { $number } 题
item-reading = 阅读
item-answered = { $of } 题中已答 { $count } 题

## 按钮和按键

item-answer = 作答
item-keep = 保存并继续
item-on = 继续
item-next = 下一题
item-previous = 上一题
item-skip = 先跳过
item-look-over = 检查答案
item-hand-in = 交卷
item-see-result = 查看结果
item-try-again = 再试一次
item-reveal = 看正确答案
item-change = 修改我的答案
item-hint-show = 看提示
item-hint = 提示
item-key-choose = 选择
item-key-on = 继续

## 题型

item-how-multiple = 选出所有正确的。
item-how-match = 为每一项选出对应的内容。
item-how-order = 用按钮，或按住 Alt 加上下方向键，把步骤排好顺序。
item-how-essay = 用自己的话写。老师会阅读。
item-how-file = 提交一个文件，最大 { $size }。老师会查看。
item-true = 对
item-false = 错
item-match-choose = 请选择…
item-order-up = 上移：{ $step }
item-order-down = 下移：{ $step }
item-order-moved = { $step }：现在是第 { $place } 步，共 { $count } 步
item-your-answer = 您的答案
item-your-answer-in = 您的答案（单位：{ $unit }）
item-gap = 第 { $number } 空，共 { $count } 空
item-essay-words = { $count ->
   *[other] { $count } 个词
}
item-file-none = 还没有文件
item-file-choose = 选择文件
item-file-other = 选择另一个文件
item-file-copying = 正在复制文件
item-file-kept = { $size }，已和答案一起保存
item-need-choice = 请先选择一个答案。
item-need-several = 请先选择一个或几个答案。
item-need-pairs = 请先为每一项选好对应内容。
item-need-text = 请先写下您的答案。
item-need-gaps = 请先填好每个空。
item-need-file = 请先选择一个文件。
item-not-a-number = 这里读不出这个数。请用数字写，例如 12 或 3.5。
item-too-long = 太长了。请写短一些，内容不会丢失。

## 答案的结果

item-right = 正确
item-partly = 部分正确
item-not-yet = 还没对
item-waiting = 等待老师
item-sealed = 已保存，以后评分
item-kept = 已保存
item-to-review = 待复习
item-no-answer = 未作答
item-begun = 已开始
item-waiting-text = 老师会阅读您的答案。您可以继续。
item-sealed-text = 正确答案不在本机上。您的答案已保存，以后评分。
item-kept-text = 交卷后会看到对不对。交卷前可以修改。
item-parts = { $count } 个部分中有 { $right } 个正确。
item-chosen-right = 您的答案，正确
item-right-answer = 正确答案
item-your-choice = 您的答案
item-right-answer-is = 正确答案：
item-part-right = 这里应是：
item-again = 再读这一部分
item-again-lesson = 第 { $number } 课，
item-due-today = 这道题今天会再次出现在复习中。
item-due-tomorrow = 这道题明天会再次出现在复习中。
item-due-day = 这道题会在{ $day }再次出现在复习中。

## 交卷之前

item-over-all = 每道题都有答案了
item-over-open = { $count ->
   *[other] 还有 { $count } 题没有答案
}
item-over-text = 您可以回到某一题，或者查看结果。
item-over-text-final = 您可以回到某一题修改。交卷后，答案就不再改变。

## 结果

item-result-failed = 无法显示这个结果
item-result-lesson = 第 { $number } 课测验
item-result-of = { $count } 题对 { $right } 题
item-result-handed-in = 已交卷
item-result-finished = 这一课完成了。
item-result-finished-needed = 这一课完成了。需要答对 { $count } 题。
item-result-passed = 达到要求了。
item-result-passed-needed = 达到要求了：需要答对 { $count } 题。
item-result-not-passed = { $count ->
   *[other] 还没达到：需要答对 { $count } 题。看看哪些没答对，想试的时候再试一次。
}
item-result-pre = 这是您已经知道的。其余的，课程会告诉您。
item-result-sealed = 您的答案已保存。等送到有正确答案的人那里后评分，结果会回到这里。
item-result-waiting = { $count ->
   *[other] 有 { $count } 个答案等待老师，之后结果才完整。
}
item-result-unread = { $count ->
   *[other] 这一课还有 { $count } 部分没读，读完就完成了。
}
item-result-kept = 结果已保存在本机。
item-result-look = 再看这 { $count } 题
item-result-next = 去第 { $number } 课
item-result-again = 再做一次
item-result-print = 打印
item-result-questions = 逐题查看
item-earned = 您获得了：{ $title }
item-earned-text = 在本机上获得，等待确认。
item-earned-stamp = 等待中
item-earned-look = 查看证书

item-next-title = 接下来
item-next-due = { $count ->
   *[other] { $count } 道题会在{ $day }再次出现
}
item-next-due-today = { $count ->
   *[other] { $count } 道题今天会再次出现
}
item-next-due-tomorrow = { $count ->
   *[other] { $count } 道题明天会再次出现
}
item-next-due-text = 短小的复习有助于记忆。
item-next-sealed = 分数以后才有
item-next-sealed-text = 您可以继续学习课程。
item-next-waiting = { $count ->
   *[other] 老师会阅读 { $count } 个答案
}
item-next-waiting-text = 您可以继续学习课程。
item-next-saved = 结果已保存在这里
item-next-saved-text = 下次联网或用 U 盘时，会送到您的培训老师那里。
item-next-lessons = 已完成 { $finished } 课，共 { $count } 课
item-next-unread = { $count ->
   *[other] 这一课还有 { $count } 部分没读。
}

## 复习

item-review = 复习
item-review-failed = 无法打开复习
item-review-leave = 离开复习
item-review-due = { $count ->
   *[other] { $count } 道题和词语，{ $minutes ->
       *[other] 约 { $minutes } 分钟。
    }
}
item-card-of = 第 { $number } 张，共 { $count } 张
item-review-think = 这是什么意思？先想一想，再翻过来。
item-review-turn = 显示意思
item-review-card = 下一张
item-review-undo = 撤销上一张
item-grade-how = 您记得怎么样？
item-grade-again = 还没记住
item-grade-hard = 有些吃力
item-grade-good = 记得
item-grade-easy = 一下就想起
item-grade-today = 今天再来
item-grade-days = { $days ->
   *[other] { $days } 天后
}
item-review-over = { $count ->
   *[other] 完成了 { $count } 张
}
item-review-none = 现在没有要复习的
item-review-next = 下一批在{ $day }。
item-review-next-today = 下一批在今天晚些时候。
item-review-next-tomorrow = 下一批在明天。
item-review-next-none = 回答题目后，就会有新的。
item-review-today = 返回“今天”

## 课程页面。

course-back = 书库
course-loading = 正在打开课程
course-failed = 无法打开这门课程
course-to-library = 前往书库

course-signed = 由 { $name } 签名
course-signer-unknown = 签名者不为本机所知
course-unsigned = 未签名
course-made-by = 制作：{ $publisher }
course-edition = 版本 { $label }
course-licence = 许可 { $licence }
course-hours = { $hours ->
   *[other] 约 { $hours } 小时
}
course-lesson-count = { $count ->
   *[other] { $count } 课
}
course-damaged = { $count ->
   *[other] 这个课程包有 { $count } 处损坏，有的课可能打不开。可以在书库中用另一个U盘修复。
}

course-language = 课文语言
course-start = 从第 1 课开始
course-go-on = 继续第 { $number } 课
course-lessons = 课文
course-empty = 这门课程还没有课文。
course-stopped-at = 上次读到“{ $heading }”
course-stopped = 上次读到这里
course-minutes = { $minutes } 分钟
course-media = 视频或音频
course-interactive = 可动手试
course-questions = { $count ->
   *[other] { $count } 道题
}

course-achievement = 可以获得
course-narrative = 获得者已经做到：
course-competencies = 培养的能力
course-framework = 出自框架：{ $framework }

course-glossary = 本课程的词语
course-glossary-find = 查找词语
course-glossary-count = { $count ->
   *[other] { $count } 个词
}
course-glossary-none = 这里没有相近的词。试试少输几个字。

course-inside = 本课程内容
course-fact-languages = 语言
course-fact-questions = 题目
course-fact-lessons = 课文
course-fact-size = 占用本机空间

## How far one is.

course-finished = 已学完
course-begun = 已开始
course-not-begun = 未开始
# Right answers of the questions of a lesson or test.
course-quiz-result = 答对 { $right } 题，共 { $of } 题
course-pips = 已学完 { $finished } 课，共 { $lessons } 课。
course-left-minutes = 还剩约 { $minutes } 分钟。
# $hours: may be a half (2.5); never 1.
course-left-hours = 还剩约 { $hours } 小时。
course-again = 再读一遍
course-certificate = 查看您的证书
course-history = 学习记录
course-notes = 您的笔记

## What an achievement asks for.

course-ask = 达到以下要求即可获得：
course-ask-all = 学完全部 { $need } 课
course-ask-lessons = 学完 { $need } 课
# $need: so many of $most (a hundred) points.
course-ask-score = 题目得分达到 { $need } 分（满分 { $most }）
# $need: sets of questions.
course-ask-mastery = { $need } 组题目的最近几次回答正确
course-ask-assessment = 通过“{ $title }”
course-ask-assessment-any = 通过测试
course-ask-held = 您已取得它所依据的证书中的 { $need } 份
course-ask-now = 现在 { $have }
course-ask-points = 现在 { $have } 分
course-ask-waiting = 等待批阅
# For a screen reader, before what is asked for.
course-ask-met = 已完成：
course-ask-open = 待完成：

## Tests before and after the lessons.

course-tests-before = 开始之前
course-tests-after = 结束时
course-test-practice = 练习
course-test-pre = 您已经知道的
course-test-post = 您现在知道的
course-test-exam = 考试
# $count: attempts.
course-test-left = 还可以答 { $count } 次
course-test-sealed = 稍后由培训师或平台评分
course-test-passed = 已通过
course-test-not-yet = 还没有
course-test-done = 已提交
course-test-used = 没有剩余次数
course-test-closed = 学完各课后开放
course-test-take = 开始答题
course-test-take-title = 开始答题：{ $title }
course-test-go-on = 继续
course-test-go-on-title = 继续：{ $title }
course-test-results = 结果
course-test-results-title = 结果：{ $title }

## A newer edition is here. $newest, $reading and $label are editions as their makers write them.

course-edition-newer = 第 { $newest } 版已到。您正在读第 { $reading } 版。
course-edition-kept = 学习进度会一起带过去。已删除的课中做过的内容仍留在学习记录里。
course-edition-what = 有哪些改动
course-edition-added = 新增 { $count } 课
course-edition-changed = 修改 { $count } 课
course-edition-removed = 删除 { $count } 课
course-edition-more = 还有 { $count } 课
course-edition-move = 改用第 { $label } 版
course-edition-moved = 您现在读的是第 { $label } 版，学习进度已一并带过来。

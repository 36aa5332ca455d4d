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

## 搜索整个书库。

search-title = 搜索
search-label = 在所有课文中搜索
search-clear = 清除
search-working = 正在搜索
search-results = 搜索结果

search-count = { $count ->
    [0] 没有结果
   *[other] { $count } 个结果
}
search-count-languages = { $count ->
   *[other] { $count } 个结果，涉及 { $languages } 种语言
}
search-count-about = 约 { $count } 个结果
search-key-next = 下一个结果
search-key-open = 打开
search-key-clear = 清除

search-filters = 缩小范围
search-kind = 类型
search-kind-lesson = 课文
search-kind-passage = 段落
search-kind-caption = 视频和音频
search-kind-glossary = 词语解释
search-kind-item = 题目
search-kind-course = 课程
search-language = 语言
search-all-languages = 所有语言
search-pack = 课程包
search-all-packs = 所有课程包

search-is-lesson = 课文
search-is-passage = 段落
search-is-caption = { $at } 处说到
search-is-glossary = 词语解释
search-is-item = 题目
search-is-course = 课程

search-more = { $count ->
   *[other] 再显示 { $count } 个
}
search-narrow = 还有更多结果。可以加一个词，或选择语言或类型。
search-forgiven = 没有完全相同的写法。以下结果比较接近。
search-indexing = 部分课程还在准备搜索，稍后可能会有更多结果。

search-empty = 您想了解什么？
search-tip-word = 一个词就够了，任何语言都可以。边输入边显示结果。
search-tip-quotes = 引号中的词语必须连在一起才算找到：“清洁用水”。
search-tip-said = 视频里说的话也能找到，视频会从那一刻开始播放。
search-private = 您搜索的内容不会被保存。

search-none = 没有找到“{ $text }”
search-none-fewer = 试试少用几个词，或只输入词的开头。
search-none-other = 试试意思相同的另一个词，或另一种语言。
search-none-filters = 您现在只在书库的一部分中搜索。
search-everywhere = 搜索全部

search-no-packs = 还没有可以搜索的内容
search-no-packs-how = 书库里有了课程包，其中的一切都能在这里找到。
search-add-pack = 添加课程包

search-failed = 现在无法搜索

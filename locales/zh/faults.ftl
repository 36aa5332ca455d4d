### What is wrong in course sources. The ids are `fault-` and the code; what stands in braces comes from the sources.

## Files and folders

fault-unreadable = 无法读取：{ $reason }。请检查磁盘和权限，然后重试。
fault-pack-missing = 这里没有 pack.toml。请选择含有它的文件夹，或者写一个。
fault-no-course = 这个包里没有课程。请在 courses/ 下面添加一个带 course.toml 的文件夹。
fault-course-file-missing = 这个文件夹里没有 course.toml。请添加，或者删除文件夹。
fault-file-name = 名称“{ $path }”并非处处可用。请只用字母、数字、点、连字符和下划线，并且不要太长。
fault-file-too-large = 文件有 { $size } 字节，最多读取 { $max } 字节。请把它分成几个小文件。
fault-not-utf8 = 文字不是 UTF-8 编码。请用 UTF-8 重新保存。
fault-stray-file = 这个文件在包里没有位置，谁也看不到它。请移到应在的地方，或者删除。
fault-too-many-files = 文件超过 { $max } 个。请拆分这个包。
fault-too-many-courses = 课程超过 { $max } 门。请拆分这个包。
fault-too-many-lessons = 这门课程超过 { $max } 节课。请拆分课程。
fault-too-many-items = 这门课程超过 { $max } 道题。请拆分课程。
fault-too-many-terms = 术语表超过 { $max } 条。请精简。
fault-too-many-languages = 语言超过 { $max } 种。请拆分这个包。
fault-more-faults = 另外还有 { $count } 处错误。请先改好这些，再检查一次。

## TOML

fault-toml-syntax = 这不是有效的 TOML：{ $reason }。请改正这一行。
fault-unknown-key = 这里不认识键“{ $key }”。是不是“{ $nearest }”？请改正或删除。
fault-unknown-key-alone = 这里不认识键“{ $key }”。请删除。可用的有：{ $known }。
fault-key-missing = 缺少键“{ $key }”。请添加。
fault-not-text = “{ $key }”的值必须是引号中的文字。请改正。
fault-not-number = “{ $key }”的值必须是数字。请改正。
fault-not-yes-no = “{ $key }”的值必须是 true 或 false。请改正。
fault-not-list = “{ $key }”的值必须是方括号中的列表。请改正。
fault-not-table = “{ $key }”的值必须是表。请看格式说明中的例子。
fault-empty-text = “{ $key }”的文字是空的。请写上，或者删除这个键。
fault-number-range = “{ $key }”的值必须在 { $low } 和 { $high } 之间。请改正。
fault-unknown-word = “{ $key }”不能是“{ $value }”。请用其中之一：{ $allowed }。
fault-nothing-to-name = “{ $key }”不能是“{ $value }”：还没有这一类的内容。请先写好，或删去这个名称。
fault-bad-id = “{ $id }”不能作标识。请用 a–z、0–9 和连字符，最多 64 个。
fault-duplicate-id = 标识“{ $id }”用了两次（先见于 { $first }）。请各用各的；学员已经用过的那个不要改。
fault-format-newer = 这个包用的是格式 { $format }，本程序最多能读 { $known }。请用更新的程序。
fault-pack-id = “{ $id }”不是 org.example.centre.water 那样的反写域名。请用 a–z、0–9、点和连字符。
fault-bad-url = “{ $url }”不是网址。请在前面写上 https://。
fault-bad-licence = “{ $licence }”不是 CC-BY-SA-4.0 那样的 SPDX 许可名称。请改正。
fault-cover-kind = 封面“{ $path }”既不是 SVG 也不是 PNG。请转换。
fault-cover-missing = 封面“{ $path }”不在。请添加文件，或者改正名称。

## Languages

fault-no-languages = 没有写明语言。请写 languages = ["en"]，原文语言放在第一个。
fault-language-tag = “{ $tag }”不是语言标签。请写成 en、pt-BR 或 zh-Hant 这样。
fault-language-twice = 语言“{ $tag }”写了两次。请删除一个。
fault-language-undeclared = 语言“{ $tag }”不在这个包的语言之中。请在 pack.toml 里添加，或者删除这里的内容。
fault-language-empty = 这个包写明了语言“{ $tag }”，却没有一节课是用它写的。请添加课文，或者删除这种语言。
fault-original-text-missing = “{ $key }”没有原文语言 { $lang } 的文字。请添加。

## Course

fault-no-lesson = 这里没有课。请添加一节，或者删除这个单元。
fault-lesson-file-name = “{ $name }”不是课文的文件名。请不带文件夹、不带 .md 来写。
fault-lesson-file-twice = 两节课用了同一个文件“{ $name }”。请各用各的。
fault-lesson-missing = “{ $lesson }”这节课没有原文：缺少这个文件。请写出来。
fault-lesson-unlisted = course.toml 里没有一节课提到这个文件，谁也看不到它。请在那里添加，或者删除。
fault-items-missing = 题组“{ $set }”没有原文：既没有 { $set }.gift 也没有 { $set }.toml。请写出来，或者改正名称。
fault-items-unlisted = course.toml 里没有一节课或一个测验提到这些题，谁也不会被问到。请在那里添加，或者删除。
fault-items-twice = 题组“{ $set }”在两节课里都问，会算两次。请删除一处。
fault-too-many-assessments = 课程的测验超过 { $max } 个。请拆分课程。
fault-assessment-no-sets = 这个测验没有题目来源。请写 sets = ["…"]，填入题组的名称。
fault-assessment-set-twice = 这个测验两次列出题组“{ $set }”。请删去一个。
fault-assessment-draw = 这个测验要从“{ $set }”中抽 { $draw } 道题，而其中只有 { $count } 道。请少抽一些，或多写几道。
fault-assessment-sealed-lesson = 题组“{ $set }”既属于一节课（课程需要答案），又属于密封测验。请为测验另写题目。
fault-mastery = 最近 { $of } 次回答中不可能有 { $right } 次正确。请把 right 写小一些。

## Achievements and frameworks

fault-too-many-achievements = 课程的成就超过 { $max } 个。请去掉一些。
fault-word-too-long = “{ $key }”的文字超过 { $max } 字节。请缩短。
fault-stack-name = “{ $name }”不是成就的名称。请写它的 id、课程/id 或 课程包/课程/id。
fault-stack-twice = 成就“{ $name }”写了两次。请去掉一个。
fault-stack-empty = 没有写任何成就。请写 achievements = ["…"]，列出须持有的成就。
fault-stack-too-many = 列出的成就超过 { $max } 个。请减少。
fault-stack-part = 成就“{ $id }”依靠“{ $part }”，而它不在这个课程包里。请更正名称。
fault-stack-loop = 这些成就互相依靠，谁也无法取得：{ $loop }。请去掉一个。
fault-too-many-alignments = 这里列出的能力超过 { $max } 项。请只列最重要的。
fault-alignment-code = 框架“{ $framework }”没有“{ $code }”。请更正代码；相邻的有：{ $near }。
fault-alignment-twice = 能力“{ $code }”写了两次。请去掉一个。
fault-too-many-frameworks = 框架超过 { $max } 个。请去掉没有课程使用的。
fault-framework-identifier = “{ $identifier }”不是小写的 UUID（如 123e4567-e89b-42d3-a456-426614174000）。请生成一个，并永远不要更改。
fault-framework-empty = 框架里没有条目。请写一些。
fault-framework-parent = 条目“{ $code }”属于“{ $parent }”，而后者不存在。请更正代码。
fault-framework-loop = 条目“{ $code }”属于它自己。请更正它的上级。
fault-framework-deep = 条目“{ $code }”的层次超过 { $max } 层。请把框架写得更平。
fault-too-many-competencies = 框架的条目超过 { $max } 个。请拆分。
fault-too-many-levels = 框架的等级超过 { $max } 个。请减少。
fault-case-syntax = 这不是 JSON 格式的 CASE 框架：{ $reason }。请重新导出。
fault-case-document = 导出文件的 CFDocument 缺少“{ $key }”。请导出整个包（CFPackage）。
fault-case-item = 导出文件的第 { $number } 个条目缺少“{ $key }”，或其值不可用。请在维护该框架的地方更正，再重新导出。
fault-case-code = 代码“{ $code }”对应几个条目；这一个用它的标识符称呼：{ $identifier }。

## Lessons

fault-title-missing = 这节课没有以标题开头。请在第一行写“# 标题”。
fault-second-title = 一节课只有一个标题。这个小标题请用 ##。
fault-too-many-headings = 这节课的小标题超过 { $max } 个。请拆分这节课。
fault-heading-empty = 这个小标题没有文字。请写上，或者删除。
fault-heading-skips = 这个小标题跳了一级，从 { $from } 到 { $to }：听课的人会迷路。请用紧接着的下一级。
fault-headings-differ = 小标题与原文不一致（这里 { $here } 个，原文 { $there } 个），题目或链接可能指到别处。请按同样的顺序用同样的小标题。
fault-raw-html = HTML 不会显示：“{ $tag }”。请用 Markdown 写。
fault-alt-missing = 图片“{ $path }”没有给看不见的人的说明。请在方括号里写明它画的是什么。
fault-picture-kind = “{ $path }”不是能显示的图片、声音或影片。请用 SVG、PNG、JPEG、WebP、GIF、AVIF、WebM、MP4、OGV、Opus、OGG、MP3、M4A、WAV，或者互动页面的 index.html。
fault-media-inline = “{ $path }”写在了一行文字中间。声音、影片和互动页面请单独成段，前后各空一行。
fault-link-absolute = “{ $target }”不在课程里。请把文件复制到 media/，并从这里写出路径：可能没有网络。
fault-link-outside = “{ $target }”指到课程外面。请把需要的东西复制到课程里。
fault-link-missing = “{ $target }”不在。请添加文件，或者改正路径。
fault-link-letter-case = “{ $target }”在磁盘上写作“{ $found }”。请用同样的大小写。
fault-link-not-lesson = “{ $target }”不是这门课程的课文。请链接到一节课，或者在前面加感叹号来显示图片。
fault-link-heading = “{ $target }”提到的小标题不在那节课里。请改正 # 后面的部分。
fault-link-unsafe = “{ $target }”不是课文里可以用的地址。请用这门课程的课文，或者 https://。
fault-link-empty = 这个链接没有文字，或者哪里也不通。请补全。
fault-term-missing = 术语表的原文里没有“{ $term }”。请添加，或者改正链接。
fault-formula = 公式“{ $formula }”读不懂：{ $reason }。请改正。
fault-formula-command = 公式里用了 { $command }，这是不允许的：公式不能定义命令。请直接写出来。
fault-formula-too-long = 公式超过 { $max } 个字符。请拆分。
fault-too-deep = 这里的列表、引用或强调嵌套超过 { $max } 层。请写得平一些。
fault-footnote-missing = 脚注“{ $name }”没有写。请在课文末尾添加。

## Media

fault-unused-media = 没有一节课显示这个文件，它却占地方。请显示它，或者删除。
fault-captions-missing = “{ $path }”没有原文语言的字幕。请写在 { $captions } 里。
fault-captions-header = 字幕文件以 WEBVTT 一行开头。请添加。
fault-captions-time = “{ $time }”不是时间段。请写成 00:01:02.500 --> 00:01:05.000 这样。
fault-captions-order = 这条字幕还没开始就结束了，或者比上一条开始得早。请改正时间。
fault-captions-empty = 这个文件里没有字幕。请写上，或者删除文件。
fault-captions-too-many = 这个文件里的字幕超过 { $max } 条。请把影片分开。
fault-interactive-inline = 页面里有“{ $what }”，互动页面的严格规定会拦下它。请把脚本和样式放进页面旁边的文件。
fault-interactive-outside = 页面要用“{ $what }”，它却不在页面旁边；页面运行时没有网络。请把文件复制到文件夹里。

## Glossary

fault-term-unknown = 术语“{ $id }”在原文里没有。各种语言的标识相同：请改正。

## Items

fault-item-id-missing = 这道题没有标识。请在它前面写一行：// [id:zi-ji-de-ming-zi]
fault-item-unknown = 题目“{ $id }”在原文里没有。各种语言的标识相同：请改正。
fault-item-untranslated = 题目“{ $id }”缺少这种语言的译文，学员会看到原文。请翻译。
fault-item-differs = 题目“{ $id }”与原文类型不同，或者答案数目不同。请改成一样。
fault-item-tag-lesson = 标签“{ $tag }”没有指到这门课程的课文。请写课文的标识，然后写 # 和小标题。
fault-item-tag-heading = 标签“{ $tag }”提到的小标题不在那节课里。请用它的序号，或者它在原文里的词，小写，用连字符相连。现有：{ $headings }。
fault-item-stem-missing = 这道题什么也没有问。请写出题目。
fault-item-no-right = 没有一个答案完全正确。请用 =（或 100 %）标出一个。
fault-item-weights = 正确答案的权重合计 { $sum } %，应当是 100 %。
fault-item-weight = “{ $weight }”不是 -100 到 100 之间的权重。请改正。
fault-item-few-answers = 答案太少：这类题至少要有 { $least } 个。请添加，或者看看是不是漏了 = 或 ~。
fault-item-many-answers = 答案超过 { $max } 个。请缩短题目。
fault-item-answer-empty = 有一个答案没有文字。请写上，或者删除它的符号。
fault-item-answer-twice = 答案“{ $answer }”出现了两次。请删除一个。
fault-item-sign = 符号“{ $sign }”出现在答案的文字中间，会另起一个答案。如果它是文字的一部分，请在前面写反斜杠。
fault-gift-brace-open = 这里打开的花括号到下一个空行还没有关上。请关上，或者在前面写反斜杠。
fault-gift-brace-close = 这个右花括号没有对应的左花括号。请在答案前打开，或者在前面写反斜杠。
fault-gift-brace-extra = 一道题只有一处花括号，这里又有一处。属于文字的花括号请在前面写反斜杠。
fault-gift-name = 题目的名称没有结束。请用两个冒号收尾。
fault-gift-arrow = “{ $answer }”里没有箭头。请把配对写成 =词语 -> 意思。
fault-gift-number = “{ $value }”不是数字，不是 1..5 那样的范围，也不是 3.1:0.2 那样带误差的数字。请改正。
fault-item-range = 从 { $low } 到 { $high } 的范围是空的。请把小的数字放在前面。
fault-cloze-gap = 缺少空格 [[{ $gap }]]，在文字里或者在空格列表里。请从 1 开始编号，每个用一次。
fault-sealed-file = 无法读取密封的题目：{ $reason }。请重新从课程包中取出该文件。
fault-sealed-open = 题组“{ $set }”同时有密封和公开两份。请删去其中一个文件。
fault-sealed-lesson = 题组“{ $set }”是密封的，却没有密封测验使用它。请改用公开的文件，或给测验写上 sealed = true。

## Import

fault-import-name = 这个文件的名称不能用，已略过。请改名后重新导入。
fault-import-empty = 这个文件里没有文字，已略过。
fault-import-left-out = 没有一节课显示这个文件，已略过。
fault-import-not-original = 这节课没有原文语言 { $lang } 的文本，已略过。请写出来后重新导入。
fault-import-picture-missing = 图片“{ $target }”不在文件夹里，用它的说明代替了。请添加文件后重新导入。
fault-import-picture-elsewhere = 图片“{ $target }”在网上，用它的说明代替了。请存到课文旁边后重新导入。
fault-import-picture-large = 图片有 { $size } 字节，最多 { $max } 字节。请缩小后重新导入。
fault-import-media = “{ $target }”不是图片，已略过。声音和影片请手工添加，并配上字幕。
fault-import-link = 指向“{ $target }”的链接不通向任何课文，只留下了文字。
fault-import-html = 这个文件里的 HTML 已简化成 Markdown 能表达的内容。请看一看课文。
fault-import-alt = 图片“{ $target }”没有给看不见的人的说明，用了文件名。请写明它画的是什么。

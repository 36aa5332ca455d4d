# Words of the `packhorse` command. Data on stdout is never translated; these go to stderr, and stand in plain listings.

cli-error = 错误：
cli-detail = 详情：
cli-hint = 提示：

cli-hint-unknown-signer = 如果您知道这是谁的密钥，请运行 `packhorse trust add FILE.pub`；如果仍要添加这个课程包，请加上 --allow-unsigned。
cli-hint-unsigned = 如果仍要添加，请加上 --allow-unsigned。它会一直标为“未签名”。
cli-hint-downgrade = 要退回较早的版本，请加上 --allow-older。
cli-hint-delta-needs-base = 请先安装完整的课程包，或这个文件所依据的版本。

cli-error-not-found = “{ $path }”不在那里。什么都没有改变。请逐字检查名称；`packhorse library list` 会列出已安装的内容。
cli-error-not-a-key = { $path } 不是合适的密钥文件。什么都没有改变。签名用私钥（FILE），信任用公钥（FILE.pub）。

cli-nothing-installed = 还没有安装任何内容。请用 `packhorse library install FILE` 安装课程包。
cli-no-keys = 还没有信任任何密钥。请用 `packhorse trust add FILE.pub` 添加。
cli-no-packs = { $path }：没有课程包。
cli-and-more = 等，另有 { $count } 个
cli-build-warnings = 有 { $warnings } 处需要看一看；详见 `packhorse course check { $path }`。
cli-repair-whole = 没有损坏。
cli-standing-delta = 更新文件，它所依据的版本不在这里

cli-step-reading = 正在读取
cli-step-checking = 正在检查课程
cli-step-copying = 正在复制
cli-step-indexing = 正在准备搜索
cli-step-verifying = 正在检查全部分块
cli-step-freeing = 正在腾出空间

cli-fault-error = 错误：
cli-fault-warning = 请留意：
# $errors and $warnings are counts.
cli-check-done = { $errors ->
    [0] 没有错误
   *[other] { $errors } 处错误
}，{ $warnings ->
    [0] 没有需要留意的地方。
   *[other] { $warnings } 处需要留意。
}
# $path is the folder that was made.
cli-import-done = 已生成 { $path }。请先看一遍，然后运行 `packhorse course check { $path }`。
cli-import-counts = 课：{ $lessons }。课文文件：{ $files }。图片：{ $pictures }。语言：{ $languages }。

cli-build-unsigned = 这个课程包没有签名。请用 --key FILE 签名，让别人知道它是谁的。

# $name is the trusted key's name, $key its fingerprint.
cli-signer-trusted = 签发：{ $name }（{ $key }）
cli-signer-unknown = 签名所用的密钥在本机不受信任（{ $key }）
cli-signer-unsigned = 未签名

# $part is the number of a damaged part, $files the files it belongs to.
cli-verify-part = 分块 { $part } 已损坏。它属于：{ $files }
cli-verify-valid = 有效：每个分块都与签名时一致。
cli-verify-cannot-tell = 无法判断：所有分块都完好，但本机不认识签发者，或者没有签名。
cli-verify-damaged = 已损坏：{ $parts } 个分块中有 { $damaged } 个。`packhorse pack repair` 可以用另一份副本修复。
cli-info-counts = { $files } 个文件，{ $parts } 个分块
# $mended and $still are counts of parts.
cli-repair-done = 修复了 { $mended } 个分块，{ $still ->
    [0] 内容完整。
   *[other] 还有 { $still } 个分块损坏：请换一份副本再试。
}
cli-repair-front = 修复了文件开头和 { $mended } 个分块，{ $still ->
    [0] 内容完整。
   *[other] 还有 { $still } 个分块损坏：请换一份副本再试。
}
cli-diff-bytes = 已有旧版本的人需要获取 { $size }。

# $new and $shared are sizes such as “1.2 MB”.
cli-installed = 《{ $title }》第 { $version } 版：复制了 { $new }，{ $shared } 本机已有。
cli-installed-mended = 有 { $mended } 个损坏的分块取自另一份副本。
cli-nothing-new = { $path }：没有新内容。
cli-removed = 已移除 { $id }，腾出 { $size }。
cli-library-whole = 书库里的所有分块都完好。
cli-library-damaged = 书库里有 { $damaged } 个分块损坏。`packhorse library repair ID --from SOURCE` 可以用另一份副本修复。
cli-state-trusted = 已签名
cli-state-unknown = 签发者未知
cli-state-unsigned = 未签名
cli-state-damaged = { $damaged } 个分块损坏
cli-course-line = 《{ $title }》，{ $lessons } 课

cli-glossary = 词语解释
cli-found = { $count ->
    [0] 没有找到。请少用几个词，或换别的词。
   *[other] { $count } 个结果
}
cli-found-forgiven = { $count } 个结果，已忽略一处输入错误
cli-minutes = { $minutes } 分钟
cli-fallback = 这一课没有 { $wanted } 版本，以下为 { $lang } 版本。

cli-standing-new = 新课程包
cli-standing-update = 较新
cli-standing-same = 已在本机
cli-standing-older = 较旧
cli-standing-conflict = 内容不符
cli-standing-unusable = 无法使用

cli-key-made = 请对 { $path } 保密，并在安全的地方保存一份副本。可以把 { $path }.pub 发给别人。

# Help. The words of `packhorse library install --allow-unsigned` are cli-help-library-install--allow-unsigned.
cli-help = 为没有互联网的地方准备的课程：在终端里使用课程包、书库、搜索和课文。
cli-help--json = 在 stdout 输出 JSON
cli-help--data = 指定数据文件夹，不用平常的位置
cli-help-course = 课程源文件：检查，或用其他内容制作
cli-help-pack = 课程包文件：制作、检查、查看、修复
cli-help-library = 本机的课程包
cli-help-search = 搜索已安装的全部内容
cli-help-lesson = 阅读已安装课程包的课文
cli-help-stick = 存有课程包的 U 盘
cli-help-key = 给课程包签名的密钥
cli-help-trust = 本机信任的密钥
cli-help-course-check = 列出课程源文件的每处错误：文件、行号和改法
cli-help-course-check--dir = 含有 pack.toml 的文件夹
cli-help-course-import = 用其他内容制作课程源文件
cli-help-course-import--from = 要导入的内容
cli-help-course-import--out = 要生成的文件夹
cli-help-course-import--format = 内容的形式：Markdown 或 HTML 文件夹，第一层文件夹为各种语言
cli-help-course-import--lang = 第一层文件夹不是语言时，内容的语言
cli-help-pack-build = 用课程源文件制作课程包
cli-help-pack-build--dir = 含有 pack.toml 的文件夹
cli-help-pack-build--out = 要写入的课程包文件；加上 --base 时，旁边还会写入 delta 文件
cli-help-pack-build--key = 用来签名的密钥
cli-help-pack-build--base = 所依据的较早版本，已有该版本的人只需获取改动的部分
cli-help-pack-build--volume = 分成多个文件，每个最多这么多字节（默认：FAT32 能容纳的大小）
cli-help-pack-verify = 检查全部分块和签名
cli-help-pack-verify--trust = 这次检查所信任的公钥
cli-help-pack-info = 显示课程包的自我说明
cli-help-pack-repair = 用其他课程包修复损坏的分块
cli-help-pack-repair--from = 提供分块的课程包，或存有课程包的文件夹
cli-help-pack-diff = 显示两个版本之间的改动
cli-help-pack-cat = 把课程包里的一个文件输出到 stdout
cli-help-library-install = 安装课程包：文件、文件夹、U 盘、http(s) 网址
cli-help-library-install--allow-unsigned = 接受没有可信签名的课程包
cli-help-library-install--allow-older = 退回较早的版本
cli-help-library-list = 列出已安装的课程包
cli-help-library-info = 显示一个已安装课程包的情况
cli-help-library-remove = 移除课程包，腾出空间
cli-help-library-update = 更新课程包，只复制改动的部分
cli-help-library-update--from = 课程包或 delta 文件、文件夹或网址
cli-help-library-update--allow-unsigned = 接受没有可信签名的版本
cli-help-library-verify = 检查一个或全部课程包的所有分块
cli-help-library-repair = 用课程包文件修复课程包里损坏的分块
cli-help-library-repair--from = 提供分块的课程包，或存有课程包的文件夹
cli-help-library-export = 把课程包写回文件，与原来的文件完全相同
cli-help-search--query = 词语；连在一起的词语请加 "引号"
cli-help-search--lang = 只搜索这种语言
cli-help-search--pack = 只搜索这个课程包
cli-help-search--limit = 最多显示多少个结果
cli-help-lesson-list = 列出一门课程的课文
cli-help-lesson-list--course = 课程标识，或 PACK/COURSE
cli-help-lesson-list--lang = 标题的语言
cli-help-lesson-show = 显示一课
cli-help-lesson-show--lesson = COURSE/LESSON 或 PACK/COURSE/LESSON；课文可用标识或编号
cli-help-lesson-show--lang = 语言
cli-help-stick-scan = 显示 U 盘或文件夹里有哪些课程包，与书库相比是新是旧
cli-help-key-new = 生成一对密钥：FILE（请保密）和 FILE.pub（可以发给别人）
cli-help-key-new--name = 密钥属于谁，别人看到的就是这个名称
cli-help-trust-add = 从此信任一个密钥
cli-help-trust-list = 列出信任的密钥
cli-help-trust-show = 显示一个信任的密钥
cli-help-trust-show--key = 指纹的开头，或名称

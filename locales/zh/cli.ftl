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
cli-trusted-by = （由 { $platform } 证明）
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

## 学习者与学习

cli-error-no-learner = 这里没有名为“{ $path }”的学习者。什么都没有改变。`packhorse learner list` 会列出有谁。
cli-error-wrong-secret = 这打不开。什么都没有改变。{ $wait ->
    [0] 请再试一次，或用 `packhorse learner recover` 使用恢复码。
   *[other] 请在 { $wait } 秒后再试，或用 `packhorse learner recover` 使用恢复码。
}
cli-error-secret-needed = 这需要密码或口令，但没有给出。什么都没有改变。
cli-error-secret-file = { $path } 里没有密码或口令。什么都没有改变。请把它写成一行文字。
cli-error-not-begun = 还没有开始作答。什么都没有改变。对这一课或测验使用 `packhorse item list` 即可开始。
cli-error-trust-unconfirmed = 这里不认识 { $path } 的签名者。什么都没有改变。请通过电话或纸面与对方核对这个指纹：{ $fingerprint } 如果一致，请加上 `--yes` 再运行一次同样的命令。
cli-error-no-card = “{ $path }”现在不需要复习。什么都没有改变。`packhorse review list` 会列出要复习的内容。
cli-error-no-note = 没有笔记“{ $path }”。什么都没有改变。`packhorse note list` 会列出已有的笔记。
# $text is what was typed, $like an example.
cli-error-response-form = “{ $text }”不是这道题要求的答案形式。没有计入。请这样写：{ $like }
cli-error-would-overwrite-other = { $path } 已经存在，而且不是这位学习者的文件。它没有被改动。请换一个名称。
cli-hint-secret-needed = 请设置变量 PACKHORSE_SECRET，或加上 --secret-file FILE；新的锁用 PACKHORSE_NEW_SECRET，或 --new-secret-file FILE。
cli-no-learners = 这里还没有人学习。请从 `packhorse learner add NAME` 开始。
cli-recovery-code = 请把恢复码写下来，放在安全的地方。它只在现在显示。
cli-learner-brought = 已带入，共 { $records } 条记录。
cli-learner-merged = 原来就在这里：新增 { $records } 条记录。
cli-learner-erased = 已抹去 { $name }。
cli-no-backups = 还没有备份。Packhorse 会自动制作。
# $next goes on where this page ended.
cli-more-records = 还有更多：--from { $next }
cli-no-hint = 这道题没有提示。
# $when is a date and time, $count how many cards are still due.
cli-review-due = { $when } 再次出现。{ $count ->
    [0] 没有其他要复习的了。
   *[other] 还有 { $count } 张卡片要复习。
}
cli-review-undone = 已撤回上一个答案。
cli-note-orphan = 课文里没有找到这些词语。笔记仍然保存着。
cli-note-removed = 笔记已拿走。`packhorse note restore { $id }` 可以找回。

# Help. The words of `packhorse library install --allow-unsigned` are cli-help-library-install--allow-unsigned.
cli-help = 为没有互联网的地方准备的课程：在终端里使用课程包、书库、搜索，也可以学习。
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
cli-help-lesson-list--lang = 标题的语言
cli-help-lesson-show = 显示一课
cli-help-stick-scan = 显示 U 盘或文件夹里有哪些课程包，与书库相比是新是旧
cli-help-key-new = 生成一对密钥：FILE（请保密）和 FILE.pub（可以发给别人）
cli-help-key-new--name = 密钥属于谁，别人看到的就是这个名称
cli-help-trust-add = 从此信任一个密钥
cli-help-trust-list = 列出信任的密钥
cli-help-trust-show = 显示一个信任的密钥
cli-help-trust-show--key = 指纹的开头，或名称

# Said of an argument wherever a command has it and says nothing of its own.
cli-help--learner = 谁在学习：标识、标识的开头，或姓名
cli-help--secret-file = 存有 PIN 码、图片名称或口令的文件；否则用 $PACKHORSE_SECRET
cli-help--new-secret-file = 存有新密码或口令的文件；否则用 $PACKHORSE_NEW_SECRET
cli-help--language = 界面的语言
cli-help--picture = 头像：mountains、tree、sun、horse、bird、fish、flower-lotus 或 star
cli-help--lock = 打开时要什么：PIN 码（pin）或图片（pictures）让别人进不了窗口；口令（passphrase）会加密文件
cli-help--lesson = LESSON、COURSE/LESSON 或 PACK/COURSE/LESSON；课程之后也可以写编号
cli-help--quiz = 课文或测验：ID、lesson/ID、assessment/ID，前面可以加 COURSE/ 或 PACK/COURSE/
cli-help--item = 题目：ITEM、COURSE/ITEM、PACK/COURSE/ITEM；也可以连同课文或测验写成 lesson/ID/ITEM
cli-help--course = 课程标识，或 PACK/COURSE
cli-help--lang = 语言
cli-help-learner = 在这台电脑上学习的人
cli-help-item = 题目：查看、作答、交卷
cli-help-review = 再次出现、帮助记忆的内容
cli-help-note = 课文里的笔记、划线和书签
cli-help-credential = 已获得的证书
cli-help-learner-add = 添加学习者；输出标识，有锁时还有恢复码
cli-help-learner-add--name = 姓名，任何文字都可以
cli-help-learner-list = 列出这台电脑上的学习者
cli-help-learner-progress = 说明学习者在所有课程或一门课程里学到哪里
cli-help-learner-history = 说明学习者在一门课程里做过什么，最新的在前
cli-help-learner-rename = 更改学习者的姓名、头像或语言
cli-help-learner-rename--name = 新的姓名
cli-help-learner-lock = 给学习者的文件换一把锁；输出新的恢复码
cli-help-learner-recover = 用恢复码打开学习者的文件，并换一把锁；输出新的恢复码
cli-help-learner-recover--lock = 以后打开时要什么
cli-help-learner-recover--code-file = 存有恢复码的文件；否则用 $PACKHORSE_SECRET
cli-help-learner-export = 把学习者写成一个文件，带到另一台电脑
cli-help-learner-export--out = 要写的文件，或放置它的文件夹
cli-help-learner-import = 从文件带入学习者；已在这里的，两边的经历合为一份
cli-help-learner-import--file = 由 `learner export` 或备份生成的文件
cli-help-learner-backups = 列出学习者的备份
cli-help-learner-restore = 恢复到某个备份；更新的内容保留
cli-help-learner-restore--name = `learner backups` 列出的名称
cli-help-learner-facts = 显示、保存或收回用于统计的信息；都可以不填
cli-help-learner-facts--sex = 性别
cli-help-learner-facts--age = 年龄
cli-help-learner-facts--institution = 学校或机构
cli-help-learner-facts--role = 身份
cli-help-learner-facts--withdraw = 全部收回
cli-help-learner-records = 说明保存了学习者的哪些内容，并列出记录
cli-help-learner-records--from = 上一页结束的地方
cli-help-learner-forget = 永久抹去学习者：文件、备份，全部
cli-help-learner-forget--yes = 是的，无法找回
cli-help-lesson-read = 把一课的所有部分标为已读，供脚本使用
cli-help-item-list = 列出课文或测验的题目；给出学习者时，继续其作答或开始新的一次
cli-help-item-answer = 回答一道题
cli-help-item-answer--response = 标识 1,3 · true 或 false · 配对 1=2,2=1 · 顺序 3,1,2 · 数字或文字 · 填空 a|b · @FILE · JSON
cli-help-item-hint = 给出题目的提示
cli-help-item-reveal = 显示题目的正确答案；这次作答中不能再回答它
cli-help-item-finish = 交卷
cli-help-item-results = 说明最近一次交卷的结果
cli-help-review-list = 列出要复习的内容
cli-help-review-answer = 回答题目，或说明词语记得如何：again、hard、good 或 easy
cli-help-review-answer--card = `review list` 列出的卡片，或其名称的末尾
cli-help-review-answer--response = 与 `item answer` 相同的答案；词语则为 again、hard、good 或 easy
cli-help-review-answer--grade = 记得如何，不论答案怎样
cli-help-review-undo = 撤回上一个答案
cli-help-note-add = 写笔记；不写文字即为书签，加 --quote 则为划线
cli-help-note-add--text = 自己的话
cli-help-note-add--passage = 所在的段落：标题的锚点
cli-help-note-add--quote = 所指的课文词语
cli-help-note-add--lang = 课文的语言
cli-help-note-list = 列出一门课程或所有课程的笔记
cli-help-note-remove = 拿走一条笔记
cli-help-note-remove--note = 标识，或标识的开头
cli-help-note-restore = 找回拿走的笔记
cli-help-note-restore--note = 笔记的标识
cli-help-credential-list = 列出在这台电脑上获得的，以及正在获得的证书
cli-step-exchanging = 发送和接收
cli-reconcile-bytes = 已发送 { $out }，已接收 { $came }
cli-reconcile-moved = 发送记录：{ $sent }，接收：{ $received }
cli-reconcile-certificates = 接收证书：{ $count }
cli-reconcile-agreed = 两边相同
cli-reconcile-differs = 两边不同
cli-reconcile-refused = 未被接收
cli-reconcile-half-way = 未完成
cli-reconcile-closed = 用密码短语锁住
cli-exchange-waiting = 等待的记录：{ $count }
cli-exchange-failed = 失败
cli-exchange-under-way = 在路上
cli-road-internet = 通过网络
cli-road-classroom = 在教室里
cli-road-stick = 用 U 盘
cli-road-store = 发往记录库
cli-courier-packed = 信封：{ $envelopes }。学习者：{ $learners }。记录：{ $records }。
cli-courier-delivered = 已交付信封：{ $envelopes }。失败：{ $failed }。
cli-courier-accepted = 回复：{ $answers }。学习者：{ $learners }。新记录：{ $records }。
cli-learner-joined = 这会随下一次交换一起发出。请与纸上的密钥核对。
cli-help-reconcile = 与平台的记录合并，或把记录发往记录库
cli-help-reconcile--learner = 谁：编号、编号开头或姓名；可以多个
cli-help-reconcile--all = 所有已加入且文件能打开的人
cli-help-reconcile--platform = 平台的地址；否则为所有已加入的平台
cli-help-reconcile--lrs = 任何 xAPI 记录库的地址：记录发往那里，不会带回任何东西
cli-help-reconcile--user = 打开记录库的名称；保存供下次使用
cli-help-reconcile--password-file = 存有记录库密码的文件；否则用 $PACKHORSE_STORE_PASSWORD
cli-help-courier = 随 U 盘传送、为平台封好的记录
cli-help-courier-pack = 把等待的记录封入给平台的文件；别人也可以往同一文件里放
cli-help-courier-pack--out = 要写的文件，或放置它的文件夹或 U 盘
cli-help-courier-pack--learner = 有密码短语、也要一起发送的人
cli-help-courier-deliver = 把封好的文件交给平台，并把它的回复放在旁边
cli-help-courier-deliver--file = 文件或文件夹
cli-help-courier-deliver--platform = 平台的地址；否则为信封所属的平台（若本机知道）
cli-help-courier-accept = 取走给本机的回复
cli-help-courier-accept--file = 文件或文件夹
cli-help-courier-accept--learner = 有密码短语并有回复的人
cli-help-exchange = 已发送的和等待的
cli-help-exchange-list = 列出以往的交换和等待的记录
cli-help-exchange-list--learner = 谁的记录在等待：编号、编号开头或姓名
cli-help-learner-join = 用代码加入一个中心；随下一次交换发出
cli-help-learner-join--code = 纸上所写的代码
cli-help-learner-join--name = 想在那里使用的姓名；否则用自己的
cli-help-learner-leave = 离开某中心的平台；它已有的仍留在那里
cli-help-learner-leave--platform = 平台的地址或密钥

# The classroom. $name is a laptop's or a person's, the others are counts.
cli-classroom-open = “{ $name }”正在为本教室的电脑服务。课程包：{ $packs }。其他人输入：
cli-classroom-key = 密钥简写：{ $key }
cli-classroom-end = 请保持运行；按 Ctrl-C 关闭教室。
cli-classroom-guest = { $name }：记录 { $records }，密封信封 { $carried }
cli-classroom-carried = 这里有等待交给平台的密封信封：{ $count }。有网络时用 `packhorse classroom deliver` 交出，或用 `packhorse courier pack` 放到优盘上。
cli-classroom-nobody = 附近没有发现教室。如果屏幕上显示了地址，请用 `packhorse classroom visit 地址`。
cli-classroom-visited = 留下信封：{ $left }。其中记录：{ $records }。取回答复：{ $answers }。
cli-classroom-delivered = 已交出：{ $handed }。被拒绝：{ $refused }。仍在等待：{ $waiting }。
cli-classroom-allowed = { $name }受{ $by }委托，在{ $until }之前还可颁发{ $left }份证书，共{ $count }份。
cli-classroom-allowed-by-word = { $name }受{ $by }委托，在{ $until }之前还可颁发{ $left }份证书，共{ $count }份。请用 `packhorse classroom issue` 逐份确认。
cli-classroom-allowed-none = 没有中心允许这台电脑颁发证书。
cli-classroom-certificate = { $at }  { $name }：{ $what }，已颁发
cli-classroom-certificate-waits = { $at }  { $name }：{ $what }，已达到要求，等待您确认
cli-classroom-not-issued = 未颁发：{ $number }。它不在等待，或记录尚有欠缺，或可颁发的数量已用完。
cli-help-classroom = 同一教室里的电脑：无需互联网即可交换课程包和记录
cli-help-classroom-open = 为本教室的电脑服务，直到 Ctrl-C：它们可取课程包，并留下密封给平台的内容
cli-help-classroom-open--port = 监听端口；默认 47000，被占用时用其他端口
cli-help-classroom-open--name = 别人看到的名称
cli-help-classroom-find = 列出附近提供服务的电脑及其内容
cli-help-classroom-find--seconds = 监听秒数
cli-help-classroom-visit = 访问提供服务的电脑：取课程包，留下记录
cli-help-classroom-visit--address = 其屏幕上显示的地址：192.168.1.7:47000
cli-help-classroom-visit--learner = 谁的记录：编号、编号开头或姓名；可多个
cli-help-classroom-visit--all = 所有已加入且文件可打开者的记录
cli-help-classroom-visit--take = 要从它安装的课程包
cli-help-classroom-visit--allow-unsigned = 接受没有已知签名者的课程包
cli-help-classroom-deliver = 把别人留在这台电脑教室里的内容交给平台
cli-help-classroom-deliver--platform = 平台地址；默认为这台电脑所知的全部平台
cli-written = 已写入：{ $path }
cli-trusts-issuers = 证书：{ $name }，截至 { $made }
cli-trusts-issuer = 证书：{ $name }
cli-help-credential-show = 显示一张证书的全部情况
cli-help-credential-show--id = PACK/COURSE/ACHIEVEMENT，或证书编号的开头
cli-help-credential-export = 把已确认的证书写入文件
cli-help-credential-export--form = 形式；不写则按文件名结尾
cli-help-credential-import = 把别处的证书（Open Badge）与自己的一起保存
cli-help-credential-verify = 判断证书是否有效：JSON、含证书的 PNG、SVG 或 PDF，或二维码图片
cli-help-credential-verify--trust = 本次检查所信任的院方密钥（FILE.pub）或信任文件（FILE.trust）
cli-help-trust-add--yes = 已与信任文件的签名者核对指纹
cli-help-key-delegate = 授权另一个密钥在限定范围内代为颁发证书
cli-help-key-delegate--key = 授权方密钥（由 `key new` 生成）
cli-help-key-delegate--to = 被授权的密钥：其 FILE.pub
cli-help-key-delegate--name = 被授权方的名称，代替密钥名称
cli-help-key-delegate--achievements = 仅限这项成果（URI）；可重复
cli-help-key-delegate--count = 最多颁发的证书数
cli-help-key-delegate--days = 从现在起的天数
cli-help-key-delegate--may-delegate = 其下还可再授权的层数
cli-help-stick-write = 把书库的课程包放到 U 盘上并读回核对，附上说明谁的课程包和证书有效的文件
cli-help-stick-write--dirs = 文件夹或 U 盘，同时写入
cli-help-stick-write--packs = 要放的课程包（编号）；可写多个
cli-help-stick-write--all = 书库的全部课程包
cli-stick-written = 已写入：{ $size }
cli-stick-there = 原来就有
cli-stick-newer = 那里有更新的版本，已保留
cli-stick-others = 那里有其他课程包，已保留：{ $titles }
cli-program-newer = { $path } 里有更新的 Packhorse（{ $version }，{ $size }），由制作者签名。用 `packhorse program take` 取出。
cli-program-other = { $path } 里有更新的 Packhorse（{ $version }），由制作者签名，但没有适合这种电脑的安装包。
cli-program-nothing = { $path } 里没有由本 Packhorse 的制作者签名的更新版本。
cli-program-deb = 每一部分都已核对。安装：sudo apt install "{ $path }"
cli-program-rpm = 每一部分都已核对。安装：sudo dnf install "{ $path }"
cli-program-portable = 每一部分都已核对。解压 { $path }，把 packhorse-data 从旧文件夹移到新文件夹，再启动新的。
cli-program-open = 每一部分都已核对。打开 { $path } 并按提示操作。
cli-help-program = Packhorse 本身的更新版本
cli-help-program-take = 从 U 盘上取出更新程序的安装包（须由制作者签名）
cli-help-program-take--from = U 盘、文件夹或课程包文件
cli-help-program-take--out = 放安装包的文件夹
cli-help-credential-verify--files = 文件，或存有文件的文件夹
cli-help-credential-verify--refresh = 先向已加入的平台询问签发者和已撤销证书的最新信息
# $count: certificates that were looked at; $valid, $notvalid, $unclear: how many were so; $passed: files that can carry none.
cli-verified-many = 证书：{ $count }。有效：{ $valid }。无效：{ $notvalid }。尚不能断定：{ $unclear }。略过的文件：{ $passed }。

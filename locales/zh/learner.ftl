## Who is studying: welcome, the rail, Settings › Learner and My data.

learner-nav-notes = 笔记
learner-nav-certificates = 证书
# Under the learner's name in the rail.
learner-my-progress = 我的进度
learner-change = 换人学习

learner-who = 谁在学习？
learner-who-text = 每个人在本机都有自己的书架、笔记和进度。
learner-studied-never = 还没有学习过
learner-studied-today = 今天学习过
learner-studied-yesterday = 昨天学习过
learner-studied-on = { $date }学习过
learner-new = 我是第一次来
learner-new-text = 只需一分钟，不需要电子邮箱。
learner-bring = 我来自另一台电脑
learner-bring-other = 我有另一台电脑上的文件
# $language: the language of the interface, by its own name.
learner-language-is = 语言：{ $language }
learner-add-courses = 添加课程
learner-has-pin = 有数字密码
learner-has-pictures = 有三张图片
learner-has-passphrase = 有口令
learner-state-missing = 文件不见了
learner-state-damaged = 文件已损坏
learner-state-newer = 需要更新的 Packhorse

## What opens a shelf

learner-open = 打开
learner-type-pin = { $name }，请输入数字密码
learner-choose-pictures = { $name }，请选择您的三张图片
learner-type-passphrase = { $name }，请输入口令
learner-pin-keys = 数字
learner-pin-back = 删除最后一位
# Read aloud while typing; the digits themselves are never said.
learner-pin-typed = { $count ->
   *[other] 已输入 { $count } 位
}
# Read aloud while choosing.
learner-pictures-chosen = { $count ->
   *[other] 已选 { $count } 张图片
}
learner-pictures-back = 撤回最后一张
learner-wrong-pin = 数字密码不对。
learner-wrong-pictures = 图片不对，或顺序不对。
learner-wrong-passphrase = 口令不对。
learner-wrong = 打不开。请再试一次。
learner-try-again = 请再试一次。
learner-wait-seconds = { $count ->
   *[other] { $count } 秒后可以再试。
}
learner-wait-minutes = { $count ->
   *[other] { $count } 分钟后可以再试。
}
learner-forgot-pin = 我忘了数字密码
learner-forgot-pictures = 我忘了图片
learner-forgot-passphrase = 我忘了口令
learner-forgot-title = { $name }，请使用恢复码
learner-forgot-text = 建立书架时写下了一个恢复码，可能在您的培训师那里。它能打开书架一次，之后您会得到一个新的。
learner-recovery-code = 恢复码
learner-recovery-code-hint = 20 个字母和数字。大小写、空格和连字符都没有关系。
learner-recover = 打开我的书架
learner-cancel = 取消
learner-broken-title = { $name }的书架打不开
learner-broken-newer = 它是更新的 Packhorse 写的。一切都安全。请用更新的程序打开。
learner-broken-missing = 记录文件已不在本机。备份可以把它找回来。
learner-broken-damaged = 记录文件已损坏。备份可以把它找回来，仍能读出的内容会一并加入。
learner-mended = 您的文件曾损坏，现已修好。

## Make your shelf

learner-make-title = 建立您的书架
learner-name = 您的姓名
learner-name-hint = 它会印在您的证书上。用任何文字写都可以。
learner-name-lacks = 请写下姓名再继续。
learner-picture = 选一张图片
learner-picture-mountains = 山
learner-picture-tree = 树
learner-picture-sun = 太阳
learner-picture-horse = 马
learner-picture-bird = 鸟
learner-picture-fish = 鱼
learner-picture-flower-lotus = 花
learner-picture-star = 星
learner-picture-moon = 月亮
learner-picture-boat = 船
learner-picture-cow = 牛
learner-picture-leaf = 叶子
learner-language = 语言
learner-keep-out = 不让别人打开我的书架
learner-keep-out-hint = 几个人共用本机时有用。以后可以更改。
learner-lock = 谁可以打开您的书架？
learner-lock-none = 使用本机的任何人
learner-lock-none-text = 不询问任何东西。您的文件没有加密。
learner-lock-pin = 只有知道我的数字密码的人
learner-lock-pin-text = 让别人进不了这个窗口。它不加密：能复制文件的人就能读到内容。
learner-lock-pictures = 只有知道我的三张图片的人
learner-lock-pictures-text = 与数字密码一样，但不用读写。它不加密。
learner-lock-passphrase = 只有知道我的口令的人
learner-lock-passphrase-text = 加密您的文件：没有这些字，谁也读不了。您的姓名和图片仍然可见。
learner-new-pin = 新的数字密码
learner-new-pin-hint = 4 到 12 位数字。
learner-new-pictures = 新的图片
learner-new-pictures-hint = 三张图片，顺序也算。
learner-new-passphrase = 新的口令
learner-new-passphrase-hint = 至少 8 个字符。四五个词就很好。
learner-show-typed = 显示我输入的内容
learner-make = 建立我的书架
learner-file-waits = 您打开的文件已在等候，书架建好后就会显示。

## Recovery code

learner-code-title = 请写下这个恢复码
learner-code-text = 如果您忘了怎样打开书架，只有这个恢复码能打开。它只显示一次。
learner-code-of = 书架主人
learner-code-give = 请写在纸上，把纸交给您的培训师。不要和电脑放在一起。
learner-code-passphrase = 您的文件已加密。没有口令，也没有这个恢复码，谁也无法找回里面的内容。
learner-code-written = 恢复码已写下
learner-code-print = 打印

## A learner from a file

learner-bring-title = 从另一台电脑带来您的书架
learner-bring-text = 在另一台电脑上打开“设置”“我的数据”，选择“保存一份”。然后在这里选择那个文件。
learner-bring-choose = 选择文件
# $name: a file that was opened with the program.
learner-bring-this = 取入“{ $name }”
learner-bring-another = 选择另一个文件
learner-bring-secret = 口令或恢复码
learner-bring-secret-hint = 这个文件已加密。还没有复制任何内容。
learner-brought = { $name }已经来到这里
learner-brought-merged = { $name }原本就在这里：两个书架已合为一个
learner-brought-records = { $count ->
    [0] 没有新的记录。
   *[other] 本机有 { $count } 条新记录。
}

## Settings › Learner

learner-section = 学习者
learner-saved = 已保存。
learner-lock-section = 锁
learner-lock-now-none = 使用本机的任何人都能打开您的书架。
learner-lock-now-pin = 数字密码让别人进不了这个窗口。您的文件没有加密。
learner-lock-now-pictures = 三张图片让别人进不了这个窗口。您的文件没有加密。
learner-lock-now-passphrase = 您的文件已用口令加密。
learner-lock-change = 更换锁
learner-lock-save = 使用新的锁
learner-lock-changed = 锁已更换。
learner-lock-code-note = 换了锁，您会得到新的恢复码。旧的就不能再用了。
learner-pin = 数字密码
learner-pictures = 图片
learner-passphrase = 口令
learner-pin-present = 现在的数字密码
learner-pictures-present = 现在的图片
learner-passphrase-present = 现在的口令

## Settings › My data

learner-privacy = 我的数据
learner-privacy-text = 您的姓名、进度、笔记和证书只在本机，直到您把它们发送出去。
learner-kept-records = 记录
learner-kept-notes = 笔记
learner-kept-files = 交上的文件
learner-kept-size = 大小
learner-kept-since = 最早的记录在{ $first }，最近的在{ $last }。
learner-records = 记录下的一切
learner-records-text = 您做过的每件事，用简单的话写出。下面是平台会收到的那条记录。
learner-records-show = 显示记录
learner-records-more = 显示更早的
# $percent: points reached, as a number from 0 to 100.
learner-record-score = 100 分中得 { $percent } 分
learner-did-answered = 回答
learner-did-submitted = 交上题目
learner-did-handed-in = 交上文件
learner-did-began = 开始
learner-did-read = 读过
learner-did-watched = 看过
learner-did-finished = 完成
learner-did-left = 离开
learner-did-reviewed = 复习
learner-did-scored = 得分
learner-did-claimed = 获得证书
learner-did-took-back = 撤回
learner-did-other = 其他
learner-export = 带走我的数据
learner-export-text = 一个文件，包含您在这里做过的一切。可以在另一台电脑上打开。
learner-export-do = 保存一份
learner-exported = 已保存为
learner-facts = 关于您的几个问题，愿意的话
learner-facts-why = 它们有助于了解课程到达了哪些人，没有到达哪些人。只会和其他人的一起计数。您可以不说，也可以随时撤回。
learner-facts-answer = 回答
learner-facts-leave = 不说
learner-facts-withdraw = 撤回
learner-facts-save = 保存
learner-facts-saved = 已保存。谢谢。
learner-facts-gone = 没有留下关于您的内容。
learner-fact-none = 我不说
learner-fact-sex = 性别
learner-fact-age = 年龄
learner-fact-role = 我是
learner-fact-institution = 学校或单位
learner-sex-female = 女
learner-sex-male = 男
learner-sex-other = 其他
learner-age-under-15 = 15 岁以下
learner-age-15-24 = 15 到 24 岁
learner-age-25-34 = 25 到 34 岁
learner-age-35-54 = 35 到 54 岁
learner-age-55-up = 55 岁以上
learner-role-learner = 学习者
learner-role-teacher = 教师
learner-role-trainer = 教师培训师
learner-role-other = 其他
learner-backups = 备份
learner-backups-text = Packhorse 会自动在本机制作备份。
learner-backups-none = 还没有备份。
learner-restore = 恢复
learner-restore-of = 恢复{ $date }的备份
learner-restore-title = 回到{ $date }的备份？
learner-restore-warning = 此后您做过的事会一并加入。什么也不会丢失。
learner-restore-keep = 保持现状
learner-restored = 备份已启用。什么也没有丢失。
learner-erase = 从本机抹去我的数据
learner-erase-text = 您的书架和所有备份都会消失。平台确认过的证书仍然有效。
learner-erase-do = 永久抹去
learner-erase-title = { $name }，抹去您的数据？
learner-erase-warning = { $records ->
   *[other] { $records } 条记录
}和{ $notes ->
   *[other] { $notes } 条笔记
}将从本机移除，所有备份也一样。
learner-erase-forever = 这无法撤销。没有发送、也没有保存副本的内容会消失。
learner-erase-sure = 我知道这无法撤销
learner-erase-keep = 全部保留
learner-erase-export = 先保存一份
learner-erased = { $name }的数据已从本机抹去。

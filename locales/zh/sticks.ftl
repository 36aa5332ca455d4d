## Prepare USB sticks

sticks-lede = 有几个接口就插几个 U 盘。Packhorse 同时写入，并逐个读回核对。
sticks-step-choose = 课程包
sticks-step-write = 写入 U 盘
sticks-step-hand = 分发

## What goes onto each stick

sticks-choose-title = 每个 U 盘上放什么
sticks-choose-text = 课程包整体写入，包含它的所有语言。
sticks-portable = Packhorse 程序本身，可从 U 盘运行
sticks-portable-text = 本机 Packhorse 所在的文件夹，不含任何人的记录。
sticks-none-title = 还没有可分发的课程包
sticks-none-text = 请先把课程包添加到本机，然后才能写入 U 盘。
sticks-prefix = 名称开头
sticks-prefix-hint = 填 MAR 就得到 MAR-01、MAR-02 等。已有名称的 U 盘保留原名。
sticks-wanted = U 盘数量
sticks-wanted-hint = 还不确定就留空。
sticks-begin = 开始写入
sticks-begin-note = U 盘上原有的内容不会被删除。
sticks-back = 另选课程包

## The slip: sizes

sticks-each = 每个 U 盘上
sticks-each-packs = { $count } 个课程包
sticks-each-portable = 可从 U 盘运行的 Packhorse
sticks-each-trust = 谁的证书有效
sticks-each-room = 记录用的空邮袋
sticks-each-sum = 合计
# Follows the number of sticks that are ready, which stands large before it. $wanted: how many are to be made.
sticks-ready-of = 个已就绪，共需 { $wanted } 个
# Follows the number of sticks that are ready, which stands large before it.
sticks-ready-some = 个 U 盘已就绪
sticks-ready-bar = 已就绪 { $ready } 个，共需 { $wanted } 个
# $minutes: a whole number. $count: how many sticks are still to be made.
sticks-others = 其余 { $count } 个约需 { $minutes } 分钟。

## Sticks that are in

sticks-in = 本机上插着 { $count } 个 U 盘
sticks-in-none = 本机上没有 U 盘
sticks-put-in = 请插入 U 盘
sticks-put-in-text = 空的 U 盘会自动开始。如果上面有别人的文件，Packhorse 会先询问。
sticks-folder = 选择文件夹
sticks-look = 再看一次
sticks-stop-all = 全部停止
sticks-hand = 去分发
sticks-unnamed = 一个 U 盘
# What a stick’s row says at its end.
sticks-state-found = 等您决定
sticks-state-waiting = 排队中
sticks-state-looking = 正在查看
sticks-state-writing = 正在写入
sticks-state-reading = 正在读回
sticks-state-ready = 已就绪，可拔出
sticks-state-ready-folder = 已就绪
sticks-state-small = 容量太小
sticks-state-full = 空间不够
sticks-state-protected = 写保护
sticks-state-bad = 请勿使用
sticks-state-gone = 拔出过早
sticks-state-stopped = 已停止
sticks-state-failed = 没有成功
# What it says below.
sticks-text-ready = 已写入并读回，没有错误
sticks-text-small = 容量 { $capacity }，需要 { $needed }
sticks-text-full = 剩余 { $free }，需要 { $needed }。其余空间被其他文件占用，这些文件会保留。
sticks-text-protected = 无法写入。如果上面有小开关请拨动它，或换一个 U 盘。
sticks-text-bad = 它没有保存住写入的内容。请做上标记，不要给任何人。其他 U 盘继续。
sticks-text-gone = 没有写完的内容不会被当作课程包。重新插入即可从头开始。
sticks-text-stopped = 没有写完的内容不会被当作课程包。
sticks-text-strange = 上面有其他文件，会原样保留。
sticks-text-same = 这些课程包中有 { $count } 个已经在上面。
sticks-text-newer = 上面有更新的版本，会保留：{ $titles }
sticks-text-others = 上面有其他课程包，会保留：{ $titles }
sticks-text-program = 上面有另一个 Packhorse，会原样保留。
# $name: what the stick is called.
sticks-write-one = 写入
sticks-write-one-of = 写入：{ $name }
sticks-again = 再试一次
sticks-again-of = 再试一次：{ $name }
sticks-stop-of = 停止：{ $name }
sticks-drop = 从列表移除
sticks-drop-of = 从列表移除：{ $name }
sticks-tape-title = 在每个 U 盘上写上名称
# $names: names of the sticks that are being made or are ready.
sticks-tape = 一条胶带就够：{ $names }。U 盘回来时，您能看出是哪一个。

## Handing out

sticks-hand-title = { $count } 个 U 盘可以分发了
sticks-hand-none = 还没有就绪的 U 盘
sticks-hand-text = 每一个都已读回到最后一部分。拿到的人插入 U 盘，打开“书库”里的“添加课程包”即可。
sticks-hand-post = 记录会随同样的 U 盘回来。请在“发送与接收”中交给平台。
sticks-anew = 再准备一些
sticks-on = 继续写入

## A newer program that came on a stick

sticks-program-title = 有更新的 Packhorse：{ $version }
# $fingerprint: short form of the key.
sticks-program-text = 它由程序的制作者签名，用的是随本 Packhorse 附带的密钥（{ $fingerprint }）。这与您为课程信任的密钥不同，那些密钥都不算数。
sticks-program-keep = 您学过的一切都不会变。
sticks-program-take = 放到“下载”文件夹
sticks-program-elsewhere = 选择文件夹
sticks-program-none = 里面没有适合这种电脑的安装包。请向带来的人要合适的。
sticks-program-taken = Packhorse { $version } 已核对并取出
sticks-program-deb = 关闭 Packhorse。在文件窗口中打开此文件并选择安装；电脑会要求输入密码。在终端中：sudo apt install 加文件名。
sticks-program-rpm = 关闭 Packhorse。在文件窗口中打开此文件并选择安装；电脑会要求输入密码。在终端中：sudo dnf install 加文件名。
sticks-program-portable = 本 Packhorse 从文件夹运行。关闭它，解压此文件，把 packhorse-data 文件夹从旧文件夹移到新文件夹，然后启动新的。
sticks-program-open = 关闭 Packhorse，打开此文件并按提示操作。
sticks-program-show = 显示文件夹

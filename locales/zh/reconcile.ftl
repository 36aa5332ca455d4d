## 发送与接收：本机记录的内容送到中心的平台；加入中心；课堂。

reconcile-title = 发送与接收
reconcile-failed = 无法显示发送与接收
reconcile-lede-nothing-joined = 您做的一切都保存在本机。想这样学多久都可以。
reconcile-lede-offline = 您处于离线状态。您做的一切都保存在本机。
reconcile-lede-exchanging = Packhorse 正在发送和接收。您可以继续学习。

reconcile-foot-nothing-joined = 仅在本机
reconcile-foot-offline = 离线
reconcile-foot-reachable = 已连接
reconcile-foot-reached = 已连接，{ $time }
reconcile-reached = 上次连接：{ $time }。
reconcile-foot-exchanging = 正在发送和接收
reconcile-past-stopped = 已中断，没有丢失任何内容
reconcile-foot-waiting = { $count ->
    [0] 没有等待的记录
   *[other] { $count } 条记录在等待
}
reconcile-today-offline = 您处于离线状态
reconcile-today-saved = 您做的一切都保存在本机。
reconcile-today-by-itself = Packhorse 会自动发送和接收。

reconcile-step-reaching = 正在寻找平台
reconcile-step-sending = 正在发送记录
reconcile-step-receiving = 正在接收记录
reconcile-step-files = 正在传送文件
reconcile-step-comparing = 正在核对双方
reconcile-step-news = 正在查看新内容
reconcile-progress = 共 { $of } 条记录，已完成 { $done } 条，{ $size }
reconcile-progress-bytes = 目前 { $size }
reconcile-progress-text = 您可以离开此页去学习。已送达的部分会留在那里。
reconcile-stop = 停止

reconcile-trouble-half-way = { $date }的交换中途停止
reconcile-trouble-nothing = { $date }的交换没有开始
reconcile-trouble-arrived = 已送达 { $count } 条记录。
reconcile-trouble-safe = { $count ->
    [0] 没有丢失任何内容。您不需要做什么。
   *[other] { $count } 条记录安全地保存在这里，下次会发出。您不需要做什么。
}
reconcile-trouble-code = 代码 { $code }。{ $date }。

reconcile-waiting = 条记录等待发送
reconcile-waiting-none = 没有等待发送的内容
reconcile-waiting-none-joined = 您做的内容会随下一次交换发出。
reconcile-waiting-none-begun = 您做的内容会列在这里。
reconcile-kind-progress = 课程进度
reconcile-kind-answers = 答案和成绩
reconcile-kind-certificates = 证书
reconcile-kind-notes = 笔记和标记
reconcile-kind-files = 交上的文件
reconcile-locked-out-title = 有些记录仍然锁着
reconcile-locked-out = { $names }：文件用密码短语锁着。这些记录是安全的，文件打开后就会发出。

reconcile-joined-title = 您的中心
reconcile-joined-none-title = 您还没有加入中心
reconcile-joined-none-text = 中心给您代码后，请在这里加入。之后您的记录会送到中心，证书也可以得到确认。加入时不需要联网。
reconcile-join = 加入中心
reconcile-join-another = 使用另一个代码
reconcile-platform-last = 上次交换：{ $date }
reconcile-platform-never = 还没有交换过
reconcile-platform-store = 记录库：只送出记录，不会送回
reconcile-cohort-unknown = 小组名称会随第一次交换送到
reconcile-cohort-unsent = 您的申请会随第一次交换发出
reconcile-cohort-waiting = 中心正在审核您的申请
reconcile-cohort-member = 您是成员
reconcile-cohort-refused = 未能加入
reconcile-cohort-ended = 中心已结束

reconcile-refusal-unknown-learner = 平台还不认识您。请用中心的代码加入。
reconcile-refusal-another-key = 平台从另一台电脑认识您。请让中心把两者合并；在那之前不会丢失任何内容。
reconcile-refusal-bad-grant = 您的签名不符。请给技术人员看；您的记录安全地保存在这里。
reconcile-refusal-barred-device = 中心禁用了这台电脑。请向中心询问原因；您的记录安全地保存在这里。
reconcile-refusal-unknown-code = 没有小组使用这个代码。请与纸上的核对，或向中心要一个新的。
reconcile-refusal-expired-code = 代码已失效。请向中心要一个新的。
reconcile-refusal-full-cohort = 小组已满。请向中心要另一个代码。
reconcile-refusal-busy = 平台当时太忙。Packhorse 会自动再试。
reconcile-refusal-too-much = 内容太大，一次交换放不下。请给技术人员看；您的记录安全地保存在这里。
reconcile-refusal-anothers-stream = 它属于另一位学习者。请让中心看一看。
reconcile-refusal-not-a-statement = 记录不完整。请给技术人员看。
reconcile-refusal-another-actor = 记录写的是另一个人。请让中心看一看。
reconcile-refusal-forged = 记录的来源与所写的不符。请让中心看一看。
reconcile-refusal-not-for-me = 这台电脑不能收您的记录。它们在等平台。

reconcile-aside-title = 已保存，但不计入
reconcile-aside-text = 这些记录在本机和平台上都是安全的。平台不计入它们，它们也不会耽误别的内容。

reconcile-past = 过去的交换
reconcile-past-none = 还没有过。
reconcile-past-day = 日期
reconcile-past-by = 方式
reconcile-past-moved = 传送的内容
reconcile-past-how = 结果
reconcile-past-more = 显示更早的
reconcile-past-times = { $road }，{ $count } 次
reconcile-past-whose = 交给 { $name }
reconcile-road-internet = 互联网
reconcile-road-classroom = 课堂
reconcile-road-stick = U 盘
reconcile-road-store = 记录库
reconcile-moved-sent = 发出 { $count } 条记录
reconcile-moved-received = 收到 { $count } 条记录
reconcile-moved-certificates = 确认 { $count } 份证书
reconcile-moved-handed = 递交了他人的 { $count } 个信封
reconcile-moved-nothing = 没有新内容
reconcile-ended-complete = 完成
reconcile-ended-half-way = 中途停止
reconcile-ended-failed = 没有传送
reconcile-ended-under-way = 在路上
reconcile-why = 原因

reconcile-news = 中心的新内容
reconcile-news-edition = 版本 { $label }
reconcile-news-here = 本机有较旧的版本
reconcile-news-missing = 本机缺少 { $size }
reconcile-news-get = 获取
reconcile-news-get-of = 获取 { $title }

reconcile-way-line = 有网络时
reconcile-way-line-waiting = Packhorse 会自动发送。{ $count } 条记录约 { $size }。
reconcile-way-line-none = Packhorse 会自动查看有没有新内容。
reconcile-way-line-join = 请先加入中心。之后 Packhorse 会自动发送。
reconcile-way-next = { $time } 再试。
reconcile-way-budget = 每天最多 { $size }；今天已用 { $used }。
reconcile-way-hours = 只在 { $from } 到 { $to } 之间。
reconcile-way-change = 更改
reconcile-way-change-of = 更改发送的多少和时间
reconcile-try = 现在试试
reconcile-send = 现在发送
reconcile-way-stick = 用 U 盘
reconcile-way-stick-text = 把记录放到 U 盘上，交给要进城的人。记录是封好的：只有平台能打开。
reconcile-stick-pack = 放到 U 盘
reconcile-stick-pack-on = 放到“{ $name }”
reconcile-stick-read = 读取 U 盘
reconcile-stick-deliver = 代他人递交
reconcile-stick-deliver-text = 您带着 U 盘，又有网络？请递交上面的内容，并把回复带回去。
reconcile-stick-busy = 正在使用 U 盘，请不要拔出。
reconcile-stick-packed-title = 记录已放到 U 盘
reconcile-stick-packed = { $learners } 位学习者的 { $records } 条记录，{ $size }。收到回复之前，一切也保留在这里。
reconcile-stick-packed-none = 没有等待 U 盘的内容，什么也没有写入。
reconcile-stick-read-title = U 盘已读取
reconcile-stick-read-answers = { $count ->
    [0] 上面没有给这台电脑的回复。您放上去的内容仍在这里。
   *[other] 上面有 { $count } 份给这台电脑的回复。
}
reconcile-stick-delivered-title = 已递交
reconcile-stick-delivered = { $count ->
    [0] 这个 U 盘上没有要递交的内容。
   *[other] { $count } 个信封已送到平台。
}{ $answers ->
    [0] { "" }
   *[other] U 盘上有 { $answers } 份回复：请带回去。
}
reconcile-stick-failed = { $count } 个信封无法使用，仍在 U 盘上。
reconcile-way-room = 在课堂上
reconcile-way-room-text = 附近老师的电脑可以收记录、给课程包，不需要互联网。
reconcile-way-room-on = 本机的课堂已打开。
reconcile-way-room-near = “{ $name }”就在附近。
reconcile-way-room-open = 课堂

reconcile-join-title = 加入中心
reconcile-join-lede = 中心会给您一个代码：写在纸上、在消息里，或是一张图片。现在不需要联网。
reconcile-join-code = 中心给的代码
reconcile-join-code-hint = 相似的字母、大小写、空格和连字符都没关系。请把每一行都写上。
reconcile-join-code-lacks = 请写下代码再继续。
reconcile-join-picture = 打开代码的图片
reconcile-join-look = 查看代码
reconcile-join-ask = 这是您的中心吗？
reconcile-join-address = 平台的网址
reconcile-join-platform = 平台
reconcile-join-key = 密钥简写
reconcile-join-key-hint = 如果纸上有，请核对。
reconcile-join-until = 代码有效期至
reconcile-join-for-ever = 长期有效
reconcile-join-expired-title = 按本机的时钟，代码已失效
reconcile-join-expired-text = 如果时钟是准的，请向中心要新代码。如果时钟不准，您仍可加入：以平台的时钟为准。
reconcile-join-known = 您已经加入这个平台。这个代码会再加一个小组。
reconcile-join-used = 您已经用过这个代码。不需要再做什么。
reconcile-join-seen-title = 中心会看到什么
reconcile-join-seen-name = 您在下面写的名字。
reconcile-join-seen-deeds = 您在课程中做的事：课时、答案、成绩、交上的文件、证书。
reconcile-join-seen-before = 也包括您今天之前在本机做的。
reconcile-join-notes = 您的笔记也会送到平台，这样您在自己的其他电脑上也能看到。
reconcile-join-leave = 您可以在设置中退出。已送到的内容会留在那里。
reconcile-join-name = 中心看到的您的名字
reconcile-join-name-lacks = 请写下名字再继续。
reconcile-join-yes = 是的，加入
reconcile-join-no = 不是，换一个代码
reconcile-join-done = 您的申请已保存，会随第一次交换发出。
reconcile-store-ask = 中心给您的是地址、密钥名和密码？
reconcile-store-title = 加入记录库
reconcile-store-lede = 有些中心把记录存放在另一种库里（xAPI，也叫 LRS）。Packhorse 也会把您的记录送到那里。现在不需要连接。
reconcile-store-address = 记录库的地址
reconcile-store-address-hint = 例如 https://lrs.example.org/xapi
reconcile-store-address-lacks = 请填写地址。
reconcile-store-key = 密钥名（用户名）
reconcile-store-key-lacks = 请填写密钥名。
reconcile-store-secret = 密码
reconcile-store-secret-lacks = 请填写密码。
reconcile-store-seen-title = 记录库将保存的内容
reconcile-store-seen-notes = 您的笔记不会发送到那里。
reconcile-store-one-way = 记录库不会送回任何内容：没有课程包，也没有已确认的证书。
reconcile-store-join = 加入
reconcile-store-no = 不，返回
reconcile-store-done = 您的记录会随下一次交换送到记录库，届时会看到它能否打开。

reconcile-room-title = 课堂
reconcile-room-lede = 同一间教室里的电脑互相交换记录和课程包，不需要互联网。
reconcile-room-failed = 无法显示课堂
reconcile-room-serve = 在本机打开课堂
reconcile-room-serve-text = 供老师使用。同一网络中的电脑会找到本机，从这里取课程包，并把记录交给它。
reconcile-room-sealed = 其他中心的记录仍然封好：本机只负责携带。
reconcile-room-start = 打开课堂
reconcile-room-stop = 关闭课堂
reconcile-room-on = 课堂已打开
reconcile-room-on-text = 请保持本机开机，并留在这个网络中。
reconcile-room-off = 课堂已关闭
reconcile-room-off-text = 谁也连不到本机。
reconcile-room-name = 别人看到的名字
reconcile-room-address = 如果找不到，请他们输入
reconcile-room-address-or = 或
reconcile-room-qr = 地址的图片，供拍照
reconcile-room-appoint = 登记为老师的电脑
reconcile-room-appoint-text = 把本机的密钥告诉中心。之后它可以读取您小组的记录，组里的电脑也认得它。
reconcile-room-key-whole = 完整密钥
reconcile-room-key = 密钥简写
reconcile-room-packs = { $count ->
    [0] 没有提供课程包。
   *[other] 提供 { $count } 个课程包。
}
reconcile-room-carried = { $count } 个封好的信封在这里等平台。
reconcile-room-unread = 无法知道这里有多少个封好的信封：本机不让 Packhorse 读取它们的文件夹。里面的内容没有改动。请重新启动电脑；如果还是这样，请管理这台电脑的人检查磁盘。
reconcile-room-blocked-no-network = 本机没有连接网络
reconcile-room-blocked-no-network-text = 没有丢失任何内容。请打开 Wi-Fi，或打开一个全班电脑都能加入的热点。不需要互联网。
reconcile-room-blocked-no-port = 无法打开课堂
reconcile-room-blocked-no-port-text = 它的位置被别的程序占用，或本机不允许。没有丢失任何内容。请关闭课堂，稍等后再打开；或重新启动电脑。
reconcile-room-blocked-not-found = 别人无法自动找到本机
reconcile-room-blocked-not-found-text = 这个网络不会告诉大家谁在线。其他一切正常：请他们输入下面的地址。
reconcile-room-blocked-silent = 还没有人连到本机
reconcile-room-blocked-silent-text = 所有电脑都在同一个网络吗？如果是，可能有防火墙阻挡：请在其中允许 Packhorse，或询问管理这台电脑的人。没有丢失任何内容。
reconcile-room-guests = 谁来过
reconcile-room-guests-none = 还没有。请在其他电脑上打开“发送与接收”，再打开“课堂”。
reconcile-room-guest-records = { $count } 条记录
reconcile-room-guest-carried = { $count } 个封好的信封
reconcile-room-guest-nothing = 只是看了看
reconcile-room-guest-last = { $time } 有联系
reconcile-room-near = 附近的课堂
reconcile-room-near-none = 没有发现。如果老师的电脑上显示地址，请在这里输入。
reconcile-room-near-text = 附近有课堂时，Packhorse 会自动递交您的记录。
reconcile-room-near-appointed = 您老师的电脑
reconcile-room-near-carrier = 携带您封好的记录
reconcile-room-near-hand = 现在递交
reconcile-room-near-hand-to = 现在递交：{ $name }
reconcile-room-near-packs-only = 您可以从这里取课程包。加入一个中心之后，您的记录也会一起送出。
reconcile-room-handing = 正在向“{ $name }”递交。第一次可能需要几分钟。您可以离开本页继续学习。
reconcile-room-handed = 已访问“{ $name }”
reconcile-room-handed-nothing = 没有新内容要交给“{ $name }”
reconcile-room-handed-failed = 向“{ $name }”的递交没有完成
reconcile-room-handed-read = { $count ->
    [0] 您老师的电脑已有您的全部记录。
   *[other] { $count } 条记录已送到您老师的电脑。
}
reconcile-room-handed-left = { $count ->
    [0] 给平台的一个封好的信封已放在那里。
   *[other] { $count } 条记录已封好放在那里，等着送往平台。
}在平台的答复回来之前，本机也保留着。请稍后再来。
reconcile-room-handed-lying = 您之前放在那里的内容还在等着送往平台。请稍后再来。
reconcile-room-handed-answers = 平台的答复在那里：已确认的内容不再等待。
reconcile-room-handed-received = { $count } 条记录来到了本机。
reconcile-room-handed-not-carried = 那台电脑不给您的平台带东西。请让它的主人在上面加入您的中心，或者用 U 盘递交记录。
reconcile-room-handed-none = 没有等待递交的内容。
reconcile-room-near-packs = 它提供的课程包
reconcile-room-near-packs-none = 没有本机缺少的内容。
reconcile-room-type = 课堂的地址
reconcile-room-type-hint = 照老师屏幕上的写，例如 192.168.1.7:47000。
reconcile-room-type-go = 前往
reconcile-room-type-wrong = 这不是课堂的地址。请与老师的屏幕核对。

reconcile-settings = 发送
reconcile-settings-text = 联网可能要花钱。Packhorse 不会超过您在这里的选择；按“现在发送”则不等待。
reconcile-settings-amount = 每天最多
reconcile-settings-amount-any = 不限
reconcile-settings-used = 今天 { $size }
reconcile-settings-when = 时间
reconcile-settings-any-time = 任何时候
reconcile-settings-hours = 只在某些时段
reconcile-settings-from = 从
reconcile-settings-to = 到
reconcile-settings-centres = 您的中心
reconcile-settings-centres-none = 您还没有加入。
reconcile-settings-leave = 退出
reconcile-settings-leave-of = 退出{ $name }
reconcile-settings-leave-title = 要退出{ $name }吗？
reconcile-settings-leave-waiting = { $count ->
    [0] 没有等待发往那里的内容。
   *[other] 有 { $count } 条记录没有送到那里，会留在本机。
}
reconcile-settings-leave-text = 从现在起不再发送任何内容。已送到的会留在那里。您可以用代码再次加入。
reconcile-settings-leave-keep = 留下
reconcile-settings-left = 您已退出{ $name }。

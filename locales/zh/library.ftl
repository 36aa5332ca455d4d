## The library

library-title = 书库
# $used and $free: sizes such as 3.3 GB.
library-lede = 本机共有 { $count } 个课程包，占用 { $used }，剩余空间 { $free }。
library-add = 添加课程包
library-empty-title = 书库是空的
library-empty-text = 请插入培训师给的 U 盘，Packhorse 会自动找到课程包。也可以使用文件或网址。
library-failed = 无法显示书库
library-filter = 显示
library-all = 全部
library-category-teacher-digital-competency = 教师数字素养
library-category-genai-higher-education = 高校生成式人工智能
library-category-ai-discipline = 人工智能与学科
library-category-ai-industry = 人工智能与行业
library-category-help = 使用 Packhorse
# Packs that were begun and are not finished.
library-begun = 学习中
library-attention = 需要留意
library-category = 主题
library-any-category = 全部主题
library-language = 语言
library-any-language = 全部语言
library-sort = 排序
library-sort-opened = 最近打开
library-sort-newest = 最新添加
library-sort-title = 标题
library-sort-size = 大小
library-none-title = 没有符合的课程包
library-none-text = 请选择其他语言，或显示全部课程包。
library-show-all = 显示全部课程包
library-open = 打开
library-continue = 继续学习
library-details = 详情
# $title: the pack's title, for screen readers.
library-details-of = 查看《{ $title }》的详情
library-open-of = 打开《{ $title }》
library-continue-of = 继续学习《{ $title }》
library-repair-of = 修复《{ $title }》
library-repair = 修复
library-lessons = { $count } 课
library-courses = { $count } 门课程
library-hours = 约 { $count } 小时
# A pack, all of whose lessons are finished.
library-finished = 已学完
library-edition = 版本 { $label }
# Heading of packs that are no courses: the help, the program.
library-beside = 关于 Packhorse 本身

## How a pack stands

library-verified = 签名已核验
# $name: name of the trusted key.
library-signed-by = 签发：{ $name }
library-unknown = 签发者未知
library-unknown-note = 本机无法识别该签名
library-unsigned = 未签名
library-unsigned-note = 这个课程包没有签名
library-damaged = 需要修复
library-damaged-parts = { $parts } 个分块中有 { $count } 个损坏

## One pack

library-pack-back = 书库
library-pack-missing = 书库中没有这个课程包
library-pack-about = 关于这个课程包
library-pack-courses = 课程
library-pack-publisher = 发布者
library-pack-signer = 签名
library-pack-fingerprint = 密钥
library-pack-edition = 版本
library-pack-licence = 许可
library-pack-languages = 语言
library-pack-size = 大小
# $own: what removing the pack would free; parts shared with other packs stay.
library-pack-size-own = { $size }，移除后可腾出 { $own }
library-pack-came = 添加日期
library-pack-source = 来源
library-pack-parts = 分块
library-pack-parts-good = 共 { $count } 个，未发现损坏
library-pack-care = 维护这个课程包
library-check = 检查全部分块
library-check-text = 逐一读取分块并与封印核对。期间可以继续学习。
library-export = 另存为文件
library-export-text = 把课程包写入文件夹或 U 盘，便于传递。内容与原文件逐字节相同。
library-remove = 移除
library-remove-text = 可腾出 { $size }。学习位置会保留。
library-remove-title = 移除《{ $title }》？
library-remove-warning = 课程将离开本机，腾出 { $size }。学习位置会保留，课程包回来后可以接着学。
library-remove-keep = 保留课程包
library-repair-title = 这个课程包有 { $count } 个分块无法读取
library-repair-text = 其余部分可以正常使用。请插入存有这个课程包的 U 盘，或选择它的文件。只会重新复制损坏的分块。
# $name: name of a stick.
library-repair-from = 从“{ $name }”修复
library-repair-file = 选择文件
library-repair-folder = 选择文件夹

## Adding packs

library-import-title = 添加课程包
library-import-lede = 可以来自 U 盘、文件、文件夹或网址。您同意之前不会复制任何内容。
library-import-waiting-title = 请插入 U 盘
library-import-waiting-text = Packhorse 会自动找到其中的课程包。
library-import-drop = 也可以把课程包拖放到窗口的任何位置。
library-import-file = 选择文件
library-import-folder = 选择文件夹
library-import-again = 再找一次
library-import-looking = 正在查找课程包
library-import-other = 其他方式
library-import-address = 课程包的网址
library-import-address-hint = 以 http:// 或 https:// 开头。需要网络；连接中断后会从断点继续。
library-import-address-problem = 这不是课程包的网址。网址以 http:// 或 https:// 开头。
library-import-address-go = 获取
library-import-found = { $count ->
    [0] “{ $name }”上没有课程包
   *[other] “{ $name }”上有 { $count } 个课程包
}
library-import-files = { $count ->
    [0] 所选文件中没有课程包
   *[other] 已选 { $count } 个课程包
}
library-import-found-none = 这里没有课程包。请换一个 U 盘，或自行选择文件夹。
library-import-close = 收起
library-import-close-of = 收起“{ $name }”
library-import-new = 新课程包
library-import-update = 更新
# $from and $to: numbers of editions.
library-import-update-note = 第 { $to } 版，本机为第 { $from } 版
library-import-same = 已在本机
library-import-same-note = 版本 { $label }，与本机相同
library-import-older = 比本机的旧
library-import-older-note = 第 { $to } 版，本机为第 { $from } 版
library-import-conflict = 内容不符
library-import-conflict-note = 版本与本机相同，但内容不同。本机的已保留
library-import-unusable = 无法使用
library-import-decide = 决定
library-import-decide-of = 对《{ $title }》作出决定
library-import-choose = 要复制的课程包
library-import-sum = { $count ->
    [0] 未选择课程包
   *[other] { $count } 个课程包，需复制 { $size }
}
library-import-stay = 复制后剩余 { $size }
library-import-room = 空间还差 { $missing }
library-import-room-text = 为保证电脑正常运行，始终保留 { $floor } 空间。请少选几个课程包，或在“设置”中移除一个。
library-import-room-link = 前往存储
library-import-meter = 磁盘空间：书库 { $used }，这些课程包 { $size }，之后剩余 { $free }
library-import-meter-used = 书库 { $size }
library-import-meter-new = 这些课程包 { $size }
library-import-meter-free = 剩余 { $size }
library-import-copy = { $count ->
    [0] 复制课程包
   *[other] 复制 { $count } 个课程包
}
library-trust-title = 信任这位签发者吗？
library-trust-text = 《{ $title }》带有签名，但本机从未见过这个密钥。签名说明没有人改动过课程包；而密钥属于谁，只有您能判断。
library-trust-publisher = 课程包自称来自 { $publisher }，但任何人都可以这样写。
library-trust-compare = 请与培训师或中心给您的字符核对：
library-trust-after = 信任这个密钥后，今后用它签名的课程包都会被接受。
library-trust-once-after = 添加后，书库会把它标为“签发者未知”。
library-trust-no = 不要这个课程包
library-trust-yes = 信任这个密钥
library-unsigned-title = 要添加没有签名的课程包吗？
library-unsigned-text = Packhorse 可以检查《{ $title }》是否完整，但无法检查是谁制作的、有没有人改动过。请只接受您认识的人给的课程包。
library-unsigned-after = 书库会把它标为“未签名”。
library-unsigned-yes = 添加
library-trusted = 今后会接受用这个密钥签名的课程包。

## Long work

library-jobs-copying = 正在复制 { $count } 个课程包
library-jobs-title = 正在进行
library-jobs-done = 已完成的工作
library-jobs-study = 可以继续学习，请不要拔出 U 盘。
library-jobs-minutes = 还需约 { $count } 分钟。
library-jobs-moment = 还需不到一分钟。
library-jobs-all = 总进度
library-jobs-count = { $total } 个课程包中的 { $done } 个
library-jobs-of = { $done } / { $total }
library-job-pause = 暂停
library-job-resume = 继续
library-job-stop = 停止
library-job-pause-of = 暂停：{ $title }
library-job-resume-of = 继续：{ $title }
library-job-stop-of = 停止：{ $title }
library-job-again = 再试一次
library-job-again-of = 再试一次：{ $title }
library-job-forget = 知道了
library-job-forget-of = 知道了：{ $title }
library-job-clear = 清空列表
library-job-open = 现在打开
library-job-waiting = 等待中
library-job-paused = 已暂停，已复制的内容会保留。
library-job-step-check = 检查
library-job-step-copy = 复制
library-job-step-search = 准备搜索
library-job-todo = 待进行
library-job-now = 进行中
library-job-ready = 已完成
library-job-verifying = 正在检查分块
library-job-repairing = 正在修复
library-job-removing = 正在腾出空间
library-job-indexing = 正在准备搜索
library-job-exporting = 正在写入文件
library-job-done-install = 可以学习了
library-job-done-verify = 检查完毕：全部完好
library-job-done-verify-damaged = 检查完毕：{ $count } 个分块损坏
library-job-done-repair = 已修复：内容完整
library-job-done-repair-still = 仍有 { $count } 个分块损坏。请换一个 U 盘再试。
library-job-done-remove = 已移除
library-job-done-index = 可以搜索了
library-job-done-export = 已保存
library-job-cancelled = 已停止，已复制内容的空间已腾出。
library-job-failed = 没有成功
library-job-mended = U 盘上有 { $count } 个损坏的分块，已从别处补齐，内容完整。请告诉 U 盘的主人：它快用坏了。
library-stop-title = 停止复制《{ $title }》？
library-stop-text = 已复制的内容会被清除。如果选择暂停，内容会保留，随时可以继续。
library-stop-keep = 继续复制
library-job-every-pack = 全部课程包

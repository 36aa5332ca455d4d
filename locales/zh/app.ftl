## The frame of the window, Welcome, Today.

app-skip = 跳到正文
app-nav = 主导航
app-nav-today = 今天
app-nav-library = 书库
app-nav-search = 搜索
app-nav-settings = 设置
app-menu = 菜单
app-close = 关闭
app-loading = 请稍等
# Titles of the system's own windows in which a file or a folder is chosen.
app-choose-pack = 选择课程包
app-choose-learner = 选择学习者的文件
app-choose-picture = 选择代码的图片
app-choose-certificate = 选择证书
app-choose-trust = 选择信任文件
app-choose-folder = 选择文件夹
app-choose-save = 保存证书
app-choose-answer = 选择要提交的文件
app-cannot-open = Packhorse 无法打开书库

# Long work in the foot of the rail. $count: how many works are going on or waiting.
app-jobs = 正在进行 { $count } 项
app-jobs-held = 已暂停
app-jobs-bar = 总进度

## Welcome

app-motto = 路到尽头，课程不停。
app-welcome-title = 选择语言
app-welcome-language = 语言
app-welcome-note = 以后可以在“设置”中更改。这里的一切都不需要互联网。
app-continue = 继续
app-starter-title = 第一批课程
app-starter-lede = 课程以课程包的形式到来：在 U 盘上、在文件里，有网络时也可以从网络获取。
# $count: how many packs are in the library already.
app-starter-here = 这里已有 { $count } 个课程包
app-starter-here-text = 现在就可以开始学习，随时可以再添加课程包。
app-starter-none = 还没有课程包
app-starter-none-text = 请插入培训师给的 U 盘，或选择随 Packhorse 附带的入门课程文件夹。
app-starter-found = 在“{ $name }”上找到 { $count } 个课程包
app-starter-add = 添加到我的书库
app-starter-choose = 选择课程包
app-starter-library = 打开书库
app-starter-later = 先看一看
app-back = 返回

## Today

app-today-begin-title = 选择第一节课
app-today-begin-text = 打开书库，选一门课程就可以开始。Packhorse 会记住您学到哪里。
app-today-another-title = 选择下一门课程
app-today-another-text = 您已学完之前的课程。学习记录保存在“我的进度”中。
app-today-empty-title = 还没有课程
app-today-empty-text = 请插入培训师给的 U 盘，Packhorse 会自动找到课程包。
app-today-add = 添加课程
app-today-library = 打开书库
# $heading: the passage where one stopped.
app-today-stopped = 上次学到“{ $heading }”。
app-today-go-on = 继续学习
app-today-outline = 课程目录
app-today-new = 书库新到
app-today-came = { $date }添加
app-today-slip-title = 离线是正常的
app-today-slip-text = 所有内容都在本机上，学习不需要联网。
app-today-slip-packs = 个课程包在本机上
app-today-slip-more = 新课程可以来自 U 盘、文件，有网络时也可以来自网址。

app-today-morning = 早上好，{ $name }
app-today-afternoon = 下午好，{ $name }
app-today-evening = 晚上好，{ $name }
# $number: which lesson of the course, counted from 1.
app-today-number = 第 { $number } 课。
# $minutes: how much of the lesson is left.
app-today-left = 还剩约 { $minutes } 分钟。
app-today-finished = 已学完 { $finished } 课，共 { $lessons } 课
# For a screen reader. $number: the lesson that is begun.
app-today-pips = 已学完 { $finished } 课，共 { $lessons } 课，正在学第 { $number } 课
app-today-review = 今天要复习
# $count: cards. $courses: courses they come from.
app-today-due = { $count } 张卡片，来自 { $courses } 门课程。
app-today-due-minutes = 约 { $minutes } 分钟。
app-today-due-none = 现在没有要复习的。
app-today-due-tomorrow = 下一批在明天。
# $day: a day of the week.
app-today-due-day = 下一批在{ $day }。
# $date: a day, such as 20 November.
app-today-due-date = 下一批在{ $date }。
app-today-review-start = 开始复习
# $label: edition as its makers write it. $title: the course.
app-today-edition = “{ $title }”第 { $label } 版已到
app-today-edition-text = 在您选择新版之前，继续使用原来的版本。学习进度会保留。
app-today-edition-see = 看看有什么新内容
# A pack that came in as a newer edition of one that is being read.
app-today-new-edition = 第 { $label } 版
app-today-kept = 学习进度会保留
# The number stands large before these words.
app-today-waiting = 条记录等待下次连接
app-today-progress = 您的全部课程

## 阅读课文。

lesson-back = 课程
lesson-heading = 第 { $number } 课　{ $title }
lesson-loading = 正在打开课文
lesson-failed = 无法打开这一课
lesson-skip-contents = 跳到目录
lesson-tools = 阅读工具

lesson-contents = 目录
lesson-in-this-lesson = 本课内容
lesson-beginning = 开头
lesson-part-read = 已读
lesson-part = 第 { $part } 部分，共 { $parts } 部分
lesson-minutes = { $minutes ->
   *[other] 约 { $minutes } 分钟
}
lesson-of = 第 { $number } 课，共 { $lessons } 课
lesson-around = 上一课和下一课
lesson-previous = 上一课
lesson-previous-title = 上一课：{ $title }
lesson-next-title = 下一课：{ $title }
lesson-last = 返回课程

lesson-text-size = 字号
lesson-size-of-text = 字号
lesson-percent = { $percent }%
lesson-colours = 颜色
lesson-theme-auto = 跟随电脑
lesson-theme-light = 白天
lesson-theme-dark = 夜间
lesson-theme-contrast = 高对比度
lesson-settings-failed = 您的选择没能保存，请再试一次。
lesson-language = 本课语言
lesson-print = 打印

lesson-fallback = 这一课还没有您的语言版本，现在显示的是：{ $language }。
lesson-stopped = 这里是您上次读到的地方。
lesson-to-beginning = 回到开头

lesson-enlarge = 放大
lesson-picture = 图片
lesson-close = 关闭
lesson-table = 表格
lesson-code = 代码
lesson-formula = 公式
lesson-notes = 注释
lesson-note = 注释

lesson-player-video = 视频：{ $title }
lesson-player-audio = 音频：{ $title }
lesson-player-play = 播放
lesson-player-pause = 暂停
lesson-player-position = 播放位置
lesson-player-position-at = { $at }，全长 { $length }
lesson-player-captions = 字幕
lesson-player-captions-language = 字幕语言
lesson-player-captions-failed = 无法读取这份字幕。其他字幕仍可使用。
lesson-player-speed = 速度
lesson-player-speed-is = { $speed }×
lesson-player-mute = 关闭声音
lesson-player-unmute = 打开声音
lesson-player-full = 全屏
lesson-player-full-leave = 退出全屏
lesson-player-transcript = 文字稿
lesson-player-go-to = 从 { $at } 开始播放
lesson-player-keys = 空格键播放和暂停，左右箭头键移动五秒，C 键开关字幕。
lesson-player-keys-plain = 空格键播放和暂停，左右箭头键移动五秒。
lesson-player-loading = 正在加载
lesson-player-failed-video = 这里无法播放这段视频。
lesson-player-failed-audio = 这里无法播放这段录音。
lesson-player-failed-read = 所说的内容写在下面，您可以继续学习。如果一直这样，请在设置中检查课程包。
lesson-player-failed-ask = 没有它也可以继续学习。如果一直这样，请在设置中检查课程包。
lesson-player-retry = 再试一次

lesson-frame-label = 动手试试：{ $title }
lesson-frame-larger = 放大打开
lesson-frame-smaller = 回到课文
lesson-frame-reload = 重新开始
lesson-frame-loading = 正在加载
lesson-frame-failed = 这个页面没有反应。
lesson-frame-failed-ask = 请重新开始。如果一直这样，可以先继续课文，并在设置中检查课程包。

## What comes after the lesson.

# $count: how many questions follow.
lesson-quiz = 测验：{ $count } 道题
lesson-next = 下一课
# $title: what was earned.
lesson-earned = 您已获得“{ $title }”，等待确认。
lesson-earned-look = 查看

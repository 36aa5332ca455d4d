## The help: from every page, and where something went wrong

help-title = 帮助
help-open = 打开帮助
help-about-text = 几页短文，帮您度过第一个小时，也帮您应付出问题的那一天。按 F1 键会打开与您所见相符的那一页。
help-back = 回到刚才的地方
help-contents = 帮助的所有页面
# A link beside a failure.
help-about = 这里怎么办
help-missing-title = 这台电脑上没有帮助
help-missing-text = 帮助也是一个课程包，有人把它移除了。它可以马上回来，不需要网络。
help-missing-restore = 取回帮助
help-missing-nowhere = 帮助也是一个课程包，但它不在这个程序旁边。请插入有它的U盘，或者选择 Packhorse 所在的文件夹，取出名为“帮助”的课程包。

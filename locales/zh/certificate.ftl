## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = 证书
certificate-lede = 在本机上获得 { $count } 张。
certificate-failed = 无法显示您的证书
certificate-missing = 本机上没有这张证书。
certificate-none = 还没有证书
certificate-none-text = 课程页面会说明您能获得什么、何时获得。
certificate-waiting = 在此获得，等待确认
certificate-earned-on = { $date }获得。现在就可以打印。平台确认后会加上印章。
certificate-on-the-way = 进行中
certificate-go-on = 继续
certificate-go-on-title = 继续：{ $title }

## One certificate.

certificate-of = 证书：{ $title }
certificate-paper = 打印出来的证书
certificate-kind = 微证书
certificate-kind-hours = 微证书，约 { $hours } 学时
# Printed on the paper itself.
certificate-not-confirmed = 尚未确认
certificate-not-confirmed-more = 在笔记本电脑上获得。经平台确认后有效。
certificate-print-how = A4 横向。黑白打印也清楚。
certificate-standing = 证书状态
certificate-step-done = 已完成：
certificate-step-open = 待完成：
certificate-step-earned = 在本机上获得
certificate-step-confirmed = 平台确认
certificate-step-confirmed-when = 在您的记录送达之后
certificate-means = 它还不是正式证书，只说明本机记录了什么。您不需要做任何事。
certificate-print = 打印或存为 PDF
certificate-course = 前往课程
certificate-history = 为此完成的内容

## How a certificate stands

certificate-state-looked = 平台已收到；先由人工查看
certificate-state-confirmed = 已确认
certificate-state-unproven = 证书已到，但这里还无法验证
certificate-state-refused = 未获确认
certificate-state-revoked = 已撤销
certificate-state-replaced = 已由另一张证书代替
certificate-confirmed-by = 由 { $by } 确认

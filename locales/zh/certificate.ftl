## Certificates: earned on this laptop, waiting to be confirmed.

certificate-title = 证书
certificate-lede = 已获得 { $count } 张。确认过的带有签名，任何人不用上网也能核验。
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
certificate-means-alone = 它还不是正式证书，只说明本机记录了什么。证书由中心确认。请用老师或培训员手中的代码加入您的中心。
certificate-course = 前往课程
certificate-history = 为此完成的内容

## How a certificate stands

certificate-state-looked = 平台已收到，尚未决定
certificate-state-confirmed = 已确认
certificate-state-unproven = 证书已到，但这里还无法验证
certificate-state-refused = 未获确认
certificate-state-revoked = 已撤销
certificate-state-replaced = 已由另一张证书代替
certificate-confirmed-by = 由 { $by } 确认

## Gallery: checking, bringing, and how each stands, in a line.

certificate-check = 核验证书
certificate-bring = 加入别处的证书
certificate-elsewhere = 来自别处
certificate-elsewhere-by = 由{ $by }颁发
certificate-brought-on = { $date } 加入这里
certificate-brought = 已和您的证书放在一起。
certificate-state-field = 已在当地确认
certificate-state-ended = 已过有效期
certificate-line-earned = { $date } 获得。
certificate-line-confirmed = { $date } 获得。{ $by }于 { $when } 确认。
certificate-line-field = { $by }于 { $when } 确认。平台得知后也会确认。
certificate-line-ended = { $date } 获得，有效期至 { $until }。
certificate-line-revoked = { $date } 获得，{ $when } 被撤回。
certificate-line-replaced = { $date } 获得，{ $when } 由另一张取代。
certificate-line-missing = 还差 { $count } 项。

## Why it stands so. $name: the corrected name on the certificate.

certificate-reason-missing = 还缺一些条件。
certificate-reason-person = 您的中心会先由人查看每份申请再确认。您不用做什么。
certificate-reason-marks = 您的一个答案还等着别人评分。您不用做什么。
certificate-reason-pack = 平台还没有这一版课程。请告诉您的中心把它发布出来。
certificate-reason-member = 平台上还没有负责您的中心。请用代码加入一个，或等它接纳您。
certificate-reason-denied = 中心的工作人员看过后没有同意。
certificate-reason-revoked = 中心撤回了它。
certificate-reason-reissued = 已重新颁发。
certificate-reason-name = 改正了上面的姓名：{ $name }
certificate-reason-countersigned = 中心在您培训师的签名旁加上了自己的签名。
certificate-words = 中心的原话

## What is missing. $have, $need: numbers.

certificate-missing-title = 还缺什么
certificate-missing-lesson = 学完“{ $title }”
certificate-missing-item = 回答“{ $title }”的问题
certificate-missing-set = 练习“{ $title }”的问题，直到答对更多
certificate-missing-assessment = 通过“{ $title }”
certificate-missing-achievement = 先获得“{ $title }”
certificate-missing-lessons = 学完的课：{ $have } / { $need }
certificate-missing-score = 得分（满分 100）：{ $have }，需要 { $need }
certificate-missing-mastery = 掌握的题组：{ $have } / { $need }
certificate-missing-assessments = 通过的测试：{ $have } / { $need }
certificate-missing-achievements = 已有的证书：{ $have } / { $need }
certificate-missing-then = 做完并且记录到达平台后，会重新决定。

## What happened to it, step by step.

certificate-step-looked = 平台已收到
certificate-step-unproven = 收到一张证书
certificate-step-refused = 未获确认
certificate-step-revoked = 被撤回
certificate-step-replaced = 由另一张取代
certificate-step-ended = 有效期结束

## What it says, in plain words.

certificate-facts = 证书内容
certificate-facts-open = 证书将写什么
certificate-fact-holder = 持有人
certificate-fact-for = 内容
certificate-fact-did = 完成了什么
certificate-fact-issuer = 颁发者
certificate-fact-chain = 由谁担保
certificate-fact-issued = 颁发日期
certificate-fact-expires = 有效期至
certificate-fact-endless = 长期有效
certificate-fact-hours = 学时
certificate-fact-credit = 学分（ECTS）
certificate-fact-level = 级别
certificate-fact-category = 领域
certificate-fact-result = 成绩
certificate-fact-result-points = { $points } 分（满分 100）
certificate-fact-competencies = 体现的能力
certificate-fact-evidence = 依据
certificate-fact-parts = 组成
certificate-part-held = 已有
certificate-part-open = 还没有
certificate-fact-number = 编号
certificate-fact-earlier = 取代

## Saving, printing, showing the code.

certificate-save = 存为 PDF
certificate-save-other = 以其他形式或语言保存
certificate-save-title = 保存证书
certificate-save-text = 每种形式里都有签名的证书，收到的人都能核验。
certificate-save-form = 形式
certificate-save-form-pdf = PDF：可打印装裱的一页
certificate-save-form-png = PNG：用于消息和网页的徽章
certificate-save-form-svg = SVG：同样的徽章，任何大小都清晰
certificate-save-form-json = JSON：只有签名数据，供其他程序使用
certificate-save-language = 周围文字的语言
certificate-save-language-own = 与证书相同
certificate-save-where = 选择位置
certificate-saved = 已存为 { $path }
certificate-print-paper = 打印
certificate-code = 放大显示二维码
certificate-code-title = 这张证书的二维码
certificate-code-picture = 单凭它就能核验这张证书的二维码
certificate-code-holds = 里面有姓名、名称、颁发者和担保者、日期和编号，全部经过签名。不用上网就足以核验。
certificate-code-holds-not = 里面没有成绩、能力或其他记录。
certificate-code-how = 手机可以扫描它。也可以拍下来，在“核验证书”里打开照片。
certificate-code-text = 二维码里的文字
certificate-others = 看别人怎样核验
certificate-page-picture = 打印效果的证书：“{ $title }”，{ $name }。上面的内容都写在下面。
certificate-page-failed = 这台电脑画不出这一页。证书本身在这里，可以存为 JSON 并核验。
certificate-reason-twice = 您培训师的两张证书编号相同。中心会重新颁发。
certificate-reason-field = 由您的培训师颁发，中心还没有加上自己的签名。
certificate-reason-parted = 它颁发给了另一个账户，后来查明那不是您的账户。

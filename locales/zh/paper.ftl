## 证书上的文字

paper-awarded-to = 授予
paper-issued-by = 颁发单位
paper-issued = 日期
paper-expires = 有效期至
paper-number = 编号
paper-check = 扫码验证，无需联网。
paper-code = 含有本证书签名简式的二维码
paper-seal = 颁发单位印章
paper-attachment = 本证书的签名数据（Open Badges 3.0）
paper-revoked = 已失效
paper-date = { $year }年{ $month }月{ $day }日
paper-waiting = 等待确认：此页还不是证书
paper-earned = 获得日期

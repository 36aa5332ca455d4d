## 信任文件：经某方签名说明，谁的课程包和谁的证书有效

# $path: the file; $names: the institutes it names; $made: when it was put together; $fingerprint: of the key that signed it.
trust-taken = 已从 { $path } 取得关于谁的课程包和证书有效的更新信息（{ $names }），截至 { $made }。
trust-unknown = { $path } 说明谁的课程包和证书有效（{ $names }），但这里不认识它的签名者。请与对方核对指纹：{ $fingerprint }。若一致，请运行：packhorse trust add { $path } --yes
trust-older = { $path } 比这里已知的信息更旧，没有采用。
trust-put = 旁边放有说明谁的课程包和证书有效的文件：{ $path }（{ $names }），截至 { $made }
trust-asked = { $names }：这里关于签发者和已撤销证书的信息截至 { $made }。

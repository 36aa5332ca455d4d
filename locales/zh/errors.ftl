## What went wrong: what happened, what is safe, what to do.
## One message for each code of a failure.

error-title = 没有成功
error-technician = 供技术人员参考
error-again = 再试一次

error-not-a-pack = 这个文件不是课程包。没有任何改动。请找文件名以“.pack”结尾的文件。
error-newer-format = 这个课程包需要更新版本的 Packhorse。书库没有改动。请索取新版程序，或较早版本的课程包。
error-truncated = 文件不完整：没有复制到末尾。书库没有改动。请重新复制课程包，或换一个 U 盘。
error-damaged = 这个课程包有部分内容无法读取。书库里的内容是安全的。请用另一个 U 盘取得这个课程包，Packhorse 只会复制缺少的部分。
error-bad-signature = 签名与内容不符：有人改动过这个课程包，或者它已损坏。Packhorse 没有接收。请向发布者索取新的副本。
error-unknown-signer = 本机不认识这个课程包的签发者。没有复制任何内容。请问问培训师是否可以信任签发者，再到“添加课程包”中决定。
error-unsigned = 这个课程包没有签名，Packhorse 无法得知是谁制作的。没有复制任何内容。只有在您清楚它的来历时才添加。
error-conflict = 本机已有名称和版本相同、但内容不同的课程包。本机的已保留。请问问发布者哪一个是正确的。
error-downgrade = 本机已有这个课程包的更新版本，并已保留。您不需要做任何事。
# Sizes such as 3.3 GB.
error-no-space = 本机剩余空间太少：需要 { $needed }，剩余 { $free }，其中 { $floor } 始终保留。没有任何改动。请移除一个不需要的课程包，或腾出磁盘空间，然后再试。
error-read-only = Packhorse 不能写入那里。没有任何改动。请选择其他文件夹，或询问负责这台电脑的人。
error-stopped = 工作在完成前停止了。书库保持原样。您可以随时重新开始。
error-missing-volume = 这个课程包由多个文件组成，缺少其中一个。没有任何改动。请把所有文件放进同一个文件夹再试。
error-delta-needs-base = 这个文件只是更新，而它所依据的版本不在本机。没有任何改动。请先添加完整的课程包。
error-hostile-pack = 这个课程包的构造可能损害电脑。Packhorse 已拒绝它，没有任何改动。请不要使用，并告诉给您课程包的人。
error-course-faults = 这个课程包里的课程有错误，无法读取。书库没有改动。请告诉发布者，错误已列出供技术人员参考。
error-network = 网络没有响应，或连接中断。已收到的内容会保留。请稍后再试，或用 U 盘带来课程包。
error-changed-on-server = 复制过程中，服务器上的课程包发生了变化。书库没有改动。请重新开始以获取新的课程包。
error-not-a-server = 这个网址没有课程包。没有任何改动。请逐字核对网址。
error-busy = 另一个 Packhorse 正在使用书库。没有任何改动。请关闭另一个窗口或稍等片刻，然后再试。
error-newer-library = 更新版本的 Packhorse 使用过这个书库。书库安全且没有改动。请用新版程序打开。
error-not-found = 它已不在本机。其他内容没有改动。请返回后再看一次。
error-io = 无法读取或写入磁盘或 U 盘。原有内容是安全的。请拔出 U 盘再重新插入，然后再试一次。
error-internal = Packhorse 出错了。书库是安全的。请再试一次；如果再次发生，请把下面的内容给技术人员看。
error-disk-full = 磁盘已满。原有内容是安全的。请腾出空间，或移除一个不需要的课程包，然后再试。
error-library-damaged = 本机的书库文件已损坏。课程包可以从 U 盘恢复。请先把下面的内容给技术人员看。
error-source-lost = U 盘或文件没能读到末尾：U 盘被拔出，或者快用坏了。已复制的内容会保留。请重新插入，然后继续。
error-export = 无法写入文件。书库是安全的。请选择其他文件夹，或空间足够的 U 盘。
error-index = 无法准备搜索。所有内容都可以阅读，只是搜索结果会少一些。Packhorse 下次启动时会再试。
error-lesson-unreadable = 无法显示这节课。书库是安全的。请在书库中检查这个课程包，如有损坏，可用另一个 U 盘修复。
error-no-spares = 那里没有可以提取分块的完整课程包。没有任何改动。请换一个 U 盘或文件。
error-not-a-key = 这不是 Packhorse 能使用的密钥，或者无法读取受信任密钥的文件夹。没有任何改动。请把下面的内容给技术人员看。
error-data-folder = Packhorse 无法使用数据文件夹。没有任何改动。请询问负责这台电脑的人。
error-repair = 无法修复 { $path }。文件保持原样。请换一份同一版本的副本再试。
error-ambiguous = “{ $path }”可能是 { $first }，也可能是 { $second }。没有任何改动。请写明是哪一个。
error-build = 无法制作 { $path }。课程源文件没有改动。请查看详情，确认剩余空间，然后再试。
error-wrong-base = 这不是所给旧课程包的更新版本。没有写入任何内容。请在 `pack.toml` 中使用相同的 id 和更大的 `version`，或选择另一个旧课程包。
error-import = 没能用这些内容制作课程。原有内容没有改动。请查看详情，然后再试。
error-key-not-saved = 无法把密钥保存为 { $path }。那里原有的内容没有改动。请换一个名称或文件夹，然后重新生成密钥。
error-certificate = { $address } 无法证明自己的身份。没有从那里取用任何内容。请检查本机日期和网址；如果都正确，请询问服务器的管理者。
error-would-overwrite = { $path } 已经存在，而且不是课程包。它没有被改动。请换一个名字。
error-other-pack = { $path } 里是 { $found }，不是 { $id }。什么都没有改变。请选择这个课程包的文件。
error-source-faults = 课程源文件有错误，因此没有生成课程包。请改正列出的问题，再重新构建。
error-no-packs = { $path } 中没有课程包。没有任何改动。请检查文件夹，或插入U盘。

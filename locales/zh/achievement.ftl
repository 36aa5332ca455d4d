## 作者没有为成就写说明时，由其标准说出的话：关于持有人的完整句子。

achievement-lessons-all = 持有人完成了本课程全部 { $count } 课。
achievement-lessons = 持有人完成了本课程的 { $count } 课。
achievement-score = 持有人在各课题目中至少取得了 { $percent }% 的分数。
achievement-mastery = 在每组题目最近的 { $of } 次作答中，至少 { $right } 次第一次就答对且没有使用提示。
achievement-passed = 持有人通过了“{ $title }”。
achievement-passed-with = 持有人以至少 { $percent }% 的分数通过了“{ $title }”。
achievement-handed-in = 持有人提交了“{ $title }”。
achievement-held-all = 持有人持有本证书所依据的全部 { $count } 份证书。
achievement-held = 本证书所依据的 { $count } 份证书中，持有人至少持有 { $least } 份。

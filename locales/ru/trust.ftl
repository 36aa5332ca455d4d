## Файлы доверия: чьи пакеты и чьи свидетельства действительны, по чьему-то подписанному слову

# $path: the file; $names: the institutes it names; $made: when it was put together; $fingerprint: of the key that signed it.
trust-taken = Из { $path } взяты более новые сведения о том, чьи пакеты и свидетельства действительны ({ $names }), от { $made }.
trust-unknown = { $path } говорит, чьи пакеты и свидетельства действительны ({ $names }), но здесь не знают, кто его подписал. Сравните этот отпечаток с его отпечатком: { $fingerprint }. Если они совпадают: packhorse trust add { $path } --yes
trust-older = { $path } старее того, что здесь известно. Файл не взят.
trust-put = Рядом лежат сведения о том, чьи пакеты и свидетельства действительны: { $path } ({ $names }), от { $made }
trust-asked = { $names }: сведения об издателях и отозванных свидетельствах — от { $made }.

## The help: from every page, and where something went wrong

help-title = Справка
help-open = Открыть справку
help-about-text = Короткие страницы для первого часа и для того дня, когда что-то не работает. Клавиша F1 открывает ту, что подходит к тому, что вы видите.
help-back = Назад, где вы были
help-contents = Все страницы справки
# A link beside a failure.
help-about = Что здесь поможет
help-missing-title = Справки нет на этом компьютере
help-missing-text = Это пакет, как и курсы, и кто-то его удалил. Он вернётся сразу, без Интернета.
help-missing-restore = Вернуть справку
help-missing-nowhere = Это пакет, как и курсы, и рядом с программой его нет. Вставьте флешку, на которой он есть, или выберите папку, из которой взят Packhorse, и возьмите пакет «Справка».

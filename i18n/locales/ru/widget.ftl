## Везде

retry = Повторить попытку

## Оповещения

alerts-title = Оповещения о свободе слова
alerts-title-country = Оповещения о свободе слова: { $country }
alerts-title-topic = Оповещения о свободе слова: { $topic }
alerts-loading = Оповещения загружаются
alerts-empty = Сейчас здесь нет оповещений.
alerts-failed = Сейчас показать оповещения не удаётся.
alerts-untrusted = Подлинность полученных данных подтвердить не удалось, поэтому они не показаны.
alerts-stale = Не обновлялось с { $time }
alerts-stale-hint = Связи с координационным центром нет. Эти оповещения — проверенные копии.
alerts-expired-hint = Эти оповещения — проверенные копии, но они старше, чем должны быть. Возможно, есть более новые.
alerts-live = В реальном времени
alerts-show-new =
    { $count ->
        [one] Показать { $count } новое оповещение
        [few] Показать { $count } новых оповещения
        [many] Показать { $count } новых оповещений
       *[other] Показать { $count } нового оповещения
    }
alerts-all = Все оповещения
alerts-more = Показать ещё
alerts-from = от { -network } и организаций-членов
alerts-corrected = Исправлено:
alerts-withdrawn = Отозвано:
alerts-withdrawn-text = Это оповещение отозвано. Пожалуйста, не распространяйте его.
alerts-sample = Пример
alerts-several-countries = Несколько стран
alerts-act-by = не позднее { $date }
alerts-deadline-passed = Срок истёк { $date }
alerts-in-language = Язык: { $language }

## Петиции

petition-loading = Петиция загружается
petition-failed = Сейчас показать петицию не удаётся.
petition-not-found = Петиции здесь нет. Возможно, она перенесена.
petition-closed = Сбор подписей завершён.
petition-closes = Сбор подписей открыт до { $date }
petition-to = Кому: { $target }
petition-signed =
    { $count ->
        [one] Подписал { $count } человек.
        [few] Подписали { $count } человека.
        [many] Подписали { $count } человек.
       *[other] Подписали { $count } человека.
    }
petition-goal = Помогите нам собрать { $goal }.
petition-progress-label =
    { $goal ->
        [one] { $count } из { $goal } подписи
        [few] { $count } из { $goal } подписей
        [many] { $count } из { $goal } подписей
       *[other] { $count } из { $goal } подписи
    }
petition-read-more = Читать полностью
petition-read-less = Свернуть текст

## Форма

sign-name = Ваше имя
sign-email = Электронная почта
sign-email-hint = Чтобы подтвердить подпись. Нигде не показывается.
sign-country = Страна
sign-country-choose = Выберите страну
sign-comment = Комментарий
sign-optional = необязательно
sign-comment-left =
    { $count ->
        [one] Остался { $count } символ
        [few] Осталось { $count } символа
        [many] Осталось { $count } символов
       *[other] Осталось { $count } символа
    }
sign-display = Показывать публично
sign-display-full = Моё полное имя
sign-display-initials = Мои инициалы
sign-display-anonymous = Без имени
sign-submit = Подписать петицию
sign-sending = Отправка
sign-failed-seal = Этот браузер не смог запечатать вашу подпись. Ничего не отправлено.
sign-choices = Видно всем: { $shown }. Изменить или добавить комментарий
sign-delayed = Только после закрытия петиции
sign-contact = { $organisations }: можно писать мне об этой петиции
sign-sealed = Имя, адрес и комментарий запечатываются на этом устройстве. Прочитать их может только получатель: { $organisations }. Координационный центр использует адрес, чтобы попросить вас о подтверждении, и затем стирает его.
sign-exit = Уйти сейчас
sign-error-summary =
    { $count ->
        [one] Исправьте { $count } ошибку
        [few] Исправьте { $count } ошибки
        [many] Исправьте { $count } ошибок
       *[other] Исправьте { $count } ошибки
    }
sign-failed-network = Отправить подпись не удалось. Введённые данные сохранены здесь. Пожалуйста, попробуйте ещё раз.

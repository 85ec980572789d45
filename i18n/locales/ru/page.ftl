## Все страницы

page-skip = Перейти к содержанию
page-home = Главная

## Списки оповещений

page-alerts-title = Оповещения о свободе слова
page-filter-country = Страна
page-filter-topic = Тема
page-filter-apply = Показать
page-filter-all = Все
page-older = Более ранние оповещения
page-newer = Более новые оповещения
page-none = Под этот выбор не подходит ни одно оповещение.
page-count =
    { $count ->
        [one] { $count } оповещение
        [few] { $count } оповещения
        [many] { $count } оповещений
       *[other] { $count } оповещения
    }

## Оповещение

page-alert-back = Все оповещения
page-published = Опубликовано { $date }
page-updated = Обновлено { $date }
page-event-date = Дата события: { $date }
page-source = Источник: { $name }
page-outcome = Итог: { $outcome }
page-confidence = Достоверность: { $confidence }
page-languages = На других языках
page-action-title = Что можете сделать вы
page-deadline = Сделайте это не позднее { $date }
page-sample-note = Это пример. Событие вымышлено.
page-corrected-note = Это оповещение исправлено после публикации.
page-withdrawn-note = Это оповещение отозвано. Пожалуйста, не распространяйте его.

## Петиции

page-petition-title = Петиция
page-sign-needs-script = Чтобы подписать петицию на этой странице, нужен JavaScript. Включите его или откройте страницу в другом браузере.

## Подтверждение подписи

confirm-title = Подтвердите подпись
confirm-text = Вы подписали петицию «{ $petition }». Нажмите кнопку, и подпись будет учтена.
confirm-button = Подтвердить мою подпись
confirm-done-title = Ваша подпись учтена
confirm-done-text =
    { $count ->
        [one] Спасибо. Петицию уже подписал { $count } человек.
        [few] Спасибо. Петицию уже подписали { $count } человека.
        [many] Спасибо. Петицию уже подписали { $count } человек.
       *[other] Спасибо. Петицию уже подписали { $count } человека.
    }
confirm-already = Вы уже подтвердили эту подпись. Она учтена.
confirm-expired = Срок действия ссылки истёк. Подпишите ещё раз, и мы пришлём новую.
confirm-unknown = Ссылка недействительна. Откройте её из письма ещё раз, целиком, или подпишите заново.
confirm-back = Вернуться к петиции

## Если что-то не так

not-found-title = Здесь ничего нет
not-found-text = Такой страницы нет, или она перенесена. Проверьте адрес или посмотрите оповещения.
error-title = Не получилось

## Первая страница

home-title = Оповещения и петиции в защиту свободы слова
home-latest = Последние оповещения
home-petitions = Открытые петиции

## О петициях и кампаниях ещё

page-filter-campaign = Кампания
page-petition-to = Кому: { $target }
page-petition-by = Организатор петиции: { $name }
page-petition-signed =
    { $count ->
        [one] Подписал { $count } человек.
        [few] Подписали { $count } человека.
        [many] Подписали { $count } человек.
       *[other] Подписали { $count } человека.
    }
page-petition-closes = Сбор подписей до { $date }
page-petition-closed = Сбор подписей под этой петицией завершён.
page-petition-sample-note = Это пример. Петиция вымышлена.
page-action-petition = Подписать петицию
page-default-consent = Я согласен (согласна) с тем, что { $organisation } хранит мою подпись и передаёт моё имя и комментарий адресату этой петиции, а мой адрес электронной почты используется только для подтверждения подписи.
page-sample-mark = Пример

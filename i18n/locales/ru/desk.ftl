### Рабочий стол координационного центра: для редакторов и администраторов.

## Все страницы

desk-title = Рабочий стол
desk-sections = Разделы рабочего стола
desk-nav-home = Обзор
desk-nav-review = Проверка
desk-nav-endorsements = Организации
desk-nav-log = Журнал
desk-signed-in-as = Вход выполнен: { $name } ({ $role })
desk-role-editor = редактор
desk-role-administrator = администратор
desk-sign-out = Выйти

## Вход

desk-sign-in-title = Вход на рабочий стол
desk-name = Имя
desk-passphrase = Парольная фраза
desk-code = Код
desk-code-hint = Шесть цифр, которые сейчас показывает ваше приложение-аутентификатор, или один из ваших резервных кодов.
desk-sign-in = Войти
desk-sign-in-wrong = Имя, парольная фраза или код неверны, либо код уже использован. Дождитесь следующего кода в приложении и попробуйте снова.
desk-sign-in-often =
    { $count ->
        [one] Слишком много неудачных попыток входа. Попробуйте снова через { $count } минуту.
        [few] Слишком много неудачных попыток входа. Попробуйте снова через { $count } минуты.
        [many] Слишком много неудачных попыток входа. Попробуйте снова через { $count } минут.
       *[other] Слишком много неудачных попыток входа. Попробуйте снова через { $count } минуты.
    }
desk-sign-in-help = Нет ни телефона, ни резервных кодов или забыта парольная фраза? Попросите новое приглашение у того, кто ведёт сервер.
desk-signed-out = Вы вышли.

## Приглашение

desk-invite-title = Настройте учётную запись
desk-invite-for = Это приглашение для { $name } ({ $role }). Под этим именем вы будете входить.
desk-invite-gone = Приглашение недействительно: оно уже использовано, заменено другим или старше 48 часов. Попросите новое.
desk-invite-passphrase = 1. Выберите парольную фразу
desk-passphrase-hint =
    { $count ->
        [one] Не меньше { $count } знака. Несколько случайных слов легко запомнить и трудно угадать. Больше нигде не используйте эту фразу.
        [few] Не меньше { $count } знаков. Несколько случайных слов легко запомнить и трудно угадать. Больше нигде не используйте эту фразу.
        [many] Не меньше { $count } знаков. Несколько случайных слов легко запомнить и трудно угадать. Больше нигде не используйте эту фразу.
       *[other] Не меньше { $count } знака. Несколько случайных слов легко запомнить и трудно угадать. Больше нигде не используйте эту фразу.
    }
desk-passphrase-again = Та же парольная фраза ещё раз
desk-invite-app = 2. Подключите приложение-аутентификатор
desk-invite-app-text = Отсканируйте квадрат приложением-аутентификатором на телефоне или введите ключ в приложение.
desk-invite-square = Ключ, указанный ниже, в виде QR-кода
desk-invite-key = Ключ:
desk-invite-open = Открыть в приложении на этом устройстве
desk-invite-prove = 3. Введите код
desk-invite-code = Шесть цифр, которые сейчас показывает приложение
desk-invite-button = Настроить учётную запись
desk-errors = Учётная запись ещё не настроена. Исправьте:
desk-passphrase-short =
    { $count ->
        [one] Выберите парольную фразу не короче { $count } знака.
        [few] Выберите парольную фразу не короче { $count } знаков.
        [many] Выберите парольную фразу не короче { $count } знаков.
       *[other] Выберите парольную фразу не короче { $count } знака.
    }
desk-passphrase-long =
    { $count ->
        [one] Выберите парольную фразу не длиннее { $count } знака.
        [few] Выберите парольную фразу не длиннее { $count } знаков.
        [many] Выберите парольную фразу не длиннее { $count } знаков.
       *[other] Выберите парольную фразу не длиннее { $count } знака.
    }
desk-passphrase-plain = Эту парольную фразу слишком легко угадать. Выберите фразу, в которой больше разных букв и нет вашего имени.
desk-passphrase-differs = Парольные фразы не совпадают. Введите одну и ту же дважды.
desk-code-wrong = Код неверен. Введите тот, который приложение показывает сейчас; часы телефона должны идти верно.
desk-ready-title = Учётная запись готова
desk-ready-text = Запишите эти резервные коды или распечатайте их и храните отдельно от телефона. Каждый из них один раз заменяет код из приложения. Больше они показаны не будут.

## Первая страница

desk-recovery-left =
    { $count ->
        [0] У вас не осталось резервных кодов. Если вы потеряете телефон, понадобится новое приглашение.
        [one] У вас остался { $count } резервный код.
        [few] У вас осталось { $count } резервных кода.
        [many] У вас осталось { $count } резервных кодов.
       *[other] У вас осталось { $count } резервного кода.
    }
desk-home-review = Подписи, пришедшие лавиной, ждут решения. Посмотрите, что у них общего, признайте их недействительными или зачтите; всё можно отменить.
desk-home-endorsements = Организации, адрес которых не удалось проверить автоматически, ждут решения редактора.
desk-home-log = Кто, что и когда делал за рабочим столом и на сервере.

## Своя учётная запись

desk-account-title = Ваша парольная фраза и резервные коды
desk-account-passphrase = Сменить парольную фразу
desk-account-old = Текущая парольная фраза
desk-account-new = Новая парольная фраза
desk-account-changed = Парольная фраза изменена. Другие входы с прежней фразой завершены.
desk-account-recovery = Создать новые резервные коды
desk-account-recovery-text = Новые коды заменят все прежние.
desk-account-wrong = Парольная фраза или код неверны, либо код уже использован; ничего не изменено. Дождитесь следующего кода в приложении и попробуйте снова.

## Когда что-то не разрешено

desk-forbidden-title = Нет доступа
desk-forbidden-text = Эта страница — для администраторов.
desk-elsewhere-text = Запрос пришёл не со страницы рабочего стола, поэтому ничего не сделано. Откройте рабочий стол заново и попробуйте снова.
desk-insecure-text = Рабочий стол открывается только по зашифрованному соединению (https), потому что здесь вводят парольные фразы. Его должен настроить тот, кто ведёт сервер.
desk-form-failed = Форма пришла не полностью, поэтому ничего не сделано. Вернитесь и попробуйте снова.

## Журнал

desk-log-title = Журнал
desk-log-text = Записи нельзя ни изменить, ни удалить. О подписавших в них нет ничего. Время — UTC.
desk-log-none = Пока ничего не сделано.
desk-log-older = Более ранние записи
desk-log-newest = Самые новые записи
desk-actor-operator = { $name }, на сервере
desk-actor-stranger = неизвестно
desk-deed-account-invited = приглашение учётной записи
desk-deed-account-set-up = настройка учётной записи
desk-deed-account-disabled = отключение учётной записи
desk-deed-signed-in = вход
desk-deed-signed-in-by-recovery = вход с резервным кодом
desk-deed-sign-in-refused = неудачный вход
desk-deed-signed-out = выход
desk-deed-passphrase-changed = смена парольной фразы
desk-deed-recovery-renewed = созданы новые резервные коды
desk-deed-signatures-invalidated = подписи признаны недействительными
desk-deed-signatures-cleared = подписи зачтены
desk-deed-review-undone = решение о подписях отменено
desk-deed-endorsement-approved = поддержка организации одобрена
desk-deed-endorsement-refused = поддержка организации отклонена
desk-deed-endorsement-withdrawn = поддержка организации отозвана
desk-deed-endorsement-placed = изменено место организации
desk-deed-petition-closed = петиция закрыта
desk-deed-petition-reopened = петиция снова открыта
desk-deed-delivery-made = подписи зафиксированы для передачи
desk-deed-delivery-exported = передача выгружена
desk-deed-delivery-handed-over = подписи переданы адресату
desk-deed-delivery-cancelled = передача отменена
desk-deed-identities-erased = данные подписавших стёрты
desk-deed-partner-link-made = создана ссылка на цифры партнёра
desk-deed-name-hidden = имя убрано из открытого списка
desk-deed-unknown = действие, которого эта версия не знает

## Проверка подписей

desk-review-title = Проверка подписей
desk-review-lead = Подписи сверх предела после подтверждения ждут здесь и пока не засчитываются. Подписавший получил тот же ответ, что и все. Их содержание запечатано для других; здесь видно только, откуда они пришли.
desk-review-now = Сейчас
desk-review-minute =
    { $count ->
        [one] За последнюю минуту пришла { $count } подпись.
        [few] За последнюю минуту пришло { $count } подписи.
        [many] За последнюю минуту пришло { $count } подписей.
       *[other] За последнюю минуту пришло { $count } подписи.
    }
desk-review-work = Прежде чем принять подпись, браузер просят выполнить вычисление.
desk-review-quiet = Сейчас ничто не приходит в необычном количестве.
desk-review-networks = Сети
desk-review-addresses = Отдельные адреса
desk-review-domains = Почтовые домены
desk-review-source = Откуда
desk-review-petition = Петиция
desk-review-hour = За последний час
desk-review-usual = Обычно не больше
desk-review-waiting = Ждут решения
desk-review-waiting-none = Ни одна подпись не ждёт решения.
desk-review-waiting-count =
    { $count ->
        [one] { $count } подпись ждёт
        [few] { $count } подписи ждут
        [many] { $count } подписей ждут
       *[other] { $count } подписи ждут
    }
desk-doubt-range = слишком много из одной сети
desk-doubt-domain = слишком много с одного почтового домена
desk-doubt-flood = пришли лавиной
desk-review-all = Все петиции
desk-review-which = Какие подписи
desk-review-doubt = Сомнение
desk-review-range = Сеть или адрес
desk-review-range-hint = Имя из таблиц ниже. Имена действуют день и стираются через три.
desk-review-domain = Почтовый домен
desk-review-since = Подписаны с (UTC)
desk-review-before = Подписаны до (UTC)
desk-review-lang = Язык
desk-review-partner = Страница партнёра
desk-review-partner-none = Нет
desk-review-state = Состояние
desk-review-look = Посчитать
desk-review-unread = Условие не удалось прочесть: пишите время в виде { $example }, а сеть — 8 или 16 знаками её имени.
desk-review-sources = Откуда пришли подписи
desk-review-sources-none = Нет двух подписей из одного места.
desk-review-signatures = Подписи
desk-review-first = Первая
desk-review-last = Последняя
desk-review-preview = Подходящие подписи
desk-review-none = Ни одна подпись не подходит.
desk-review-chart = Подписи по часам, не больше { $most } за час. Те же числа — в таблице ниже.
desk-review-hours = Час (UTC)
desk-state-pending = ещё не подтверждена
desk-state-suspect = ждёт проверки
desk-state-confirmed = засчитана
desk-state-withdrawn = отозвана
desk-state-invalidated = недействительна
desk-review-decide = Решение
desk-review-note = Причина
desk-review-note-hint = Для списка решений. Ничего не пишите о подписавших.
desk-review-note-missing = Укажите причину не длиннее 500 знаков; ничего не решено.
desk-review-invalidate =
    { $count ->
        [one] Признать недействительной { $count } подпись
        [few] Признать недействительными { $count } подписи
        [many] Признать недействительными { $count } подписей
       *[other] Признать недействительными { $count } подписи
    }
desk-review-invalidate-text = Они больше не засчитываются. Подписавшим об этом не сообщают. Это можно отменить.
desk-review-clear =
    { $count ->
        [one] Зачесть { $count } подпись
        [few] Зачесть { $count } подписи
        [many] Зачесть { $count } подписей
       *[other] Зачесть { $count } подписи
    }
desk-review-clear-text = С этого момента они засчитываются и стоят в открытом журнале. Если решение отменить, они станут там недействительными.
desk-review-changed = Теперь подходит больше подписей, чем вам показали, поэтому ничего не решено. Посмотрите новые числа и решите снова.
desk-review-begun = Решение принято и выполняется по частям. Откройте страницу снова, чтобы узнать, как оно продвигается.
desk-review-decisions = Решения
desk-review-decisions-none = Пока ничего не решено.
desk-review-older = Более ранние решения
desk-review-number = Решение { $number }
desk-decision-invalidate = признать недействительными
desk-decision-clear = зачесть
desk-review-running = выполняется
desk-review-done = выполнено
desk-review-undoing = отменяется
desk-review-undone = отменено
desk-review-redoing = выполняется снова
desk-review-changed-count = Изменено подписей: { $changed } из { $expected }
desk-review-undone-count = Подписей, ставших как прежде: { $count }
desk-review-undo = Отменить
desk-review-redo = Выполнить снова
desk-review-busy = Это решение сейчас выполняется, поэтому оно не изменено. Попробуйте чуть позже.

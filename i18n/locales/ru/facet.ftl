## Виды

kind-alert = Оповещение
kind-update = Новые сведения
kind-joint-action = Совместная акция
kind-press-release = Пресс-релиз
kind-campaign-news = Новости кампании

## Действия

act-killing = Убийство
act-disappearance = Исчезновение
act-assault = Нападение
act-threat = Угроза
act-detention = Задержание
act-imprisonment = Лишение свободы
act-prosecution = Судебное преследование
act-legal-order = Судебное или административное предписание
act-censorship-or-ban = Цензура или запрет
act-blocking-or-shutdown = Блокировка или отключение
act-takedown = Удаление материалов
act-raid-or-seizure = Обыск или изъятие
act-denial-of-access = Отказ в доступе
act-travel-ban-or-expulsion = Запрет на выезд или высылка
act-online-harassment = Травля в интернете
act-surveillance = Слежка
act-licence-or-closure = Отзыв лицензии или закрытие
act-restrictive-law = Ограничительный закон
act-ownership-change = Смена владельца
act-information-refusal = Отказ предоставить информацию
act-impunity = Безнаказанность
act-positive-development = Положительный сдвиг

## Исход

outcome-ongoing = Продолжается
outcome-released = Освобождение
outcome-acquitted = Оправдательный приговор
outcome-convicted = Обвинительный приговор
outcome-dropped = Дело прекращено
outcome-law-changed = Закон изменён
outcome-impunity = Никто не понёс ответственности
outcome-died = Смерть
outcome-unknown = Неизвестно

## Достоверность

confidence-confirmed = Подтверждено
confidence-likely = Вероятно
confidence-possible = Возможно
confidence-disputed = Оспаривается

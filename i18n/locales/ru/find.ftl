### The search over the guides, which is alive in the browser only.

find-label = Что вам нужно?
# Below the search field.
find-hint = Достаточно одного-двух слов. То, что вы вводите, не покидает этой страницы.
# Read out with the choices of section, level, reader and time.
find-filters = Уточнить
find-section = Раздел
find-level = Уровень
find-audience = Для кого
find-minutes = Время
# The choice that filters nothing.
find-any = Не важно
# $minutes (number) the longest
find-minutes-at-most =
    { $minutes ->
        [one] Не больше { $minutes } минуты
        [few] Не больше { $minutes } минут
        [many] Не больше { $minutes } минут
       *[other] Не больше { $minutes } минуты
    }
# A button; find-none names it.
find-clear = Очистить
# While the texts come over the line.
find-loading = Поиск загружается.
# $count (number) guides that were found
find-count =
    { $count ->
        [0] Ничего не найдено.
        [one] Найдено { $count } руководство.
        [few] Найдено { $count } руководства.
        [many] Найдено { $count } руководств.
       *[other] Найдено { $count } руководства.
    }
find-none = Попробуйте другое слово или уберите часть условий. Кнопка «Очистить» вернёт весь список.
find-failed = Поиск не удалось загрузить: возможно, нет связи. Всё, что ниже, можно читать как прежде.
# A button beside find-failed.
find-again = Повторить попытку
# Label of the list of results.
find-results = Найденные руководства

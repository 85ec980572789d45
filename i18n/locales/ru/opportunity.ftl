## Список

opportunities-title = Гранты, стипендии и обучение
opportunities-lead = На что могут подать заявку организации и люди, которые защищают свободу слова. Первыми стоят те, у кого срок подачи ближе.
opportunity-filter-kind = Вид
opportunity-filter-language = Язык заявки
opportunities-none = Под этот выбор не подходит ни одно предложение.
opportunities-count =
    { $count ->
        [one] { $count } предложение
        [few] { $count } предложения
        [many] { $count } предложений
       *[other] { $count } предложения
    }
opportunities-calendar = Все сроки для вашего календаря
opportunities-feed = Лента новостей (Atom)
opportunities-back = Все предложения

## Предложение

opportunity-organisation = Предлагает: { $name }
opportunity-deadline = Заявки до { $date } включительно
opportunity-passed = Срок подачи истёк { $date }
opportunity-no-deadline = Заявки в любое время
opportunity-countries = Для заявителей из стран: { $names }
opportunity-anywhere = Для заявителей из любой страны
opportunity-languages = Языки заявки: { $names }
opportunity-reviewed = Проверено { $date }
opportunity-covers = Что покрывается
opportunity-who = Кто может подать заявку
opportunity-excludes = Что исключено
opportunity-apply = Подробнее и подача заявки
opportunity-calendar = Добавить срок в календарь
opportunity-sample-note = Это пример. Предложение вымышлено, подать заявку нельзя.

## В календаре

opportunity-event = Последний день подачи: { $title }

### What lists say of a guide, on printed pages and in the browser.

## Sections

section-information = Информация
section-funding = Финансирование
section-technical = Техника
section-expertise = Опыт
section-safety = Безопасность
section-campaigning = Кампании
section-legal = Право
section-organisation = Организация

## Levels

level-start = Для начала
level-deeper = Подробнее

## Readers

audience-organisation = Для тех, кто руководит группой
audience-journalist = Для журналистов
audience-defender = Для правозащитников
audience-broadcaster = Для местных радиостанций
audience-librarian = Для библиотекарей
audience-technologist = Для технических специалистов
audience-lawyer = Для юристов

## A guide's facts

# $minutes (number) how long reading takes
guide-minutes =
    { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }
# $kilobytes (number) weight of the page
guide-weight = { $kilobytes } кБ
# $date (date) the day when somebody last read it for errors
guide-reviewed = Проверено { $date }

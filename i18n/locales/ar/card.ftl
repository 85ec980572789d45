### What lists say of a guide, on printed pages and in the browser.

## Sections

section-information = المعلومات
section-funding = التمويل
section-technical = التقنية
section-expertise = الخبرات
section-safety = السلامة
section-campaigning = الحملات
section-legal = القانون
section-organisation = المنظمة

## Levels

level-start = للبداية
level-deeper = للتعمّق

## Readers

audience-organisation = لمن يدير مجموعة
audience-journalist = للصحفيين
audience-defender = للمدافعين عن حقوق الإنسان
audience-broadcaster = للإذاعات المجتمعية
audience-librarian = لأمناء المكتبات
audience-technologist = للتقنيين
audience-lawyer = للمحامين

## A guide's facts

# $minutes (number) how long reading takes
guide-minutes =
    { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
# $kilobytes (number) weight of the page
guide-weight = { $kilobytes } كيلوبايت
# $date (date) the day when somebody last read it for errors
guide-reviewed = تمت المراجعة في { $date }

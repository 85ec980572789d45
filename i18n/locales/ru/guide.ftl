## Для чего каждый раздел, одним предложением

section-information-about = Узнать, что произошло, проверить и рассказать так, чтобы это пригодилось другим.
section-funding-about = Попросить денег, распланировать их и безопасно получить.
section-technical-about = Сайт, его зеркала и резервные копии: дёшево и так, чтобы их было трудно отнять.
section-expertise-about = Люди, которые это уже делали, и как их спросить.
section-safety-about = Знать свои риски и быть готовыми к худшему дню.
section-campaigning-about = Добиваться действий от тех, у кого власть, — самим и вместе с другими.
section-legal-about = Что делать, когда закон обращают против вас, и как наблюдать за его применением.
section-organisation-about = Создать группу, которая не распадётся и будет держать слово.

## Вокруг руководства

guide-need = С чем вы пришли:
guide-contents = В этом руководстве
guide-take = Взять с собой
guide-take-text = Это руководство, только текст ({ $kilobytes } кБ)
guide-take-zip = Весь раздел в виде веб-страниц (ZIP, { $kilobytes } кБ)
guide-take-epub = Весь раздел в виде книги (EPUB, { $kilobytes } кБ)
guide-related = Читайте также
guide-count =
    { $count ->
        [one] { $count } руководство
        [few] { $count } руководства
        [many] { $count } руководств
       *[other] { $count } руководства
    }

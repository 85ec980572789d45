diagnose-none = Ничто из того, что вы вставили, не мешает.
diagnose-weight-fault = Мешает
diagnose-weight-hint = Стоит взглянуть

## Тег

diagnose-no-tag = На странице нет тега скрипта виджета.
diagnose-no-tag-change = Вставьте тег в исходный код страницы туда, где должен появиться виджет. Если вы так и сделали, его убрала система управления сайтом: вставьте его как чистый HTML или под учётной записью, которой это разрешено.
diagnose-escaped = Тег стоит на странице как текст, который видят читатели, а не как тег.
diagnose-escaped-change = Вставьте его снова в режиме исходного кода редактора или в блок HTML.
diagnose-comment = Тег стоит в комментарии, который браузеры пропускают.
diagnose-comment-change = Уберите вокруг него знаки комментария.
diagnose-inert = Тег стоит внутри элемента { $element }, где браузеры его не выполняют.
diagnose-inert-change = Вынесите тег из { $element }.
diagnose-held-back = У тега тип { $kind }, и браузеры его не выполняют. Так поступают средства согласия, пока посетитель не согласится.
diagnose-held-back-change = Исключите тег из средства согласия: виджет не ставит cookie и ни за кем не следит. Иначе он появится только после согласия.
diagnose-module = У тега тип module, в котором загрузчик не знает своего тега.
diagnose-module-change = Уберите атрибут type.
diagnose-src-moved = Некое средство перенесло адрес в атрибут { $name } и решает, когда загрузить скрипт.
diagnose-src-moved-change = Исключите тег из этого средства и напишите адрес в src.
diagnose-src-mistyped = Адрес в теге не является адресом загрузчика.
diagnose-src-mistyped-change = Сверьте его по буквам с тем, что стоит здесь, или скопируйте тег заново.
diagnose-src-elsewhere = Тег загружает виджет не с этого координационного центра, а с другого узла.
diagnose-src-elsewhere-change = Для зеркала, которому вы доверяете, это верно. Если вы его не выбирали, скопируйте тег заново.
diagnose-src-insecure = Страница защищена, а адрес в теге начинается с http. Браузеры этого не допускают.
diagnose-src-insecure-change = Напишите https.
diagnose-async = Нет атрибута async, и страница ждёт скрипт.
diagnose-async-change = Напишите в теге async.

## Его место

diagnose-no-place = Скрипт есть, но нет места для виджета: ни data-ifex у тега, ни элемента ifex-alerts или ifex-petition.
diagnose-no-place-change = Верните атрибуты, которые начинаются с data-, или элемент. Если их убирает система управления сайтом, вставьте их как чистый HTML.
diagnose-unknown-kind = В атрибуте data-ifex стоит { $value }, а такого виджета нет.
diagnose-unknown-kind-change = Напишите alerts или petition.
diagnose-in-head = Тег с data-ifex стоит в заголовке страницы (head), где ничего не показывается.
diagnose-in-head-change = Перенесите тег туда, где должен появиться виджет.
diagnose-unclosed = У элемента { $element } нет закрывающего тега, и он захватывает то, что за ним.
diagnose-unclosed-change = Напишите и закрывающий тег. Косая черта в открывающем теге элемент не закрывает.

## Целостность

diagnose-integrity-crossorigin = У тега есть integrity без crossorigin, а этого браузеры не допускают.
diagnose-integrity-crossorigin-change = Добавьте атрибут crossorigin со значением anonymous.
diagnose-integrity-mismatched = Целостность в теге не соответствует файлу по его адресу.
diagnose-integrity-mismatched-change = Скопируйте адрес и целостность заново, вместе.
diagnose-integrity-moving = У тега указана целостность, но содержимое по его адресу меняется. Со следующей сборкой браузеры его не примут.
diagnose-integrity-moving-change = Используйте адрес с длинным именем, содержимое которого не меняется.
diagnose-integrity-required = Страница требует целостности для каждого скрипта, а у тега её нет.
diagnose-integrity-required-change = Скопируйте тег с целостностью.

## Политики

diagnose-policy-script = Content-Security-Policy страницы не допускает скрипт виджета: { $directive }.
diagnose-nonce = Content-Security-Policy страницы доверяет скриптам по nonce, а у тега его нет или он другой.
diagnose-nonce-change = Пусть шаблон страницы пишет свой nonce и в этот тег, как в собственные.
diagnose-policy-wasm = Content-Security-Policy страницы не допускает WebAssembly ({ $directive }) и фреймы координационного центра. Остаётся только ссылка.
diagnose-policy-wasm-frame = Content-Security-Policy страницы не допускает WebAssembly ({ $directive }). Вместо него работает фрейм, это медленнее.
diagnose-policy-connect = Content-Security-Policy страницы не допускает запросы к координационному центру: { $directive }.
diagnose-policy-types = Content-Security-Policy страницы называет доверенные типы, которые допускает, и ifex среди них нет.
diagnose-policy-sandbox = Content-Security-Policy помещает страницу в песочницу без скриптов.
diagnose-policy-sandbox-change = Добавьте allow-scripts в директиву sandbox или поставьте на эту страницу ссылку.
diagnose-amended-header = Тот, кто ведёт сайт, заменяет политику в заголовке ответа на эту.
diagnose-amended-meta = Замените политику в элементе meta страницы на эту.

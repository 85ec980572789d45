## كل الصفحات

page-skip = الانتقال إلى المحتوى
page-home = الصفحة الرئيسية

## قوائم التنبيهات

page-alerts-title = تنبيهات حرية التعبير
page-filter-country = البلد
page-filter-topic = الموضوع
page-filter-apply = عرض
page-filter-all = الكل
page-older = تنبيهات أقدم
page-newer = تنبيهات أحدث
page-none = لا يوجد تنبيه يطابق هذا الاختيار.
page-count =
    { $count ->
        [zero] لا توجد تنبيهات
        [one] تنبيه واحد
        [two] تنبيهان
        [few] { $count } تنبيهات
        [many] { $count } تنبيهًا
       *[other] { $count } تنبيه
    }

## التنبيه

page-alert-back = كل التنبيهات
page-published = نُشر في { $date }
page-updated = حُدِّث في { $date }
page-event-date = تاريخ الواقعة: { $date }
page-source = المصدر: { $name }
page-outcome = المآل: { $outcome }
page-confidence = درجة التأكد: { $confidence }
page-languages = بلغات أخرى
page-action-title = ما يمكن فعله
page-deadline = آخر موعد للتحرك: { $date }
page-sample-note = هذا نموذج. الواقعة من وحي الخيال.
page-corrected-note = صُحِّح هذا التنبيه بعد نشره.
page-withdrawn-note = سُحب هذا التنبيه. يُرجى عدم تداوله.

## العرائض

page-petition-title = عريضة

## تأكيد التوقيع

confirm-title = تأكيد التوقيع
confirm-text = وُقّعت العريضة «{ $petition }» باسمكم. يكفي الضغط على الزر ليُحتسب التوقيع.
confirm-button = تأكيد توقيعي
confirm-done-title = احتُسب التوقيع
confirm-done-text =
    { $count ->
        [zero] شكرًا. لم يوقّع أحد حتى الآن.
        [one] شكرًا. وقّع شخص واحد حتى الآن.
        [two] شكرًا. وقّع شخصان حتى الآن.
        [few] شكرًا. وقّع { $count } أشخاص حتى الآن.
        [many] شكرًا. وقّع { $count } شخصًا حتى الآن.
       *[other] شكرًا. وقّع { $count } شخص حتى الآن.
    }
confirm-already = سبق تأكيد هذا التوقيع، وهو محتسب.
confirm-expired = انتهت صلاحية هذا الرابط، أو حلّت محله رسالة أحدث. يُرجى استخدام أحدث رسالة، أو التوقيع من جديد.
confirm-unknown = هذا الرابط غير صالح. يُرجى فتحه كاملًا من الرسالة مرة أخرى، أو التوقيع من جديد.
confirm-withdrawn = سُحب هذا التوقيع ومُحي. لمن يرغب في التوقيع مع ذلك، يمكن البدء من جديد في صفحة العريضة.
confirm-not-mine = هذا التوقيع ليس لي
confirm-later-title = عند تغيير الرأي
confirm-later-text = يمكن سحب التوقيع ومحوه. والرابط موجود في الرسالة أيضًا. إن كان عثور الآخرين على تلك الرسالة يعرّضكم للخطر، يُرجى حفظ الإيصال في مكان آخر وحذف الرسالة، ومن سلة المحذوفات أيضًا.
confirm-withdraw = سحب توقيعي ومحوه
confirm-back = العودة إلى العريضة

## سحب التوقيع

withdraw-not-mine-title = أليس هذا توقيعكم؟
withdraw-not-mine-text = أُدخل عنوانكم لتوقيع العريضة «{ $petition }». لم يُؤكَّد ذلك، فهو غير محتسب. عند الضغط على الزر يُمحى ما أُدخل حالًا. وبعد ذلك لا تصلكم طوال شهر أي رسالة عن هذه العريضة، أيًّا كان من يُدخل عنوانكم.
withdraw-not-mine-button = هذا التوقيع ليس لي: محوه
withdraw-mine = هذا التوقيع لي: تأكيده
withdraw-title = سحب التوقيع
withdraw-text = وُقّعت العريضة «{ $petition }» باسمكم. عند الضغط على الزر لا يعود التوقيع محتسبًا. ويُمحى هنا الاسم والعنوان والتعليق. ويظهر بعد ذلك في السجل العلني سحب إضافي واحد، من دون ذكر صاحبه.
withdraw-delivered = ما سُلّم من قبل لا يمكننا استعادته. ويمكن سؤال { $organisation } عن ذلك.
withdraw-button = سحب التوقيع ومحوه
withdraw-done-title = سُحب التوقيع ومُحي
withdraw-done-text = ما أُدخل مع عنوانكم للعريضة «{ $petition }» مُحي هنا، وهو غير محتسب.
withdraw-done-safety = إن كان عثور الآخرين على الرسالة التي فيها هذا الرابط يعرّضكم للخطر، يُرجى حذفها، ومن سلة المحذوفات أيضًا.
withdraw-gone-title = لم يبقَ ما يُمحى
withdraw-gone = ما كان يخص هذا الرابط مُحي من قبل، ولا يُحتسب بموجبه شيء. إن كانت لديكم رسالة أحدث، يُرجى استخدام رابطها.
withdraw-unknown = هذا الرابط غير صالح. يُرجى فتحه كاملًا من الرسالة مرة أخرى.

## عند الإخفاق

not-found-title = لا يوجد شيء هنا
not-found-text = هذه الصفحة غير موجودة، أو نُقلت إلى مكان آخر. يُرجى التحقق من العنوان، أو تصفّح التنبيهات.
error-title = لم تنجح العملية

## الصفحة الأولى

home-title = تنبيهات وعرائض من أجل حرية التعبير
home-latest = أحدث التنبيهات
home-petitions = العرائض المفتوحة

## المزيد عن العرائض والحملات

page-filter-campaign = الحملة
page-petition-to = إلى: { $target }
page-petition-by = عريضة من { $name }
page-petition-signed =
    { $count ->
        [zero] لم يوقّع أحد بعد.
        [one] وقّع شخص واحد ({ $count }).
        [two] وقّع شخصان ({ $count }).
        [few] وقّع { $count } أشخاص.
        [many] وقّع { $count } شخصًا.
       *[other] وقّع { $count } شخص.
    }
page-petition-closes = مفتوحة حتى { $date }
page-petition-closed = هذه العريضة مغلقة. لم تعد تقبل التوقيعات.
page-petition-sample-note = هذا نموذج. العريضة مختلقة.
page-action-petition = توقيع العريضة
page-default-consent = أوافق على أن تحتفظ { $organisation } بتوقيعي وأن تسلّم اسمي وتعليقي إلى الجهة الموجَّهة إليها هذه العريضة. وتتلقى { $organisation } أيضًا بريدي الإلكتروني دليلًا على أن الموقّع شخص حقيقي، ولا تراسلني إلا إذا وافقت على ذلك على حدة.
page-sample-mark = نموذج

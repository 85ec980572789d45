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
page-sign-needs-script = يتطلّب التوقيع في هذه الصفحة JavaScript. يُرجى تشغيله، أو فتح الصفحة في متصفح آخر.

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
confirm-expired = انتهت صلاحية هذا الرابط. يُرجى التوقيع من جديد وسنرسل رابطًا آخر.
confirm-unknown = هذا الرابط غير صالح. يُرجى فتحه كاملًا من الرسالة مرة أخرى، أو التوقيع من جديد.
confirm-back = العودة إلى العريضة

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
page-default-consent = أوافق على أن تحتفظ { $organisation } بتوقيعي وأن تسلّم اسمي وتعليقي إلى الجهة الموجَّهة إليها هذه العريضة، وأن يُستخدم بريدي الإلكتروني لتأكيد توقيعي فقط.
page-sample-mark = نموذج

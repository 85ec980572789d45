## في كل مكان

retry = إعادة المحاولة

## التنبيهات

alerts-title = تنبيهات حرية التعبير
alerts-title-country = تنبيهات حرية التعبير: { $country }
alerts-title-topic = تنبيهات حرية التعبير: { $topic }
alerts-loading = جارٍ تحميل التنبيهات
alerts-empty = لا توجد تنبيهات هنا في الوقت الحالي.
alerts-failed = يتعذّر عرض التنبيهات الآن.
alerts-untrusted = تعذّر التحقق من صحة ما ورد، ولذلك لا يُعرض.
alerts-stale = لم تُحدَّث منذ { $time }
alerts-stale-hint = الاتصال بمركز التنسيق مقطوع. هذه التنبيهات نسخ جرى التحقق منها.
alerts-expired-hint = هذه التنبيهات نسخ جرى التحقق منها، لكنها أقدم مما ينبغي. قد توجد تنبيهات أحدث.
alerts-live = مباشر
alerts-show-new =
    { $count ->
        [zero] لا توجد تنبيهات جديدة
        [one] عرض تنبيه جديد واحد
        [two] عرض تنبيهين جديدين
        [few] عرض { $count } تنبيهات جديدة
        [many] عرض { $count } تنبيهًا جديدًا
       *[other] عرض { $count } تنبيه جديد
    }
alerts-all = كل التنبيهات
alerts-more = عرض المزيد
alerts-from = من { -network } وأعضائها
alerts-corrected = تصحيح:
alerts-withdrawn = سحب:
alerts-withdrawn-text = سُحب هذا التنبيه. يُرجى عدم تداوله.
alerts-sample = نموذج
alerts-several-countries = عدة بلدان
alerts-act-by = في موعد أقصاه { $date }
alerts-deadline-passed = انتهت المهلة في { $date }
alerts-in-language = باللغة { $language }

## العرائض

petition-loading = جارٍ تحميل العريضة
petition-failed = يتعذّر عرض العريضة الآن.
petition-not-found = لا توجد عريضة هنا. ربما نُقلت إلى مكان آخر.
petition-closed = أُغلق باب التوقيع على هذه العريضة.
petition-closes = التوقيع متاح حتى { $date }
petition-to = إلى: { $target }
petition-signed =
    { $count ->
        [zero] لم يوقّع أحد بعد.
        [one] وقّع شخص واحد.
        [two] وقّع شخصان.
        [few] وقّع { $count } أشخاص.
        [many] وقّع { $count } شخصًا.
       *[other] وقّع { $count } شخص.
    }
petition-goal = بدعمكم نصل إلى { $goal }.
petition-progress-label =
    { $goal ->
        [zero] { $count } من { $goal } توقيع
        [one] { $count } من توقيع واحد
        [two] { $count } من توقيعين
        [few] { $count } من { $goal } توقيعات
        [many] { $count } من { $goal } توقيعًا
       *[other] { $count } من { $goal } توقيع
    }
petition-read-more = قراءة النص كاملًا
petition-read-less = عرض جزء من النص

## الاستمارة

sign-name = الاسم
sign-email = البريد الإلكتروني
sign-email-hint = لتأكيد التوقيع. لا يُعرض أبدًا.
sign-country = البلد
sign-country-choose = يُرجى اختيار البلد
sign-comment = تعليق
sign-optional = اختياري
sign-comment-left =
    { $count ->
        [zero] لم يبقَ أي حرف
        [one] بقي حرف واحد
        [two] بقي حرفان
        [few] بقيت { $count } أحرف
        [many] بقي { $count } حرفًا
       *[other] بقي { $count } حرف
    }
sign-display = ما يُعرض علنًا
sign-display-full = الاسم الكامل
sign-display-initials = الأحرف الأولى من الاسم
sign-display-anonymous = بلا اسم
sign-submit = توقيع العريضة
sign-sending = جارٍ الإرسال
sign-failed-seal = تعذّر على هذا المتصفح ختم التوقيع. لم يُرسل شيء.
sign-choices = يظهر للعموم: { $shown }. تغيير ذلك أو إضافة تعليق
sign-delayed = بعد إغلاق العريضة فقط
sign-contact = تُسمح مراسلتي بشأن هذه العريضة لـ: { $organisations }
sign-sealed = يُختم الاسم والعنوان والتعليق على هذا الجهاز، ولا يقدر على قراءتها إلا: { $organisations }. يستعمل مركز التنسيق العنوان لطلب التأكيد ثم يمحوه.
sign-exit = المغادرة فورًا
sign-error-summary =
    { $count ->
        [zero] لا شيء يحتاج إلى تصحيح
        [one] أمر واحد يحتاج إلى تصحيح
        [two] أمران يحتاجان إلى تصحيح
        [few] { $count } أمور تحتاج إلى تصحيح
        [many] { $count } أمرًا يحتاج إلى تصحيح
       *[other] { $count } أمر يحتاج إلى تصحيح
    }
sign-failed-network = تعذّر إرسال التوقيع. ما أُدخل لا يزال هنا. يُرجى إعادة المحاولة.

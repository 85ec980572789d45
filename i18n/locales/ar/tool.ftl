## قوائم المراجعة

checklist-progress = أُنجز { $done } من { $count }
checklist-keep = الاحتفاظ بعلاماتي على هذا الجهاز
checklist-keep-hint = عندئذ يستطيع كل من يستعمل هذا الجهاز أن يراها.
checklist-erase = محو علاماتي
checklist-erased = مُحيت العلامات.

## الفرص

opportunities-all = الكل
opportunities-sample = نموذج

## الطلبات المرسلة إلى البرنامج

request-organisation = منظمتكم
request-organisation-hint = يكفي اسم تستعملونه فيما بينكم.
request-optional = (اختياري)
request-country = أين تعملون
request-country-none = أفضّل عدم ذكر البلد
request-about = أي عرض أو طلب تقصدون؟
request-about-new = لا شيء منها: أعرض أو أطلب شيئًا جديدًا
request-subject = في سطر واحد
request-subject-hint = مثلًا: حواسيب محمولة مؤمَّنة لثلاثة أشخاص
request-text = ما تحتاجون إليه، ولماذا
request-text-hint = لا تذكروا أسماء لا نحتاج إليها.
request-text-expertise = ما تعرضونه أو تطلبونه أو تجيبون عنه
request-text-application = ماذا تفعلون، ومنذ متى، ومع من، ومن أين يأتي مالكم
request-contact = طريقة أخرى للوصول إليكم
request-contact-hint = غير لازمة: تقرؤون الجواب هنا برمزكم.
request-send = إقفال بالتشفير وإرسال
request-sending = جارٍ الإقفال بالتشفير والإرسال
request-faults = يُرجى مراجعة هذه الحقول
request-missing-organisation = يُرجى إدخال اسم المنظمة
request-missing-subject = يُرجى كتابة سطر واحد
request-missing-text = يُرجى كتابة النص
request-sent-title = وصل طلبكم إلى البرنامج
request-code = رمزكم
request-code-why = دوّنوه الآن. فلن يُعرض مرة أخرى، ولا يستطيع أحد أن يرسله إليكم، ومن دونه لا يمكن قراءة الجواب.
request-copy = نسخ الرمز
request-copied = نُسخ الرمز
request-answer = بهذا الرمز تقرؤون الجواب هنا:
request-answer-page = قراءة الجواب
request-when = عودوا بعد بضعة أيام. وتُقرأ أولًا طلبات من هم في خطر.
request-again = كتابة طلب آخر
request-failed = لم يُرسل الطلب. ما كتبتموه لا يزال هنا؛ يُرجى إعادة المحاولة حين يعود الاتصال.
request-no-seal = تعذّر إقفال طلبكم بالتشفير في هذا المتصفح، ولذلك لم يُرسل شيء. يُرجى تجربة متصفح آخر، أو السماح بـ WebAssembly لهذا الموقع.

## الأجوبة

answer-code = رمزكم
answer-code-hint = 28 خانة من أحرف لاتينية وأرقام. لا فرق بين الأحرف الكبيرة والصغيرة، ولا أثر للمسافات والشرطات.
answer-open = قراءة الجواب
answer-opening = جارٍ البحث عن الجواب
answer-bad-character = في ما أُدخل حرف أو علامة لا ترد في أي رمز. يُرجى مراجعته.
answer-bad-length =
    { $count ->
        [zero] يتكوّن الرمز من 28 خانة من أحرف وأرقام؛ ولم تُدخل أي خانة.
        [one] يتكوّن الرمز من 28 خانة من أحرف وأرقام؛ وأُدخلت خانة واحدة.
        [two] يتكوّن الرمز من 28 خانة من أحرف وأرقام؛ وأُدخلت خانتان.
        [few] يتكوّن الرمز من 28 خانة من أحرف وأرقام؛ وأُدخلت { $count } خانات.
        [many] يتكوّن الرمز من 28 خانة من أحرف وأرقام؛ وأُدخلت { $count } خانة.
       *[other] يتكوّن الرمز من 28 خانة من أحرف وأرقام؛ وأُدخلت { $count } خانة.
    }
answer-bad-check = أحد الأحرف أو الأرقام خطأ، أو تبادل اثنان منها موضعيهما. يُرجى مقارنته بما دوّنتموه.
answer-unknown = لا يوجد طلب بهذا الرمز. ربما مُحي، أو لم يصل.
answer-waiting = وصل طلبكم. لا جواب بعد؛ عودوا بعد بضعة أيام.
answer-closed = قُرئ طلبكم وأُغلق. ولن يتبعه جواب.
answer-heading = الجواب
answer-written = كُتب في { $date }
answer-damaged = يوجد جواب، لكنه لا يُفتح بهذا الرمز. يُرجى السؤال من جديد بطلب آخر، وذكر ذلك فيه.
answer-hide = إخفاء الجواب

## حفظ الموقع على الجهاز

offline-offer = يمكنكم حفظ الموقع بهذه اللغة على هذا الجهاز: { $kilobytes } كيلوبايت. وبعد ذلك يُفتح بلا اتصال. وكل من يستعمل هذا الجهاز يستطيع أن يرى أنه محفوظ عليه.
offline-save = الحفظ على هذا الجهاز
offline-saving = الملفات المحفوظة: { $done } من { $count }
offline-saved = الموقع محفوظ على هذا الجهاز بهذه اللغة.
offline-newer = توجد نسخة أحدث، { $kilobytes } كيلوبايت.
offline-update = حفظ النسخة الأحدث
offline-remove = إزالة النسخة من هذا الجهاز
offline-removed = أُزيلت النسخة المحفوظة.
offline-unable = لا يستطيع هذا المتصفح حفظ المواقع، أو لا يستطيع ذلك في النوافذ الخاصة. يمكنكم استعمال الملفات أدناه.
offline-failed = توقف الحفظ. ما حُفظ حتى الآن باقٍ؛ يُرجى إعادة المحاولة حين يعود الاتصال.

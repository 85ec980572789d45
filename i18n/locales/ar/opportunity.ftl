## القائمة

opportunities-title = منح وزمالات وتدريب
opportunities-lead = ما يمكن أن تتقدّم إليه المنظمات والأشخاص المدافعون عن حرية التعبير. أقرب المواعيد في أول القائمة.
opportunity-filter-kind = النوع
opportunity-filter-language = لغة التقديم
opportunities-none = لا توجد فرصة تطابق هذا الاختيار.
opportunities-count =
    { $count ->
        [zero] لا توجد فرص
        [one] فرصة واحدة
        [two] فرصتان
        [few] { $count } فرص
        [many] { $count } فرصة
       *[other] { $count } فرصة
    }
opportunities-calendar = كل المواعيد للتقويم
opportunities-feed = خلاصة الأخبار (Atom)
opportunities-back = كل الفرص

## الفرصة

opportunity-organisation = تقدّمها: { $name }
opportunity-deadline = آخر موعد للتقديم: { $date }
opportunity-passed = انتهى موعد التقديم في { $date }
opportunity-no-deadline = التقديم متاح في أي وقت
opportunity-countries = للمتقدمين من: { $names }
opportunity-anywhere = للمتقدمين من أي بلد
opportunity-languages = لغات التقديم: { $names }
opportunity-reviewed = آخر تحقق: { $date }
opportunity-covers = ما تشمله
opportunity-who = من يحق له التقديم
opportunity-excludes = ما لا تشمله
opportunity-apply = التفاصيل والتقديم
opportunity-calendar = إضافة الموعد إلى التقويم
opportunity-sample-note = هذا نموذج. الفرصة من وحي الخيال ولا يمكن التقديم إليها.

## في التقويم

opportunity-event = آخر موعد: { $title }

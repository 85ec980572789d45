## الأنواع

kind-alert = تنبيه
kind-update = مستجدات
kind-joint-action = تحرك مشترك
kind-press-release = بيان صحفي
kind-campaign-news = أخبار حملة

## الأفعال

act-killing = قتل
act-disappearance = اختفاء
act-assault = اعتداء
act-threat = تهديد
act-detention = احتجاز
act-imprisonment = سجن
act-prosecution = ملاحقة قضائية
act-legal-order = أمر قضائي أو إداري
act-censorship-or-ban = رقابة أو منع
act-blocking-or-shutdown = حجب أو قطع
act-takedown = إزالة محتوى
act-raid-or-seizure = مداهمة أو مصادرة
act-denial-of-access = منع من الوصول
act-travel-ban-or-expulsion = منع من السفر أو طرد
act-online-harassment = مضايقة عبر الإنترنت
act-surveillance = مراقبة
act-licence-or-closure = سحب ترخيص أو إغلاق
act-restrictive-law = قانون مقيِّد
act-ownership-change = تغيّر الملكية
act-information-refusal = رفض تقديم المعلومات
act-impunity = إفلات من العقاب
act-positive-development = تطور إيجابي

## النتائج

outcome-ongoing = مستمر
outcome-released = إفراج
outcome-acquitted = تبرئة
outcome-convicted = إدانة
outcome-dropped = حفظ القضية
outcome-law-changed = تعديل القانون
outcome-impunity = لم يُحاسَب أحد
outcome-died = وفاة
outcome-unknown = غير معروف

## درجة اليقين

confidence-confirmed = مؤكد
confidence-likely = مرجَّح
confidence-possible = ممكن
confidence-disputed = محل خلاف

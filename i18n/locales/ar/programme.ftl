## ما تقدّمه الفرصة

opportunity-kind-grant = منحة
opportunity-kind-emergency-grant = منحة طارئة
opportunity-kind-fellowship = زمالة
opportunity-kind-training = تدريب

## تبادل الخبرات

expertise-field-legal = القانون
expertise-field-digital-security = الأمن الرقمي
expertise-field-physical-safety = السلامة الجسدية
expertise-field-journalism = الصحافة
expertise-field-documentation = التوثيق
expertise-field-fundraising = جمع التمويل
expertise-field-management = الإدارة
expertise-field-advocacy = المناصرة
expertise-field-technology = التقنية
expertise-field-translation = الترجمة
expertise-field-wellbeing = الدعم النفسي

## الأخطاء

error-key-outdated = غيّر البرنامج مفتاحه منذ فتح هذه الصفحة، فلم يُستلم شيء. يُرجى حفظ نسخة من النص، ثم إعادة تحميل الصفحة وإرساله من جديد.

list-comma = ،

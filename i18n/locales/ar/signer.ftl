## Where signing may be dangerous

signer-risk-title = { $country }: قد يعرّض التوقيع صاحبه للخطر
signer-risk-text = قد تنتقم السلطات من الموقّعين، وهي تقرأ ما هو علني. عند الشك يُرجى عدم التوقيع. ما يخفف الخطر:
signer-risk-name = اختيار «بلا اسم» أدناه
signer-risk-address = استعمال عنوان لا يدل على صاحبه، وعدم السماح لأحد بالمراسلة
signer-risk-network = التوقيع عبر متصفح تور، وإلا رأت الشبكة زيارة هذه الصفحة

## Sending

signer-contact-partner = تُسمح مراسلتي بشأن عملها الخاص لـ: { $partner }
signer-working = جارٍ التحقق، بضع ثوانٍ

## A signature that waits on this device

signer-keep-title = لا اتصال: هل يُحفظ التوقيع على هذا الجهاز ليُرسل لاحقًا؟
signer-keep-text = سيحفظ هذا المتصفح عنوان البريد والبلد والاسم المعروض، ويمكن لكل من يستعمل هذا الجهاز قراءتها؛ وما عداها مختوم. يُرسل التوقيع مرة واحدة حين يعود الاتصال وتكون صفحة من هذا الموقع مفتوحة، ويُمحى بعد أسبوع على الأكثر.
signer-keep = الحفظ والإرسال لاحقًا
signer-keep-impossible = لا يحفظ هذا المتصفح شيئًا لهذه الصفحة.
signer-kept-title = لم يُرسل بعد: التوقيع ينتظر على هذا الجهاز
signer-kept-text = يُرسل مرة واحدة حين يعود الاتصال وتكون صفحة من هذا الموقع مفتوحة. وإن لم يتيسر ذلك يُمحى: { $time }
signer-kept-send = المحاولة الآن
signer-kept-erase = المحو من هذا الجهاز
signer-kept-refused = لم يُقبل التوقيع الذي كان ينتظر على هذا الجهاز، ومُحي منه. يمكن التوقيع من جديد.

## The link of the mail, opened on the petition's page

signer-link-title = تأكيد التوقيع
signer-link-looking = لحظة من فضلكم
signer-link-confirm = تأكيد
signer-link-failed = لم يصل رد. يُرجى المحاولة مجددًا.
signer-link-withdrawn = سُحب هذا التوقيع ومُحي.
signer-link-confirmed = تم تأكيد التوقيع
signer-link-counts = هو محسوب من الآن.
signer-link-receipt = الإيصال:
signer-link-check = التحقق من احتسابه
signer-link-withdraw = يتيح الرابط في الرسالة سحب التوقيع ومحوه في أي وقت قبل التسليم.

## بعد التوقيع

signer-sent-title = بقيت خطوة واحدة: التأكيد بالبريد الإلكتروني
signer-sent-text = أرسلنا رسالة إلى العنوان المذكور. يُرجى فتح الرابط الوارد فيها وتأكيد التوقيع؛ ومنذ ذلك الحين يُحتسب.
signer-sent-open = يُرجى ترك هذه الصفحة مفتوحة: عندئذ يؤكد الرابط التوقيع فورًا.
signer-sent-not-arrived = لم تصل الرسالة بعد خمس دقائق؟ يُرجى البحث في مجلد البريد غير المرغوب فيه، أو تصحيح العنوان.
signer-sent-correct = تصحيح العنوان

## المشاركة

signer-share-title = دعوة آخرين إلى التوقيع
signer-share-copy = نسخ الرابط
signer-share-copied = نُسخ الرابط
signer-share-email = البريد الإلكتروني
signer-share-text = وقّعتُ على العريضة «{ $title }». شاركوا بالتوقيع:

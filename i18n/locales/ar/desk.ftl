### مكتب مركز التنسيق: للتحرير والإدارة.

## كل صفحات المكتب

desk-title = المكتب
desk-sections = أقسام المكتب
desk-nav-home = نظرة عامة
desk-nav-review = المراجعة
desk-nav-endorsements = المنظمات
desk-nav-log = السجل
desk-signed-in-as = الدخول باسم { $name } ({ $role })
desk-role-editor = تحرير
desk-role-administrator = إدارة
desk-sign-out = تسجيل الخروج

## تسجيل الدخول

desk-sign-in-title = تسجيل الدخول إلى المكتب
desk-name = الاسم
desk-passphrase = عبارة المرور
desk-code = الرمز
desk-code-hint = الأرقام الستة التي يعرضها تطبيق المصادقة الآن، أو أحد رموز الاسترداد.
desk-sign-in = تسجيل الدخول
desk-sign-in-wrong = الاسم أو عبارة المرور أو الرمز غير صحيح، أو سبق استخدام الرمز. يُرجى انتظار الرمز التالي في التطبيق ثم إعادة المحاولة.
desk-sign-in-often =
    { $count ->
        [zero] فشلت محاولات دخول كثيرة. يُرجى إعادة المحاولة الآن.
        [one] فشلت محاولات دخول كثيرة. يُرجى إعادة المحاولة بعد دقيقة ({ $count }).
        [two] فشلت محاولات دخول كثيرة. يُرجى إعادة المحاولة بعد دقيقتين ({ $count }).
        [few] فشلت محاولات دخول كثيرة. يُرجى إعادة المحاولة بعد { $count } دقائق.
        [many] فشلت محاولات دخول كثيرة. يُرجى إعادة المحاولة بعد { $count } دقيقة.
       *[other] فشلت محاولات دخول كثيرة. يُرجى إعادة المحاولة بعد { $count } دقيقة.
    }
desk-sign-in-help = لا هاتف ولا رموز استرداد، أو نُسيت عبارة المرور؟ يُرجى طلب دعوة جديدة من الجهة التي تدير الخادم.
desk-signed-out = تم تسجيل الخروج.

## قبول الدعوة

desk-invite-title = إعداد الحساب
desk-invite-for = هذه الدعوة موجهة إلى { $name } ({ $role }). بهذا الاسم يكون تسجيل الدخول.
desk-invite-gone = هذه الدعوة غير صالحة: سبق استخدامها أو استُبدلت أو مضى عليها أكثر من 48 ساعة. يُرجى طلب دعوة جديدة.
desk-invite-passphrase = 1. اختيار عبارة مرور
desk-passphrase-hint =
    { $count ->
        [zero] كلمات عشوائية عدة يسهل تذكرها ويصعب تخمينها. يُرجى عدم استخدام هذه العبارة في أي مكان آخر.
        [one] حرف واحد على الأقل ({ $count }). كلمات عشوائية عدة يسهل تذكرها ويصعب تخمينها. يُرجى عدم استخدام هذه العبارة في أي مكان آخر.
        [two] حرفان على الأقل ({ $count }). كلمات عشوائية عدة يسهل تذكرها ويصعب تخمينها. يُرجى عدم استخدام هذه العبارة في أي مكان آخر.
        [few] { $count } أحرف على الأقل. كلمات عشوائية عدة يسهل تذكرها ويصعب تخمينها. يُرجى عدم استخدام هذه العبارة في أي مكان آخر.
        [many] { $count } حرفًا على الأقل. كلمات عشوائية عدة يسهل تذكرها ويصعب تخمينها. يُرجى عدم استخدام هذه العبارة في أي مكان آخر.
       *[other] { $count } حرف على الأقل. كلمات عشوائية عدة يسهل تذكرها ويصعب تخمينها. يُرجى عدم استخدام هذه العبارة في أي مكان آخر.
    }
desk-passphrase-again = عبارة المرور نفسها مرة أخرى
desk-invite-app = 2. ربط تطبيق مصادقة
desk-invite-app-text = يُرجى مسح المربع بتطبيق مصادقة على الهاتف، أو كتابة المفتاح في التطبيق.
desk-invite-square = المفتاح أدناه في شكل رمز QR
desk-invite-key = المفتاح:
desk-invite-open = الفتح في تطبيق على هذا الجهاز
desk-invite-prove = 3. إدخال الرمز
desk-invite-code = الأرقام الستة التي يعرضها التطبيق الآن
desk-invite-button = إعداد الحساب
desk-errors = لم يُعدّ الحساب بعد. يُرجى تصحيح ما يلي:
desk-passphrase-short =
    { $count ->
        [zero] يُرجى اختيار عبارة مرور.
        [one] يُرجى اختيار عبارة مرور لا تقل عن حرف واحد ({ $count }).
        [two] يُرجى اختيار عبارة مرور لا تقل عن حرفين ({ $count }).
        [few] يُرجى اختيار عبارة مرور لا تقل عن { $count } أحرف.
        [many] يُرجى اختيار عبارة مرور لا تقل عن { $count } حرفًا.
       *[other] يُرجى اختيار عبارة مرور لا تقل عن { $count } حرف.
    }
desk-passphrase-long =
    { $count ->
        [zero] يُرجى اختيار عبارة مرور أقصر.
        [one] يُرجى اختيار عبارة مرور لا تزيد على حرف واحد ({ $count }).
        [two] يُرجى اختيار عبارة مرور لا تزيد على حرفين ({ $count }).
        [few] يُرجى اختيار عبارة مرور لا تزيد على { $count } أحرف.
        [many] يُرجى اختيار عبارة مرور لا تزيد على { $count } حرفًا.
       *[other] يُرجى اختيار عبارة مرور لا تزيد على { $count } حرف.
    }
desk-passphrase-plain = هذه العبارة سهلة التخمين. يُرجى اختيار عبارة فيها حروف مختلفة أكثر، وليس فيها الاسم.
desk-passphrase-differs = العبارتان مختلفتان. يُرجى كتابة العبارة نفسها مرتين.
desk-code-wrong = الرمز غير صحيح. يُرجى إدخال الرمز الذي يعرضه التطبيق الآن؛ ويجب أن تكون ساعة الهاتف مضبوطة.
desk-ready-title = الحساب جاهز
desk-ready-text = يُرجى تدوين رموز الاسترداد هذه أو طباعتها، وحفظها بعيدًا عن الهاتف. كل رمز منها يحل مرة واحدة محل رمز التطبيق. ولن تُعرض مرة أخرى.

## الصفحة الأولى

desk-recovery-left =
    { $count ->
        [zero] لم يبقَ أي رمز استرداد. عند فقدان الهاتف تلزم دعوة جديدة.
        [one] بقي رمز استرداد واحد ({ $count }).
        [two] بقي رمزا استرداد ({ $count }).
        [few] بقيت { $count } رموز استرداد.
        [many] بقي { $count } رمز استرداد.
       *[other] بقي { $count } رمز استرداد.
    }
desk-home-review = تنتظر التوقيعات التي وصلت دفعة واحدة قرارًا. يمكن معرفة ما يجمع بينها، ثم إبطالها أو اعتمادها، والتراجع عن ذلك.
desk-home-endorsements = تنتظر المنظمات التي تعذر التحقق من عنوانها آليًا قرارًا من التحرير.
desk-home-log = من فعل ماذا في المكتب وعلى الخادم، ومتى.

## الحساب الخاص

desk-account-title = عبارة المرور ورموز الاسترداد
desk-account-passphrase = تغيير عبارة المرور
desk-account-old = عبارة المرور الحالية
desk-account-new = عبارة المرور الجديدة
desk-account-changed = تغيرت عبارة المرور. وأُغلقت الجلسات الأخرى المفتوحة بالعبارة السابقة.
desk-account-recovery = إنشاء رموز استرداد جديدة
desk-account-recovery-text = تحل الرموز الجديدة محل كل الرموز السابقة.
desk-account-wrong = عبارة المرور أو الرمز غير صحيح، أو سبق استخدام الرمز؛ ولم يتغير شيء. يُرجى انتظار الرمز التالي في التطبيق ثم إعادة المحاولة.

## عند عدم السماح

desk-forbidden-title = غير مسموح
desk-forbidden-text = هذه الصفحة للإدارة.
desk-elsewhere-text = لم يأتِ هذا الطلب من صفحة من صفحات المكتب، فلم يُنفَّذ شيء. يُرجى فتح المكتب من جديد وإعادة المحاولة.
desk-insecure-text = لا يُفتح المكتب إلا عبر اتصال مشفَّر (https)، إذ تُكتب فيه عبارات المرور. وعلى الجهة التي تدير الخادم إعداد ذلك.
desk-form-failed = لم تصل الاستمارة كاملة، فلم يُنفَّذ شيء. يُرجى الرجوع وإعادة المحاولة.

## السجل

desk-log-title = السجل
desk-log-text = لا يمكن تغيير القيود ولا حذفها. وليس فيها شيء عن الموقِّعين. والأوقات بالتوقيت العالمي (UTC).
desk-log-none = لم يُفعل شيء بعد.
desk-log-older = قيود أقدم
desk-log-newest = أحدث القيود
desk-actor-operator = { $name }، على الخادم
desk-actor-stranger = غير معروف
desk-deed-account-invited = دعوة حساب
desk-deed-account-set-up = إعداد الحساب
desk-deed-account-disabled = تعطيل حساب
desk-deed-signed-in = تسجيل دخول
desk-deed-signed-in-by-recovery = تسجيل دخول برمز استرداد
desk-deed-sign-in-refused = محاولة دخول فاشلة
desk-deed-signed-out = تسجيل خروج
desk-deed-passphrase-changed = تغيير عبارة المرور
desk-deed-recovery-renewed = إنشاء رموز استرداد جديدة
desk-deed-signatures-invalidated = إبطال توقيعات
desk-deed-signatures-cleared = اعتماد توقيعات
desk-deed-review-undone = التراجع عن قرار بشأن توقيعات
desk-deed-endorsement-approved = قبول تأييد منظمة
desk-deed-endorsement-refused = رفض تأييد منظمة
desk-deed-endorsement-withdrawn = سحب تأييد منظمة
desk-deed-endorsement-placed = تغيير موضع منظمة
desk-deed-petition-closed = إغلاق عريضة
desk-deed-petition-reopened = إعادة فتح عريضة
desk-deed-delivery-made = تجميد دفعة للتسليم
desk-deed-delivery-exported = تصدير دفعة
desk-deed-delivery-handed-over = تسليم دفعة
desk-deed-delivery-cancelled = إلغاء دفعة
desk-deed-identities-erased = محو هويات الموقِّعين
desk-deed-partner-link-made = إنشاء رابط إلى أعداد شريك
desk-deed-name-hidden = إزالة اسم من قائمة علنية
desk-deed-unknown = فعل لا تعرفه هذه النسخة

## مراجعة التوقيعات

desk-review-title = مراجعة التوقيعات
desk-review-lead = تنتظر هنا التوقيعات التي تتجاوز حدًّا بعد تأكيدها، ولا تُحتسب بعد. وقد تلقى من وقَّع الرد نفسه الذي يتلقاه الجميع. ومضمونها مختوم لجهات أخرى؛ ولا يظهر هنا سوى مصدرها.
desk-review-now = في هذه اللحظة
desk-review-minute =
    { $count ->
        [zero] لم يصل أي توقيع في الدقيقة الأخيرة.
        [one] وصل توقيع واحد ({ $count }) في الدقيقة الأخيرة.
        [two] وصل توقيعان ({ $count }) في الدقيقة الأخيرة.
        [few] وصلت { $count } توقيعات في الدقيقة الأخيرة.
        [many] وصل { $count } توقيعًا في الدقيقة الأخيرة.
       *[other] وصل { $count } توقيع في الدقيقة الأخيرة.
    }
desk-review-work = يُطلب من المتصفحات إجراء عملية حسابية قبل قبول أي توقيع.
desk-review-quiet = لا يصل شيء بأعداد غير معتادة في هذه اللحظة.
desk-review-networks = الشبكات
desk-review-addresses = عناوين منفردة
desk-review-domains = نطاقات البريد
desk-review-source = المصدر
desk-review-petition = العريضة
desk-review-hour = في الساعة الأخيرة
desk-review-usual = الحد المعتاد
desk-review-waiting = في انتظار قرار
desk-review-waiting-none = لا ينتظر أي توقيع قرارًا.
desk-review-waiting-count =
    { $count ->
        [zero] لا توقيع ينتظر
        [one] توقيع واحد ينتظر ({ $count })
        [two] توقيعان ينتظران ({ $count })
        [few] { $count } توقيعات تنتظر
        [many] { $count } توقيعًا ينتظر
       *[other] { $count } توقيع ينتظر
    }
desk-doubt-range = كثرة من شبكة واحدة
desk-doubt-domain = كثرة من نطاق بريد واحد
desk-doubt-flood = وصلت دفعة واحدة
desk-review-all = كل العرائض
desk-review-which = أي التوقيعات
desk-review-doubt = الشك
desk-review-range = شبكة أو عنوان
desk-review-range-hint = باسمها في الجداول أدناه. تدوم الأسماء يومًا، وتُمحى بعد ثلاثة أيام.
desk-review-domain = نطاق البريد
desk-review-since = وُقِّعت منذ (UTC)
desk-review-before = وُقِّعت قبل (UTC)
desk-review-lang = اللغة
desk-review-partner = صفحة شريك
desk-review-partner-none = لا صفحة
desk-review-state = الحالة
desk-review-look = إحصاؤها
desk-review-unread = تعذرت قراءة الشرط: يُكتب الوقت في صيغة { $example }، والشبكة بثمانية أحرف من اسمها أو ستة عشر.
desk-review-sources = مصدر التوقيعات
desk-review-sources-none = لم يأتِ توقيعان من مكان واحد.
desk-review-signatures = التوقيعات
desk-review-first = الأول
desk-review-last = الأحدث
desk-review-preview = التوقيعات المطابقة
desk-review-none = لا توقيع يطابق.
desk-review-chart = التوقيعات ساعةً بساعة، { $most } على الأكثر في ساعة واحدة. والأعداد نفسها في الجدول أدناه.
desk-review-hours = الساعة (UTC)
desk-state-pending = لم يؤكَّد بعد
desk-state-suspect = ينتظر المراجعة
desk-state-confirmed = محتسَب
desk-state-withdrawn = مسحوب
desk-state-invalidated = غير صالح
desk-review-decide = القرار
desk-review-note = السبب
desk-review-note-hint = لقائمة القرارات. يُرجى عدم كتابة شيء عن الموقِّعين.
desk-review-note-missing = يُرجى ذكر سبب لا يزيد على 500 حرف؛ لم يُتخذ أي قرار.
desk-review-invalidate =
    { $count ->
        [zero] لا توقيع للإبطال
        [one] إبطال توقيع واحد ({ $count })
        [two] إبطال توقيعين ({ $count })
        [few] إبطال { $count } توقيعات
        [many] إبطال { $count } توقيعًا
       *[other] إبطال { $count } توقيع
    }
desk-review-invalidate-text = لا تُحتسب بعد ذلك. ولا يُبلَّغ من وقَّع. ويمكن التراجع عنه.
desk-review-clear =
    { $count ->
        [zero] لا توقيع للاعتماد
        [one] اعتماد توقيع واحد ({ $count })
        [two] اعتماد توقيعين ({ $count })
        [few] اعتماد { $count } توقيعات
        [many] اعتماد { $count } توقيعًا
       *[other] اعتماد { $count } توقيع
    }
desk-review-clear-text = تُحتسب من الآن وتُدرج في السجل العلني. وعند التراجع لاحقًا تصير فيه غير صالحة.
desk-review-changed = صارت التوقيعات المطابقة أكثر مما عُرض، فلم يُتخذ أي قرار. يُرجى النظر في الأعداد الجديدة واتخاذ القرار من جديد.
desk-review-begun = اتُّخذ القرار ويُنفَّذ على مراحل. يُرجى فتح هذه الصفحة من جديد لمعرفة ما أُنجز.
desk-review-decisions = القرارات
desk-review-decisions-none = لم يُتخذ أي قرار بعد.
desk-review-older = قرارات أقدم
desk-review-number = القرار { $number }
desk-decision-invalidate = إبطال
desk-decision-clear = اعتماد
desk-review-running = قيد التنفيذ
desk-review-done = نُفِّذ
desk-review-undoing = قيد التراجع
desk-review-undone = تم التراجع عنه
desk-review-redoing = قيد التنفيذ من جديد
desk-review-changed-count = التوقيعات التي تغيرت: { $changed } من { $expected }
desk-review-undone-count = التوقيعات التي عادت كما كانت: { $count }
desk-review-undo = التراجع
desk-review-redo = التنفيذ من جديد
desk-review-busy = هذا القرار قيد التنفيذ، فلم يتغير. يُرجى إعادة المحاولة بعد لحظات.

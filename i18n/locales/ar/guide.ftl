## غاية كل قسم

section-information-about = معرفة ما حدث، والتحقق منه، وروايته بحيث ينتفع به الآخرون.
section-funding-about = طلب المال، والتخطيط له، وتسلّمه بأمان.
section-technical-about = موقع ونسخ منه في أماكن أخرى ونسخ احتياطية، بكلفة قليلة وبحيث يصعب انتزاعها.
section-expertise-about = أشخاص سبق لهم أن فعلوا ذلك، وكيف تسألونهم.
section-safety-about = معرفة المخاطر، والاستعداد لأسوأ الأيام.
section-campaigning-about = دفع أصحاب القرار إلى التحرك، وحدكم ومع غيركم.
section-legal-about = ما العمل حين يُستعمل القانون ضدكم، وكيف تراقبون تطبيقه.
section-organisation-about = تأسيس مجموعة تدوم وتفي بوعودها.

## حول الدليل

guide-need = هذا الدليل لمن يقول:
guide-contents = في هذا الدليل
guide-take = احملوه معكم
guide-take-text = هذا الدليل، نص فقط ({ $kilobytes } كيلوبايت)
guide-take-zip = القسم كله على هيئة صفحات ويب ({ $kilobytes } كيلوبايت، ZIP)
guide-take-epub = القسم كله على هيئة كتاب ({ $kilobytes } كيلوبايت، EPUB)
guide-related = أدلة متصلة به
guide-count =
    { $count ->
        [zero] لا توجد أدلة
        [one] دليل واحد
        [two] دليلان
        [few] { $count } أدلة
        [many] { $count } دليلًا
       *[other] { $count } دليل
    }

mail-confirm-subject = تأكيد التوقيع: { $petition }
mail-confirm-greeting = تحية طيبة،
mail-confirm-text = جرى التوقيع على العريضة «{ $petition }» بهذا العنوان، ونرجّح أن التوقيع لكم.
mail-confirm-link-intro = ليُحتسب التوقيع، يُرجى فتح هذا الرابط:
mail-confirm-expires =
    { $days ->
        [zero] لا يعمل الرابط إلا اليوم.
        [one] يعمل الرابط يومًا واحدًا.
        [two] يعمل الرابط يومين.
        [few] يعمل الرابط { $days } أيام.
        [many] يعمل الرابط { $days } يومًا.
       *[other] يعمل الرابط { $days } يوم.
    }
mail-confirm-not-you = إن لم يكن التوقيع لكم، فلا حاجة إلى فعل أي شيء. من دون تأكيد لا يُحتسب شيء، ويُمحى هذا العنوان.
mail-confirm-receipt = بعد التأكيد يتيح هذا الإيصال التحقق في الصفحة أدناه من أن التوقيع محتسب. وهو لا يذكر من أنتم.
mail-signature-line = { -network }، الشبكة المدافعة عن حرية التعبير

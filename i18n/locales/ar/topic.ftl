topic-press-freedom = حرية الصحافة
topic-internet-censorship = الرقابة على الإنترنت
topic-freedom-of-information = حرية الوصول إلى المعلومات
topic-defamation-and-insult-law = قوانين التشهير والإهانة
topic-media-concentration = تركّز ملكية وسائل الإعلام
topic-attack = هجوم

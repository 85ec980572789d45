mail-confirm-subject = Подтвердите подпись: { $petition }
mail-confirm-greeting = Здравствуйте.
mail-confirm-text = Кто-то, скорее всего вы, подписал с этого адреса петицию «{ $petition }».
mail-confirm-link-intro = Чтобы подпись была учтена, откройте эту ссылку:
mail-confirm-expires =
    { $days ->
        [one] Ссылка действует { $days } день.
        [few] Ссылка действует { $days } дня.
        [many] Ссылка действует { $days } дней.
       *[other] Ссылка действует { $days } дня.
    }
mail-confirm-not-you = Если вы не подписывали, ничего не делайте. Без подтверждения ничего не учитывается, и этот адрес удаляется.
mail-signature-line = { -network }, сеть организаций в защиту свободы слова

topic-press-freedom = Свобода прессы
topic-internet-censorship = Цензура в интернете
topic-freedom-of-information = Доступ к информации
topic-defamation-and-insult-law = Законы о клевете и оскорблении
topic-media-concentration = Концентрация СМИ
topic-attack = Посягательство

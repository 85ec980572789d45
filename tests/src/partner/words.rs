//! What a page says in the reader's language: its direction and the links that stand where the widget does not run.

/// The words of one language.
pub struct Words {
    /// BCP 47 tag.
    pub lang: &'static str,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Text of the link to the alerts' page.
    pub alerts_link: &'static str,
    /// Text of the link to the petition's page.
    pub petition_link: &'static str,
}

/// The product's languages.
pub const LANGUAGES: [&str; 5] = ["en", "fr", "es", "ru", "ar"];

/// The words of `lang`, or English where there are none.
pub fn of(lang: &str) -> &'static Words {
    ALL.iter().find(|words| words.lang == lang).unwrap_or(&ALL[0])
}

const ALL: [Words; 5] = [
    Words {
        lang: "en",
        dir: "ltr",
        alerts_link: "Alerts on free expression at the clearing house",
        petition_link: "Read and sign the petition at the clearing house",
    },
    Words {
        lang: "fr",
        dir: "ltr",
        alerts_link: "Les alertes sur la liberté d’expression au centre d’échange",
        petition_link: "Lire et signer la pétition au centre d’échange",
    },
    Words {
        lang: "es",
        dir: "ltr",
        alerts_link: "Alertas sobre la libertad de expresión en el centro de intercambio",
        petition_link: "Leer y firmar la petición en el centro de intercambio",
    },
    Words {
        lang: "ru",
        dir: "ltr",
        alerts_link: "Сообщения о свободе выражения мнений в центре обмена",
        petition_link: "Прочитать и подписать петицию в центре обмена",
    },
    Words {
        lang: "ar",
        dir: "rtl",
        alerts_link: "تنبيهات حرية التعبير لدى مركز تبادل المعلومات",
        petition_link: "اقرأ العريضة ووقّعها لدى مركز تبادل المعلومات",
    },
];

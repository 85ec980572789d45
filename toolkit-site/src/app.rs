//! The start page.

use leptos::prelude::*;

use crate::embed::Embed;
use crate::header::Header;
use crate::texts;

/// The petition that the start page shows.
const PETITION: &str = "tunisia-summit-voices";

/// The whole page in one language.
#[component]
pub fn App() -> impl IntoView {
    let (language, texts) = texts::load();
    document().set_title(texts.site_title());
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", language.tag);
        let _ = root.set_attribute("dir", language.direction.as_str());
    }
    let alerts_page = format!("{}?lang={}", wire::route::ALERTS_PAGE, language.tag);
    let petition_page = wire::route::petition_page(PETITION, language.tag);

    view! {
        <a class="skip" href="#main">{texts.site_skip()}</a>
        <Header language texts />
        <main id="main" tabindex="-1">
            <h1>{texts.site_title()}</h1>
            <p class="lead">{texts.site_lead()}</p>
            <p class="note">{texts.site_sample_note()}</p>
            <div class="columns">
                <section aria-labelledby="alerts">
                    <h2 id="alerts">{texts.site_alerts_title()}</h2>
                    <ifex-alerts lang=language.tag limit="5">
                        <a href=alerts_page>{texts.site_alerts_title()}</a>
                    </ifex-alerts>
                </section>
                <section aria-labelledby="petition">
                    <h2 id="petition">{texts.site_petition_title()}</h2>
                    <ifex-petition lang=language.tag petition=PETITION>
                        <a href=petition_page>{texts.site_petition_title()}</a>
                    </ifex-petition>
                </section>
            </div>
            <Embed language texts petition=PETITION />
        </main>
        <footer><p>{texts.site_footer()}</p></footer>
    }
}

//! Hosts with a strict policy, without scripts, and without a clearing house.

use end_to_end::{Outcome, wait};

use crate::run::Scene;

pub async fn webassembly_allowed(scene: Scene) -> Outcome {
    works_quietly(&scene, "csp-wasm").await
}

pub async fn a_nonce_is_passed_on(scene: Scene) -> Outcome {
    works_quietly(&scene, "csp-nonce").await
}

async fn works_quietly(scene: &Scene, page: &str) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page(page)).await?;
    reader.widget("ifex-alerts").reach("ready").await?;
    reader.widget("ifex-petition").reach("ready").await?;
    // A policy that is broken anywhere, by a style or a script, complains in the console.
    reader.assert_quiet().await
}

pub async fn a_frame_takes_over(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("csp-no-wasm")).await?;
    for selector in ["ifex-alerts", "ifex-petition"] {
        let widget = reader.widget(selector);
        widget.get("host.scrollIntoView({ block: 'start' })").await?;
        widget.until("a frame as high as its content", "root.querySelector('iframe')?.offsetHeight > 200").await?;
        assert_ne!(widget.get("root.querySelector('iframe').title").await?, "", "the frame has a name");
        assert_eq!(widget.get("host.querySelector('a').checkVisibility()").await?, false);
        widget.find("iframe").await?.enter_frame().await?;
        reader.widget(selector).state("ready").await?;
        let scrolls = reader.js("return document.documentElement.scrollHeight - innerHeight", &[]).await?;
        assert!(scrolls.as_i64() <= Some(1), "{selector}: the frame hides {scrolls} px of its content");
        reader.client().clone().enter_parent_frame().await?;
    }
    let alerts = reader.widget("ifex-alerts");
    alerts.get("host.scrollIntoView({ block: 'start' })").await?;
    alerts.get("host.setAttribute('country', 'JO')").await?;
    alerts.find("iframe").await?.enter_frame().await?;
    reader.widget("ifex-alerts").until("the frame to follow", "said('heading').includes('Jordan')").await?;
    Ok(())
}

pub async fn the_link_stays_without_frames(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("csp-no-frame")).await?;
    reader.until("the loader", "customElements.get('ifex-alerts') !== undefined").await?;
    links_lead_to_the_house(&scene).await
}

pub async fn the_link_stays_without_a_server(scene: Scene) -> Outcome {
    scene.reader.open(&scene.page("no-server-start")).await?;
    links_lead_to_the_house(&scene).await
}

pub async fn the_link_stays_without_javascript(scene: Scene) -> Outcome {
    scene.reader.javascript(false).await?;
    for lang in ["en", "ar"] {
        scene.reader.open(&scene.page_in("no-javascript", lang)).await?;
        links_lead_to_the_house(&scene).await?;
    }
    for page in ["script-alerts", "script-petition"] {
        scene.reader.open(&scene.page(page)).await?;
        assert!(scene.reader.find("noscript a").await?.is_displayed().await?, "{page}");
    }
    Ok(())
}

/// Both links are there to see, and lead to pages that say what the widget would have said.
async fn links_lead_to_the_house(scene: &Scene) -> Outcome {
    let reader = &scene.reader;
    let page = reader.client().current_url().await?.to_string();
    for (selector, expected) in
        [("ifex-alerts a", "/alerts?country=TN"), ("ifex-petition a", "/petitions/tunisia-summit-voices")]
    {
        let link = reader.find(selector).await?;
        wait::until("the link to be visible", || async { Ok(link.is_displayed().await?.then_some(())) }).await?;
        link.click().await?;
        let address = reader.client().current_url().await?.to_string();
        assert!(address.starts_with(&format!("{}{expected}", scene.stage.house.url)), "{address}");
        reader.until("a page that says something", SAYS_SOMETHING).await?;
        reader.open(&page).await?;
    }
    Ok(())
}

/// The page itself, or the widget that it may use where scripts run, has more than a heading.
const SAYS_SOMETHING: &str = "[document.querySelector('main'), ...[...document.querySelectorAll('ifex-alerts, ifex-petition')]\
     .map((n) => n.shadowRoot?.querySelector('[part~=card]'))].some((n) => n?.innerText.length > 200)";

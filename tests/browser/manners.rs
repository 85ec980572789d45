//! What a guest on somebody else's page does not do.

use end_to_end::{Outcome, stage::partner_of, tamper::Tamper};
use serde_json::json;

use crate::run::Scene;

pub async fn no_other_host_no_cookie_no_complaint(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    for page in ["script-alerts", "script-petition", "elements", "two-widgets", "rtl"] {
        reader.open(&scene.page(page)).await?;
        for selector in ["ifex-alerts", "ifex-petition"] {
            if reader.js("return !!document.querySelector(arguments[0])", &[json!(selector)]).await? == true {
                reader.widget(selector).reach("ready").await?;
            }
        }
    }
    let petition = reader.widget("ifex-petition");
    petition.reach("ready").await?;
    petition.sign("Ana Sample", "ana.manners@example.org").await?;
    petition.state("sent").await?;

    let known = [&scene.stage.partner, &scene.stage.house.url];
    let strange: Vec<String> = reader
        .requests()
        .await?
        .into_iter()
        .filter(|url| url.starts_with("http") && !known.iter().any(|base| url.starts_with(&format!("{base}/"))))
        .collect();
    assert_eq!(strange, Vec::<String>::new(), "requests to other hosts");
    let cookies = reader.cdp("Storage.getCookies", json!({})).await?;
    assert_eq!(cookies["cookies"], json!([]), "no cookie for any host");
    reader.assert_quiet().await
}

pub async fn far_from_the_viewport_nothing_is_loaded(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader
        .before_pages(
            "document.addEventListener('DOMContentLoaded', () => { const far = document.createElement('div'); \
         far.style.height = '4000px'; document.querySelector('main').prepend(far) })",
        )
        .await?;
    reader.open(&scene.page("elements")).await?;
    reader.until("the loader", "customElements.get('ifex-alerts') !== undefined").await?;
    // Two frames: an observer that would fire has fired by then.
    reader
        .js_async("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))", &[])
        .await?;
    let asked: Vec<String> =
        reader.requests().await?.into_iter().filter(|url| url.starts_with(&scene.stage.house.url)).collect();
    assert_eq!(asked, [format!("{}/embed.js", scene.stage.house.url)]);
    reader.widget("ifex-alerts").reach("ready").await
}

pub async fn a_slow_line_shows_link_then_skeleton_then_list(scene: Scene) -> Outcome {
    let tamper = Tamper::start(&scene.stage.house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    let reader = &scene.reader;
    reader.record_shifts().await?;
    reader.before_pages(PHASES).await?;
    reader.line(60, 150).await?;
    tamper.snapshot(false);
    reader.open(&format!("{partner}/slow-line.html")).await?;
    let alerts = reader.widget("ifex-alerts");
    alerts.state("loading").await?;
    let place = "document.querySelector('#after-alerts').getBoundingClientRect().top";
    let before = reader.js(&format!("return {place}"), &[]).await?;
    tamper.snapshot(true);
    alerts.state("ready").await?;
    assert_eq!(reader.js(&format!("return {place}"), &[]).await?, before, "the text below stays where it is");
    let phases = reader.js("return window.phases", &[]).await?;
    assert_eq!(phases, json!(["link", "loading", "ready"]));
    let (sum, moved) = reader.shifts().await?;
    assert!(sum == 0.0, "the layout shifted by {sum}: {moved}");
    Ok(())
}

pub async fn narrow_forced_colours_and_reduced_motion_are_quiet(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader
        .media(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce"), ("prefers-contrast", "more")])
        .await?;
    reader.open(&scene.page("elements")).await?;
    for selector in ["ifex-alerts", "ifex-petition"] {
        let widget = reader.widget(selector);
        widget.reach("ready").await?;
        let moving = "[...root.querySelectorAll('*')].flatMap((n) => n.getAnimations()).length + \
             [...root.querySelectorAll('*')].filter((n) => getComputedStyle(n).transitionDuration.split(', ').some((d) => parseFloat(d) > 0.01)).length";
        assert_eq!(widget.get(moving).await?, 0, "{selector} moves although motion is reduced");
    }
    reader.widget("ifex-petition").click("submit").await?;
    reader
        .widget("ifex-petition")
        .until("the faults", "root.querySelector('[part~=errors]')?.checkVisibility()")
        .await?;
    reader.assert_accessible("elements in forced colours").await?;
    reader.assert_quiet().await
}

/// Notes what the first list shows, frame by frame, whenever it changes.
const PHASES: &str = "window.phases = []; const look = () => { \
     const host = document.querySelector('ifex-alerts'), card = host?.shadowRoot?.querySelector('[part~=card]'), \
     link = host?.querySelector('a')?.checkVisibility(), now = card ? card.dataset.state : link ? 'link' : undefined; \
     if (now && window.phases.at(-1) !== now) window.phases.push(now); requestAnimationFrame(look) }; requestAnimationFrame(look)";

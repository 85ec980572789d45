//! The generator: what it writes works when it is pasted into a page of another host, and the page that shows nothing is
//! told why.

use axum::{Router, response::Html, routing::get};
use end_to_end::{Outcome, browser::Browser};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::alive;
use crate::run::Scene;

/// The lines that the generator shows.
const LINES: &str = "document.querySelector('[aria-labelledby=lines] code').textContent";

pub async fn what_it_writes_works_when_pasted(scene: Scene) -> Outcome {
    let (reader, house) = (&scene.reader, &scene.stage.house.url);
    generator(&scene).await?;
    choose(reader, &[("country", "TN"), ("lang", "ar"), ("theme", "dark")]).await?;
    for (form, element) in [("script", "ifex-alerts"), ("element", "ifex-alerts")] {
        let lines = lines(&scene, &[("form", form)]).await?;
        let page = paste(&lines).await?;
        reader.open(&page).await?;
        reader.until("the element", &format!("document.querySelector('{element}')")).await?;
        let widget = reader.widget(element);
        widget.reach("ready").await?;
        let shown = widget.get("[host.getAttribute('country'), card.lang, getComputedStyle(host).colorScheme]").await?;
        assert_eq!(shown, json!(["TN", "ar", "dark"]), "{lines}");
        generator(&scene).await?;
        choose(reader, &[("country", "TN"), ("lang", "ar"), ("theme", "dark")]).await?;
    }
    let frame = paste(&lines(&scene, &[("form", "frame")]).await?).await?;
    reader.open(&frame).await?;
    let src = reader.find("iframe").await?.attr("src").await?.unwrap_or_default();
    assert_eq!(src, format!("{house}/frame?element=alerts&country=TN&lang=ar&theme=dark"));
    reader.open(&src).await?;
    reader.widget("ifex-alerts").reach("ready").await?;
    generator(&scene).await?;
    let link = paste(&lines(&scene, &[("country", "TN"), ("form", "link")]).await?).await?;
    reader.open(&link).await?;
    reader.find("a").await?.click().await?;
    reader
        .until("the list without scripts", "location.search.includes('country=TN') && document.querySelector('.list')")
        .await?;
    reader.assert_quiet().await
}

pub async fn a_petition_pinned_to_one_build_can_be_signed_there(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    generator(&scene).await?;
    choose(reader, &[("what", "petition")]).await?;
    reader.until("the pin", "!document.querySelector('#choose-pin').closest('.waiting')").await?;
    reader.find("#choose-pin").await?.click().await?;
    reader.find("#choose-check").await?.click().await?;
    reader
        .until("integrity", &format!("{LINES}.includes('integrity=\"sha256-') && {LINES}.includes('data-check')"))
        .await?;
    let page = paste(&lines(&scene, &[]).await?).await?;
    reader.open(&page).await?;
    reader.until("the element", "document.querySelector('ifex-petition')").await?;
    reader.widget("ifex-petition").reach("ready").await?;
    assert_eq!(reader.checked().await?, "good");
    reader.assert_quiet().await
}

pub async fn the_sample_page_shows_each_choice_and_adds_nothing_to_the_history(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    generator(&scene).await?;
    let before = reader.js("return history.length", &[]).await?;
    for country in ["TN", "JO", "BJ"] {
        choose(reader, &[("country", country)]).await?;
        let inside = "document.querySelector('iframe.preview')?.contentDocument?.querySelector('ifex-alerts')";
        reader.until("the choice", &format!("{inside}?.getAttribute('country') === '{country}'")).await?;
        reader.until("its alerts", &format!("!!{inside}?.shadowRoot?.querySelector('[part~=item]')")).await?;
    }
    assert_eq!(reader.js("return history.length", &[]).await?, before);
    reader.assert_quiet().await
}

pub async fn a_pasted_page_hears_what_stands_in_the_way(scene: Scene) -> Outcome {
    let (reader, house) = (&scene.reader, &scene.stage.house.url);
    generator(&scene).await?;
    let found = "[...document.querySelectorAll('form:has(#source) + [role=status] li, form:has(#source) + [role=status] > p')].map((n) => n.textContent).join('|')";
    let look = async |page: &str, headers: &str, expected: &str| -> Outcome {
        let fill = "for (const [id, text] of arguments[0]) document.getElementById(id).value = text; \
                    document.querySelector('form:has(#source)').requestSubmit()";
        reader.js(fill, &[json!([["source", page], ["headers", headers]])]).await?;
        reader.until(expected, &format!("{found}.includes({expected:?})")).await.map(drop)
    };
    let tag = format!("<body><script async src=\"{house}/embed.js\" data-ifex=\"alerts\"></script></body>");
    look("<body><p>Nothing here</p></body>", "", "no script tag").await?;
    look(&tag.replace("<script", "&lt;script"), "", "as text that readers see").await?;
    look(&tag, "Content-Security-Policy: default-src 'self'", "refuses the widget’s script").await?;
    look(&tag, "", "Nothing in what you pasted stands in the way").await?;
    let sent: Vec<String> = reader.requests().await?;
    assert!(!sent.iter().any(|url| url.contains("Nothing")), "nothing of it is sent: {sent:?}");
    reader.assert_quiet().await
}

async fn generator(scene: &Scene) -> Outcome {
    scene.reader.open(&scene.site().await?.page("en/embed/")).await?;
    alive(&scene.reader).await
}

async fn choose(reader: &Browser, choices: &[(&str, &str)]) -> Outcome {
    for (name, value) in choices {
        reader.find(&format!("#choose-{name}")).await?.select_by_value(value).await?;
    }
    Ok(())
}

async fn lines(scene: &Scene, choices: &[(&str, &str)]) -> Outcome<String> {
    choose(&scene.reader, choices).await?;
    let lines = scene.reader.js(&format!("return {LINES}"), &[]).await?;
    lines.as_str().map(str::to_owned).ok_or_else(|| format!("no lines: {}", Value::Null).into())
}

/// A page of another host with these lines in it, as a partner would paste them; gives its address.
async fn paste(lines: &str) -> Outcome<String> {
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Pasted</title><link rel=\"icon\" href=\"data:,\"><main><h1>Pasted</h1>{lines}</main></html>"
    );
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let router = Router::new().route("/", get(async move || Html(page.clone())));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(format!("http://{address}/"))
}

//! Each partner page does what its sentence in the list of cases says.

use end_to_end::Outcome;

use crate::run::Scene;

pub async fn script_alerts(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("script-alerts")).await?;
    let alerts = reader.widget("ifex-alerts");
    alerts.reach("ready").await?;
    let place =
        reader.js("return document.querySelector('script[data-ifex]').nextElementSibling.localName", &[]).await?;
    assert_eq!(place, "ifex-alerts", "the list stands right after the script tag");
    assert_eq!(alerts.count("item").await?, 5, "five alerts where no limit is given");
    assert!(alerts.text("heading").await?.contains("Tunisia"));
    let attributes = alerts.get("[card.lang, card.dir, host.getAttribute('country')]").await?;
    assert_eq!(attributes, serde_json::json!(["en", "ltr", "TN"]));
    let addresses = alerts
        .get("[...root.querySelectorAll('[part~=headline]')].map((a) => a.href ?? a.querySelector('a').href)")
        .await?;
    let addresses = addresses.as_array().cloned().unwrap_or_default();
    let expected = format!("{}/alerts/", scene.stage.house.url);
    assert!(addresses.iter().all(|a| a.as_str().is_some_and(|a| a.starts_with(&expected))), "{addresses:?}");
    reader.assert_quiet().await
}

pub async fn script_petition(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("script-petition")).await?;
    let petition = reader.widget("ifex-petition");
    petition.reach("ready").await?;
    assert_eq!(petition.get("host.getAttribute('partner')").await?, "sample-press-council");
    assert_eq!(petition.text("title").await?, "Let Tunisia's journalists speak before the world summit");
    assert!(petition.text("target").await?.contains("World Summit on the Information Society"));
    for name in ["name", "email", "country", "consent"] {
        assert!(petition.find(&format!("[name={name}]")).await?.is_displayed().await?, "{name}");
    }
    assert_eq!(petition.text("submit").await?, "Sign the petition");
    reader.assert_quiet().await
}

pub async fn elements(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("elements")).await?;
    let alerts = reader.widget("ifex-alerts");
    alerts.reach("ready").await?;
    assert_eq!(alerts.count("item").await?, 3);
    assert_eq!(alerts.get("host.querySelector('a').checkVisibility()").await?, false, "the list took the link's place");
    reader.widget("ifex-petition").reach("ready").await?;
    reader.assert_quiet().await
}

pub async fn two_widgets(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.open(&scene.page("two-widgets")).await?;
    for selector in ["ifex-petition", "ifex-alerts[country]", "ifex-alerts[topic]"] {
        reader.widget(selector).reach("ready").await?;
    }
    assert_eq!(reader.widget("ifex-alerts[topic]").count("item").await?, 2);
    let requests = reader.requests().await?;
    let count = |part: &str| requests.iter().filter(|url| url.contains(part)).count();
    assert_eq!(count("/embed.js"), 1, "{requests:#?}");
    assert_eq!(count(".wasm"), 1, "{requests:#?}");
    assert!(count("/v1/live") <= 2, "one stream, and one more where a petition was added to it: {requests:#?}");
    reader.assert_quiet().await
}

pub async fn hostile_css(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    let look = "(() => { const item = root.querySelector('[part~=item], [part~=title]'), style = getComputedStyle(item); \
         return ['textTransform', 'letterSpacing', 'wordSpacing', 'fontStyle', 'textIndent', 'whiteSpace', 'float', \
         'textShadow', 'direction', 'unicodeBidi', 'textAlign'].map((name) => name + ': ' + style[name]) })()";
    let mut looks = Vec::new();
    for page in ["elements", "hostile-css"] {
        reader.open(&scene.page(page)).await?;
        for selector in ["ifex-alerts", "ifex-petition"] {
            let widget = reader.widget(selector);
            widget.reach("ready").await?;
            looks.push(widget.get(look).await?);
            assert_eq!(widget.get("card.getBoundingClientRect().height > 150").await?, true, "{page} {selector}");
        }
    }
    assert_eq!(looks[0], looks[2], "the alerts look as on a harmless page");
    assert_eq!(looks[1], looks[3], "the petition looks as on a harmless page");
    Ok(())
}

pub async fn narrow(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.resize(320, 640).await?;
    for lang in ["en", "ru", "ar"] {
        reader.open(&scene.page_in("narrow", lang)).await?;
        for selector in ["ifex-alerts", "ifex-petition"] {
            let widget = reader.widget(selector);
            widget.reach("ready").await?;
            let wide = "[...root.querySelectorAll('*')].filter((n) => n.checkVisibility() && n.getBoundingClientRect().width > 0 && \
                 !n.closest('[class*=hidden], [part~=progress]') && (n.getBoundingClientRect().right > innerWidth + 1 || \
                 n.getBoundingClientRect().left < -1)).map((n) => n.outerHTML.slice(0, 120))";
            assert_eq!(
                widget.get(wide).await?,
                serde_json::json!([]),
                "{lang} {selector}: nothing reaches out of the window"
            );
        }
        let scroll = reader.js("return document.documentElement.scrollWidth - innerWidth", &[]).await?;
        assert!(scroll.as_i64() <= Some(0), "{lang}: the page scrolls sideways by {scroll}");
    }
    Ok(())
}

pub async fn themes(scene: Scene) -> Outcome {
    let reader = &scene.reader;
    reader.media(&[("prefers-color-scheme", "dark")]).await?;
    reader.open(&scene.page("themes")).await?;
    let mut papers = Vec::new();
    for selector in ["ifex-alerts:not([theme])", "ifex-alerts[theme=light]", "ifex-alerts[theme=dark]"] {
        let widget = reader.widget(selector);
        widget.reach("ready").await?;
        papers.push(widget.get("getComputedStyle(card).color").await?);
    }
    assert_eq!(papers[0], papers[2], "a dark system looks like theme=dark");
    assert_ne!(papers[1], papers[2], "theme=light stays light");
    reader.media(&[("forced-colors", "active")]).await?;
    let [forced_light, forced_dark] = [
        reader.widget("ifex-alerts[theme=light]").get("getComputedStyle(card).color").await?,
        reader.widget("ifex-alerts[theme=dark]").get("getComputedStyle(card).color").await?,
    ];
    assert_eq!(forced_light, forced_dark, "forced colours overrule both themes");
    reader.assert_quiet().await
}

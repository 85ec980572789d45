//! The pages that work without JavaScript, and what guards them.

use std::fs;

use clearing_house::mailbox::Fault;
use reqwest::Method;

use crate::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_there_in_every_language_with_its_guards() {
    let house = House::open().await;
    for lang in ["en", "fr", "es", "ru", "ar"] {
        let petition = "/petitions/free-them";
        for path in
            ["/", "/alerts", "/alerts/corrected-one", "/alerts/withdrawn-one", "/opportunities", petition, "/frame"]
        {
            let page = house.get(&format!("{path}?lang={lang}")).await;
            assert_eq!(page.status(), 200, "{path} {lang}");
            let header = |name: &str| page.headers()[name].to_str().unwrap().to_owned();
            let policy = header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe-inline"), "{policy}");
            let with_widget = path == "/frame" || path.starts_with("/petitions");
            assert_eq!(policy.contains("wasm-unsafe-eval"), with_widget, "{path}");
            assert_eq!(policy.contains("frame-ancestors *"), path == "/frame");
            assert_eq!(header("referrer-policy"), "no-referrer");
            assert_eq!(header("x-content-type-options"), "nosniff");
            let direction = if lang == "ar" { "rtl" } else { "ltr" };
            let html = page.text().await.unwrap();
            assert!(html.contains(&format!("<html lang=\"{lang}\" dir=\"{direction}\">")), "{path}");
            assert!(!html.contains("style=\"") && !html.contains("<style"), "{path}");
            assert!(html.contains("<link rel=\"icon\" href=\"data:,\">") && policy.contains("img-src 'self' data:"));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_says_what_became_of_it_and_escapes_what_came_from_outside() {
    let house = House::open().await;
    let text = async |path: &str| house.get(path).await.text().await.unwrap();
    let corrected = text("/alerts/corrected-one?lang=en").await;
    for part in [
        "This alert was corrected",
        "The date was wrong.",
        "This is a sample",
        "Tunisia",
        "14 March 2026",
        "<li>Assault</li>",
        "Outcome: \u{2068}Ongoing\u{2069}",
        "Confidence: \u{2068}Confirmed\u{2069}",
        "Write to the regulator",
        "30 December 2026",
        "hreflang=\"ar\"",
        "/petitions/free-them?lang=en",
    ] {
        assert!(corrected.contains(part), "{part}");
    }
    let withdrawn = text("/alerts/withdrawn-one?lang=fr").await;
    assert!(withdrawn.contains("It was a mistake.") && withdrawn.contains("lang=\"en\""));
    assert!(!withdrawn.contains("Hidden"));
    let plain = text("/alerts/plain-one?lang=en").await;
    assert!(plain.contains("&lt;b&gt;Bold&lt;/b&gt; &amp; plain") && plain.contains("lang=\"fr\" dir=\"ltr\""));
    assert_eq!(house.get("/alerts/none?lang=en").await.status(), 404);
    assert_eq!(house.get("/petitions/none").await.status(), 404);
    assert_eq!(house.get("/nowhere").await.status(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_filters_by_links_that_can_be_shared() {
    let house = House::open().await;
    let ids = async |query: &str| {
        let html = house.get(&format!("/alerts?lang=en&{query}")).await.text().await.unwrap();
        ["corrected-one", "withdrawn-one", "plain-one"]
            .into_iter()
            .filter(|id| html.contains(&format!("alerts/{id}?")))
            .collect::<Vec<_>>()
    };
    assert_eq!(ids("country=TN").await, ["corrected-one", "plain-one"]);
    assert_eq!(ids("topic=attack").await, ["corrected-one", "withdrawn-one"]);
    assert_eq!(ids("campaign=monitoring").await, ["corrected-one"]);
    assert!(ids("country=FR").await.is_empty());
    let html =
        house.send(Method::GET, "/alerts", &[("accept-language", "de, ru;q=0.8")], "").await.text().await.unwrap();
    assert!(html.contains("<html lang=\"ru\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_frame_takes_the_hosts_attributes_over_and_nothing_else() {
    let house = House::open().await;
    let path = "/frame?element=ifex-petition&petition=free-them&lang=fr&partner=a%22b&onload=alert(1)&theme=dark";
    let html = house.get(path).await.text().await.unwrap();
    assert!(
        html.contains("<ifex-petition lang=\"fr\" theme=\"dark\" petition=\"free-them\" partner=\"a&quot;b\">"),
        "{html}"
    );
    assert!(!html.contains("onload"));
    let script = house.get("/frame.js").await;
    assert_eq!(script.headers()["content-type"], "text/javascript; charset=utf-8");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_widgets_files_go_out_packed_and_named_by_type() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("widget")).unwrap();
    fs::write(folder.path().join("embed.js"), "const trust = \"__IFEX_TRUST__\"; // ".to_owned() + &"x".repeat(500))
        .unwrap();
    fs::write(folder.path().join("widget/a-1.wasm"), vec![0; 2_000]).unwrap();
    let variables = [("IFEX_ASSETS_DIR", folder.path().to_str().unwrap()), ("IFEX_MIRRORS", "https://m.example/")];
    let house = House::with(&variables, Fault::None).await;
    let embed = house.send(Method::GET, "/embed.js", &[("accept-encoding", "br")], "").await;
    for (name, value) in [
        ("content-type", "text/javascript; charset=utf-8"),
        ("content-encoding", "br"),
        ("access-control-allow-origin", "*"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(embed.headers()[name], value);
    }
    assert!(embed.headers()["cache-control"].to_str().unwrap().starts_with("public, max-age=300"));
    let text = house.get("/embed.js").await.text().await.unwrap();
    assert!(text.starts_with("const trust = {\"keys\":[\"") && text.contains("\"mirrors\":[\"https://m.example/\"]};"));
    let wasm = house.get("/widget/a-1.wasm").await;
    assert_eq!(wasm.headers()["content-type"], "application/wasm");
    assert!(wasm.headers()["cache-control"].to_str().unwrap().contains("immutable"));

    let pin: wire::Pin = serde_json::from_value(house.json("/embed.json").await).unwrap();
    let pinned = house.get(&format!("/{}", pin.src)).await;
    assert_eq!(pinned.headers()["access-control-allow-origin"], "*");
    assert!(pinned.headers()["cache-control"].to_str().unwrap().contains("immutable"));
    assert_eq!(pinned.text().await.unwrap(), text);
    assert!(pin.integrity.starts_with("sha256-") && pin.integrity.len() == 51, "{}", pin.integrity);

    for missing in ["/embed-none.js", "/widget/none.js", "/widget/..%2fembed.js", "/widget/%2e%2e/%2e%2e/etc/passwd"] {
        assert_eq!(house.get(missing).await.status(), 404, "{missing}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn health_is_told() {
    let house = House::open().await;
    assert_eq!(house.get("/healthz").await.status(), 200);
    assert_eq!(house.get("/readyz").await.status(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_cannot_be_read_gets_a_page_in_the_readers_language_too() {
    let house = House::open().await;
    for path in ["/alerts/%ff?lang=fr", "/petitions/%ff?lang=fr", "/confirm/%ff?lang=fr"] {
        let page = house.get(path).await;
        assert_eq!(page.status(), 404, "{path}");
        assert!(page.headers()["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
        let html = page.text().await.unwrap();
        assert!(html.contains("<html lang=\"fr\"") && !html.contains("Invalid"), "{html}");
    }
    let page = house.send(Method::DELETE, "/alerts?lang=ru", &[], "").await;
    assert_eq!(page.status(), 405);
    assert!(page.text().await.unwrap().contains("<html lang=\"ru\""));
}

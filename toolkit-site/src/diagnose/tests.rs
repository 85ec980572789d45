//! Pages as partners have them, and what is found.

use super::Finding::*;
use super::*;

const HOUSE: &str = "https://house.example/";
const PAGE: Option<&str> = Some("https://site.example/news/");
const TAG: &str =
    r#"<script async src="https://house.example/embed.js" data-ifex="alerts" data-country="TN"></script>"#;
const HASH: &str = "_-3hPiBn45AHzHIjk3GfhfnHZeBoYkIXyutgyaFOrUA";

fn page(body: &str) -> Vec<Finding> {
    diagnose(&format!("<!doctype html><html><head><title>t</title></head><body>{body}</body></html>"), "", PAGE, HOUSE)
}

fn headers(headers: &str) -> Vec<Finding> {
    diagnose(TAG, headers, PAGE, HOUSE)
}

fn policy(policy: &str) -> Vec<Finding> {
    headers(&format!("HTTP/2 200\ncontent-type: text/html\ncontent-security-policy: {policy}\n"))
}

#[test]
fn what_is_right_has_no_findings() {
    assert_eq!(page(TAG), []);
    assert_eq!(page(&TAG.replace("https:", "")), []);
    let elements = r#"<script async src="https://house.example/embed.js"></script>
        <ifex-alerts country="TN"><a href="https://house.example/alerts">Alerts</a></ifex-alerts>"#;
    assert_eq!(page(elements), []);
    assert_eq!(diagnose(TAG, "", None, "https://house.example"), []);
    assert_eq!(policy("script-src https://house.example 'wasm-unsafe-eval'; connect-src https://house.example"), []);
    assert_eq!(policy("img-src 'none'; frame-ancestors 'none'"), []);
}

#[test]
fn a_tag_that_is_missing_escaped_or_out_of_effect() {
    assert_eq!(page("<p>Alerts</p>"), [NoTag]);
    assert_eq!(diagnose("", "", None, HOUSE), [NoTag]);
    assert_eq!(page(&TAG.replace('<', "&lt;").replace('>', "&gt;")), [Escaped]);
    assert_eq!(page("<pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>"), [NoTag]);
    assert_eq!(page(&format!("<!-- {TAG} -->")), [Inert(Container::Comment)]);
    assert_eq!(page(&format!("<noscript>{TAG}</noscript>")), [Inert(Container::Noscript)]);
    assert_eq!(page(&format!("<template>{TAG}</template>")), [Inert(Container::Template)]);
    assert_eq!(page(&format!("<textarea>{TAG}</textarea>")), [Inert(Container::Textarea)]);
    assert_eq!(page(&format!("<!-- {TAG} -->{TAG}")), [], "one that works is enough");
}

#[test]
fn a_tag_that_tools_hold_back() {
    let plain = TAG.replace("<script", r#"<script type="text/plain" data-category="media""#);
    assert_eq!(page(&plain), [HeldBack { kind: "text/plain".into() }]);
    assert_eq!(page(&TAG.replace("<script", "<script type=module")), [Module]);
    assert_eq!(page(&TAG.replace("<script", "<script type='text/javascript'")), []);
    assert_eq!(page(&TAG.replace(" src", " data-src")), [SrcMoved { attribute: "data-src".into() }]);
    assert_eq!(page(&TAG.replace("async ", "")), [AsyncMissing]);
    assert_eq!(AsyncMissing.weight(), Some(Weight::Hint));
}

#[test]
fn an_address_that_is_not_the_loaders() {
    let with = |src: &str| page(&TAG.replace("https://house.example/embed.js", src));
    let mistyped = |src: &str| SrcMistyped { src: src.into() };
    assert_eq!(with("https://house.example/embd.js"), [mistyped("https://house.example/embd.js")]);
    assert_eq!(with("https://house.example/x/embed.js"), [mistyped("https://house.example/x/embed.js")]);
    assert_eq!(with("https//house.example/embed.js"), [SrcElsewhere { src: "https//house.example/embed.js".into() }]);
    assert_eq!(with("htps://house.example/embed.js"), [mistyped("htps://house.example/embed.js")]);
    assert_eq!(with(""), [mistyped("")]);
    assert_eq!(
        with("https://mirror.example/embed.js"),
        [SrcElsewhere { src: "https://mirror.example/embed.js".into() }]
    );
    let insecure = "http://house.example/embed.js";
    assert_eq!(with(insecure), [SrcInsecure { src: insecure.into() }]);
    let tag = TAG.replace("https:", "http:");
    assert_eq!(diagnose(&tag, "", Some("http://site.example/"), "http://house.example/"), []);
}

#[test]
fn a_place_that_was_stripped_or_is_wrong() {
    let bare = r#"<script async src="https://house.example/embed.js"></script>"#;
    assert_eq!(page(bare), [NoPlace]);
    assert_eq!(page(&format!("{bare}<!--<ifex-alerts></ifex-alerts>-->")), [NoPlace, Inert(Container::Comment)]);
    assert_eq!(page(&format!("{bare}<ifex-alerts country=TN />")), [Unclosed { element: "ifex-alerts".into() }]);
    assert_eq!(page(&TAG.replace("alerts", "alert")), [UnknownKind { value: "alert".into() }]);
    assert_eq!(diagnose(&format!("<html><head>{TAG}</head><body>"), "", PAGE, HOUSE), [InHead]);
}

#[test]
fn integrity_that_cannot_hold() {
    let pinned = |more: &str| page(&TAG.replace("embed.js\"", &format!("embed-{HASH}.js\" {more}")));
    let right = "integrity=\"sha256-/+3hPiBn45AHzHIjk3GfhfnHZeBoYkIXyutgyaFOrUA=\"";
    assert_eq!(pinned(""), []);
    assert_eq!(pinned(&format!("{right} crossorigin")), []);
    assert_eq!(pinned(right), [IntegrityWithoutCrossorigin]);
    assert_eq!(pinned("crossorigin integrity=\"sha256-AAAA\""), [IntegrityMismatched]);
    assert_eq!(page(&TAG.replace("async", &format!("async crossorigin {right}"))), [IntegrityMoving]);
    let asked = "Integrity-Policy: blocked-destinations=(script)";
    assert_eq!(headers(asked), [IntegrityRequired]);
}

#[test]
fn a_policy_that_forbids_and_the_one_that_would_do() {
    assert_eq!(
        policy("default-src 'self'"),
        [
            PolicyScript { directive: "default-src" },
            PolicyWasm { directive: "default-src", frame: false },
            PolicyConnect { directive: "default-src" },
            Amended {
                place: Place::Header,
                policy: "default-src 'self'; script-src 'self' https://house.example 'wasm-unsafe-eval'; \
                         connect-src 'self' https://house.example"
                    .into(),
            },
        ]
    );
    let found = policy("script-src *; frame-src house.example");
    assert_eq!(found[0], PolicyWasm { directive: "script-src", frame: true });
    assert_eq!(found[0].weight(), Some(Weight::Hint));
    assert_eq!(
        policy("script-src https://house.example/embed.js 'wasm-unsafe-eval'")[0],
        PolicyScript { directive: "script-src" },
        "what the loader loads is refused"
    );
    assert_eq!(policy("sandbox allow-forms")[0], PolicySandbox);
    assert_eq!(
        policy("require-trusted-types-for 'script'; trusted-types default"),
        [
            PolicyTypes,
            Amended {
                place: Place::Header,
                policy: "require-trusted-types-for 'script'; trusted-types default ifex".into(),
            },
        ]
    );
}

#[test]
fn the_amended_policy_has_no_findings() {
    for text in
        ["default-src 'none'", "default-src 'self'; script-src-elem 'none'", "script-src 'none'; connect-src data:"]
    {
        let Some(Amended { policy: amended, .. }) = policy(text).pop() else { panic!("{text}") };
        assert_eq!(policy(&amended), [], "{text} → {amended}");
    }
}

#[test]
fn nonces_are_asked_for_where_hosts_do_not_count() {
    let strict = "script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval' https:";
    assert_eq!(policy(strict), [NonceMissing]);
    let tag = TAG.replace("async", "async nonce=abc");
    assert_eq!(diagnose(&tag, &format!("Content-Security-Policy: {strict}"), PAGE, HOUSE), []);
}

#[test]
fn every_policy_counts_wherever_it_stands() {
    let meta = r#"<head><meta http-equiv="content-security-policy" content="connect-src &#39;self&#39;"></head>"#;
    let found = diagnose(&format!("{meta}<body>{TAG}"), "", PAGE, HOUSE);
    assert_eq!(found[0], PolicyConnect { directive: "connect-src" });
    assert!(matches!(&found[1], Amended { place: Place::Meta, .. }));
    let two = "< Content-Security-Policy: connect-src https:,\r\n<  connect-src 'self'\r\n";
    assert_eq!(headers(two).first(), None, "a folded line that a tool marked is not joined");
    let two = "Content-Security-Policy: connect-src https:, connect-src 'self'\r\n";
    assert_eq!(headers(two)[0], PolicyConnect { directive: "connect-src" });
    let folded = "Content-Security-Policy: connect-src https:;\r\n script-src 'none'\r\nX: y";
    assert_eq!(headers(folded)[0], PolicyScript { directive: "script-src" });
    assert_eq!(headers("Content-Security-Policy-Report-Only: default-src 'none'"), []);
}

#[test]
fn nonsense_is_answered() {
    for text in [
        "<script",
        "<script src=",
        "<script data-ifex",
        "\u{0}<é",
        "<script src='//'>",
        "<script src='https://[' data-ifex>",
    ] {
        let found = diagnose(text, text, Some(text), HOUSE);
        assert!(!found.is_empty(), "{text}");
    }
    assert_eq!(diagnose(TAG, "", PAGE, "nonsense"), []);
}

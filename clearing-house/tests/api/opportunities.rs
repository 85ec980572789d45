//! Opportunities and the exchange: API, pages without JavaScript, calendar and feed; the lists of the snapshot.

use clearing_house::import::{self, Exchange, Members, Opportunities};

use crate::house::{House, until};

const OPPORTUNITIES: &str = concat!(
    r#"{"id":"radio","kind":"grant","organisation":"Sample, Fund","countries":["KE"],"languages":["en","ar"],"deadline":"2999-03-31","url":"https://example.org/apply","reviewed":"2026-11-20","sample":true,"original":"en","versions":{"en":{"title":"Radio <equipment>; parts, mostly","summary":"For stations.","covers":"One.\n\nTwo.","who":"Stations.","excludes":"Cars."},"ar":{"title":"معدات للإذاعات المجتمعية التي يديرها مستمعوها في القرى البعيدة","summary":"للإذاعات."}}}"#,
    "\n",
    r#"{"id":"always","kind":"emergency_grant","organisation":"Sample Two","reviewed":"2026-11-21","original":"fr","versions":{"fr":{"title":"Aide","summary":"À tout moment."}}}"#,
    "\n",
    r#"{"id":"gone","kind":"training","organisation":"Sample Three","deadline":"2001-01-01","reviewed":"2000-11-21","original":"en","versions":{"en":{"title":"Gone by","summary":"Over."}}}"#,
);
const MEMBERS: &str = concat!(
    r#"{"id":"b","country":"TN","founded":1998,"topics":["attack"],"original":"en","versions":{"en":{"name":"Beta","about":"B."},"fr":{"name":"Alpha","about":"B."}}}"#,
    "\n",
    r#"{"id":"a","country":"KE","original":"en","versions":{"en":{"name":"alpha","about":"A."},"fr":{"name":"Bêta","about":"A."}}}"#,
);
const EXCHANGE: &str = r#"{"id":"law","kind":"offer","field":"legal","languages":["ar"],"posted":"2026-11-02","original":"en","versions":{"en":{"title":"A lawyer reads","text":"Two hours."}}}"#;

async fn house() -> House {
    let house = House::open().await;
    let store = &*house.running.app.store;
    assert_eq!(import::text::<Opportunities>(store, OPPORTUNITIES).await.unwrap().imported, 3);
    assert_eq!(import::text::<Opportunities>(store, OPPORTUNITIES).await.unwrap().unchanged, 3);
    assert_eq!(import::text::<Members>(store, MEMBERS).await.unwrap().imported, 2);
    assert_eq!(import::text::<Exchange>(store, EXCHANGE).await.unwrap().imported, 1);
    house.running.publish.notify_one();
    house
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lists_are_in_order_in_the_snapshot_and_by_the_api() {
    let house = house().await;
    let list =
        until("the opportunities", async || house.list("opportunities", "ar").await.filter(|list| list[0].is_object()))
            .await;
    let told = |list: &serde_json::Value| {
        let pair = |o: &serde_json::Value| format!("{} {}", o["slug"].as_str().unwrap(), o["lang"].as_str().unwrap());
        list.as_array().unwrap().iter().map(pair).collect::<Vec<_>>()
    };
    assert_eq!(told(&list), ["radio ar", "always fr"]);
    assert_eq!(told(&house.json("/v1/opportunities?lang=en").await), ["radio en", "always fr"]);
    let members = |lang: &'static str| {
        let house = &house;
        async move {
            let list: Vec<wire::Member> = serde_json::from_value(house.list("members", lang).await.unwrap()).unwrap();
            list.into_iter().map(|member| member.slug).collect::<Vec<_>>()
        }
    };
    assert_eq!(
        (members("en").await, members("fr").await),
        (vec!["a".into(), "b".into()], vec!["b".to_owned(), "a".into()])
    );
    let reply = house.get("/v1/exchange?lang=es").await;
    assert_eq!(reply.headers()["access-control-allow-origin"], "*");
    let list: Vec<wire::ExchangeEntry> = reply.json().await.unwrap();
    assert_eq!((list[0].slug.as_str(), list[0].lang.as_str()), ("law", "en"));

    let removed = r#"{"id":"radio","removed":true}"#;
    let store = &*house.running.app.store;
    assert_eq!(import::text::<Opportunities>(store, removed).await.unwrap().updated, 1);
    assert_eq!(told(&house.json("/v1/opportunities?lang=en").await), ["always fr"]);
    assert_eq!(house.get("/opportunities/radio").await.status(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_filter_mark_samples_and_say_when_a_deadline_has_passed() {
    let house = house().await;
    let text = async |path: &str| house.get(path).await.error_for_status().unwrap().text().await.unwrap();
    let listed = async |query: &str| {
        let html = text(&format!("/opportunities?lang=en&{query}")).await;
        ["radio", "always", "gone"]
            .into_iter()
            .filter(|s| html.contains(&format!("opportunities/{s}?")))
            .collect::<Vec<_>>()
    };
    assert_eq!(listed("").await, ["radio", "always"]);
    assert_eq!(listed("kind=grant").await, ["radio"]);
    assert_eq!(listed("country=FR").await, ["always"]);
    assert_eq!(listed("country=KE").await, ["radio", "always"]);
    assert_eq!(listed("language=ar&kind=").await, ["radio"]);
    assert!(text("/opportunities?lang=en&kind=training").await.contains("No opportunities match"));
    let page = text("/opportunities/radio?lang=en").await;
    for part in [
        "Radio &lt;equipment&gt;; parts",
        "This is a sample",
        "31 March 2999",
        "20 November 2026",
        "<p>One.</p><p>Two.</p>",
        "Kenya",
        "href=\"https://example.org/apply\"",
        "/opportunities/radio.ics?lang=en",
        "hreflang=\"ar\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(text("/opportunities/gone?lang=en").await.contains("The deadline was"));
    assert!(text("/opportunities/always?lang=ru").await.contains("lang=\"fr\" dir=\"ltr\""));
    for missing in ["/opportunities/none", "/opportunities/none.ics", "/opportunities/always.ics"] {
        assert_eq!(house.get(missing).await.status(), 404, "{missing}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_has_whole_days_folded_lines_and_stable_names() {
    let house = house().await;
    let reply = house.get("/opportunities/radio.ics?lang=en").await;
    assert_eq!(reply.headers()["content-type"], "text/calendar; charset=utf-8");
    let text = reply.text().await.unwrap();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "DTSTART;VALUE=DATE:29990331",
        "DTSTAMP:20261120T000000Z",
        "UID:opportunity-radio@127.0.0.1",
        "SUMMARY:Deadline: Radio <equipment>\\; parts\\, mostly",
        "END:VCALENDAR",
    ] {
        assert!(text.split("\r\n").any(|found| found == line), "{line}: {text}");
    }
    assert_eq!(text, house.get("/opportunities/radio.ics?lang=en").await.text().await.unwrap());
    let all = house.get("/opportunities.ics?lang=ar").await.text().await.unwrap();
    assert_eq!(all.matches("BEGIN:VEVENT").count(), 1, "only what has a deadline");
    // RFC 5545, 3.1; the library counts without the space that begins a folded line.
    assert!(all.split("\r\n").all(|line| line.len() <= 76), "{all}");
    assert!(all.replace("\r\n ", "").contains("معدات للإذاعات المجتمعية التي يديرها مستمعوها في القرى البعيدة"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_is_atom_in_the_language_asked_for() {
    let house = house().await;
    let reply = house.get("/opportunities.atom?lang=en&kind=grant").await;
    assert_eq!(reply.headers()["content-type"], "application/atom+xml; charset=utf-8");
    let text = reply.text().await.unwrap();
    let mut reader = quick_xml::Reader::from_str(&text);
    let mut entries = 0;
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(start) if start.name().as_ref() == "entry" => entries += 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(entries, 1);
    for part in [
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">",
        "<updated>2026-11-20T00:00:00Z</updated>",
        "Radio &lt;equipment&gt;; parts, mostly (Sample)",
        &format!("<link rel=\"self\" href=\"{}/opportunities.atom?lang=en&amp;kind=grant\"/>", house.url),
        "label=\"Grant\"",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let page = house.get("/opportunities?lang=en&kind=grant").await.text().await.unwrap();
    assert!(
        page.contains("type=\"application/atom+xml\"") && page.contains("opportunities.atom?lang=en&amp;kind=grant")
    );
}

//! What the desk refuses: guesses, requests from elsewhere, and those who may not.

use clearing_house::store::account::Role;
use reqwest::{Method, StatusCode, header};

use super::{PASSPHRASE, Person};
use crate::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_wrong_the_answer_is_the_same() {
    let house = House::open().await;
    let mut ana = Person::new(&house, "ana");
    let path = ana.invited(Role::Editor).await;
    ana.follow(&path).await;
    house.clock.advance(30);
    let (right, wrong) = (ana.code(), ana.wrong_code());
    let mut answers = Vec::new();
    for (name, passphrase, code) in [
        ("ana", "another passphrase", right.as_str()),
        ("ana", PASSPHRASE, &wrong),
        ("ana", PASSPHRASE, "0000-0000-0000-0000"),
        ("ana", "", ""),
        ("nobody", PASSPHRASE, &right),
        ("Not a name: я", PASSPHRASE, &right),
        ("ana", &"x".repeat(4_000), &right),
    ] {
        let answer = ana.enter(name, passphrase, code).await;
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{name} {passphrase} {code}");
        assert!(answer.headers().get(header::SET_COOKIE).is_none());
        answers.push(answer.text().await.unwrap().replace(name, "ana"));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    assert!(!answers[0].contains("passphrase\" value"));
    assert_eq!(ana.sign_in(&right).await.status(), StatusCode::SEE_OTHER, "nothing of that used the code up");
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_are_bounded_for_names_that_exist_and_names_that_do_not() {
    let house = House::open().await;
    let mut ana = Person::new(&house, "ana");
    let path = ana.invited(Role::Editor).await;
    ana.follow(&path).await;
    // The beginning of a window, so that none ends meanwhile.
    house.clock.advance(900 - house.clock.now().rem_euclid(900));
    for name in ["ana", "nobody"] {
        for _ in 0..10 {
            assert_eq!(ana.enter(name, PASSPHRASE, &ana.wrong_code()).await.status(), StatusCode::FORBIDDEN);
        }
        let often = ana.enter(name, PASSPHRASE, &ana.code()).await;
        assert_eq!(often.status(), StatusCode::TOO_MANY_REQUESTS, "{name}");
        let seconds: i64 = often.headers()[header::RETRY_AFTER].to_str().unwrap().parse().unwrap();
        assert!((1..=900).contains(&seconds));
    }
    house.clock.advance(900);
    assert_eq!(ana.sign_in(&ana.code()).await.status(), StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_pages_of_the_desk_may_change_something() {
    let house = House::open().await;
    let mut ana = Person::at_the_desk(&house, "ana", Role::Administrator).await;
    let elsewhere: [&[(&str, &str)]; 5] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site"), ("origin", &house.url)],
        &[("origin", "null")],
        &[("origin", "https://elsewhere.example")],
    ];
    for headers in elsewhere {
        let refused = ana.post_from("/desk/sign-out", &[], headers).await;
        assert_eq!(refused.status(), StatusCode::FORBIDDEN, "{headers:?}");
        assert_eq!(ana.get("/desk").await.status(), StatusCode::OK);
    }
    house.clock.advance(30);
    let (code, name) = (ana.code(), ana.name.clone());
    let entries = [("name", name.as_str()), ("passphrase", PASSPHRASE), ("code", &code)];
    let refused = ana.post_from("/desk/sign-in", &entries, &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    assert_eq!(ana.sign_in(&code).await.status(), StatusCode::SEE_OTHER, "the code was not looked at");
    // Browsers without Sec-Fetch-Site name the origin.
    let older = ana.post_from("/desk/sign-out", &[], &[("origin", &house.url)]).await;
    assert_eq!(older.status(), StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_a_page_that_is_not_theirs() {
    let house = House::open().await;
    let editor = Person::at_the_desk(&house, "ana", Role::Editor).await;
    let page = editor.text("/desk?lang=en").await;
    assert!(!page.contains("/desk/log") && page.contains("/desk/endorsements"));
    assert_eq!(editor.get("/desk/log").await.status(), StatusCode::FORBIDDEN);
    let stranger = Person::new(&house, "stranger");
    for path in ["/desk", "/desk/log", "/desk/account", "/desk/review", "/desk/endorsements"] {
        let answer = stranger.get(path).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{path}");
        assert!(super::location(&answer).starts_with("/desk/sign-in?lang="));
    }
    // A form's address by itself, as the links to other languages have it.
    for path in ["/desk/sign-out", "/desk/review/decide", "/desk/account/recovery"] {
        assert_eq!(super::location(&editor.get(path).await), "/desk?lang=en", "{path}");
    }
    assert_eq!(house.send(Method::PUT, "/desk", &[("sec-fetch-site", "same-origin")], "").await.status(), 405);
    let json = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
    assert_eq!(house.send(Method::POST, "/desk/sign-in", &json, "{}").await.status(), 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_s_pages_are_guarded_in_every_language() {
    let house = House::open().await;
    let ana = Person::at_the_desk(&house, "ana", Role::Administrator).await;
    for lang in ["en", "fr", "es", "ru", "ar"] {
        for path in ["/desk", "/desk/log", "/desk/account", "/desk/sign-in", "/desk/invite/none"] {
            let page = ana.get(&format!("{path}?lang={lang}")).await;
            let header = |name: &str| page.headers()[name].to_str().unwrap().to_owned();
            assert_eq!(header("cache-control"), "no-store", "{path}");
            assert_eq!(header("referrer-policy"), "same-origin");
            assert_eq!(header("cross-origin-opener-policy"), "same-origin");
            let policy = header("content-security-policy");
            assert!(!policy.contains("script-src") && policy.contains("frame-ancestors 'none'"), "{policy}");
            let direction = if lang == "ar" { "rtl" } else { "ltr" };
            let html = page.text().await.unwrap();
            assert!(html.contains(&format!("<html lang=\"{lang}\" dir=\"{direction}\">")), "{path}");
            assert!(html.contains("noindex") && !html.contains("style=\"") && !html.contains("<script"), "{path}");
        }
    }
    assert_eq!(ana.get("/desk/desk.css").await.headers()["content-type"], "text/css; charset=utf-8");
}

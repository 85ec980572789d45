//! Accounts: invited, set up, signed in and out, disabled; by page and by command line.

use std::fs;

use clearing_house::{clock::Seconds, mailbox::Fault, store::account::Role};
use reqwest::{StatusCode, header};

use super::{PASSPHRASE, Person, location};
use crate::{cli::program, house::House};

/// Runs a command beside the server; gives exit code, output and errors.
fn run(house: &House, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = program(arguments)
        .env("IFEX_DATA_DIR", house.folder.path())
        .env("IFEX_LISTEN", house.running.address.to_string())
        .env("USER", "keeper")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invited_person_sets_the_account_up_signs_in_and_signs_out() {
    let house = House::open().await;
    let (code, link, hint) = run(&house, &["invite", "ana.example", "--role", "administrator"]);
    assert_eq!(code, Some(0), "{hint}");
    assert!(hint.contains("48 hours"), "{hint}");
    let path = link.trim().strip_prefix(&house.url).unwrap().to_owned();

    let mut ana = Person::new(&house, "ana.example");
    for _ in 0..2 {
        let page = ana.get(&path).await;
        assert_eq!(page.status(), StatusCode::OK);
        assert_eq!(page.headers()["cache-control"], "no-store");
        let page = page.text().await.unwrap();
        assert!(page.contains("ana.example") && page.contains("otpauth://totp/") && page.contains("<svg"), "{page}");
    }
    let weak = ana.post(&path, &[("passphrase", "short"), ("again", "short"), ("code", "12")]).await;
    assert_eq!(weak.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let weak = weak.text().await.unwrap();
    assert!(
        weak.contains("href=\"#passphrase\"") && weak.contains("href=\"#code\"") && !weak.contains("value=\"short")
    );
    assert_eq!(ana.follow(&path).await, StatusCode::OK);
    assert_eq!(ana.recovery.len(), 8);
    assert_eq!(ana.get(&path).await.status(), StatusCode::NOT_FOUND);

    assert_eq!(ana.sign_in(&ana.code()).await.status(), StatusCode::FORBIDDEN, "the code was used to set up");
    house.clock.advance(30);
    let signed_in = ana.sign_in(&ana.code()).await;
    assert_eq!((signed_in.status(), location(&signed_in)), (StatusCode::SEE_OTHER, "/desk?lang=en"));
    let cookie = signed_in.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("ifex-desk=") && cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
    let desk = ana.text("/desk?lang=en").await;
    assert!(desk.contains("ana.example") && desk.contains("8\u{2069} recovery codes left"), "{desk}");

    let signed_out = ana.post("/desk/sign-out?lang=en", &[]).await;
    assert_eq!(location(&signed_out), "/desk/sign-in?out=1&lang=en");
    assert!(signed_out.headers()[header::SET_COOKIE].to_str().unwrap().ends_with("Max-Age=0"));
    let after = ana.get("/desk?lang=en").await;
    assert_eq!((after.status(), location(&after)), (StatusCode::SEE_OTHER, "/desk/sign-in?lang=en"));

    let (_, log, _) = run(&house, &["accounts", "log"]);
    let deeds: Vec<Vec<&str>> = log.lines().map(|line| line.split('\t').skip(1).collect()).collect();
    let expected: [&[&str]; 5] = [
        &["ana.example", "signed_out", ""],
        &["ana.example", "signed_in", ""],
        &["unknown", "sign_in_refused", "ana.example"],
        &["ana.example", "account_set_up", ""],
        &["keeper (on the server)", "account_invited", "ana.example"],
    ];
    assert_eq!(deeds, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_taken_once_also_when_it_is_sent_twice_at_once() {
    let house = House::open().await;
    let mut ana = Person::new(&house, "ana");
    let path = ana.invited(Role::Editor).await;
    ana.follow(&path).await;
    house.clock.advance(30);
    let code = ana.code();
    let (one, two) = tokio::join!(ana.enter("ana", PASSPHRASE, &code), ana.enter(" ANA ", PASSPHRASE, &code));
    let mut statuses = [one.status(), two.status()];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::FORBIDDEN]);

    let recovery = ana.recovery[3].replace('-', " ").to_uppercase();
    assert_eq!(ana.sign_in(&recovery).await.status(), StatusCode::SEE_OTHER);
    assert!(ana.text("/desk?lang=en").await.contains("7\u{2069} recovery codes left"));
    assert_eq!(ana.sign_in(&recovery).await.status(), StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_good_for_two_days_and_replaced_by_a_newer_one() {
    let house = House::open().await;
    let ana = Person::new(&house, "ana");
    let path = ana.invited(Role::Editor).await;
    house.clock.advance(48 * 3_600 - 60);
    assert_eq!(ana.get(&path).await.status(), StatusCode::OK);
    house.clock.advance(61);
    assert_eq!(ana.get(&path).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(ana.get("/desk/invite/unknown").await.status(), StatusCode::NOT_FOUND);

    let (first, second) = (run(&house, &["invite", "ben", "--role", "editor"]).1, {
        run(&house, &["invite", "ben", "--role", "administrator"]).1
    });
    let path = |link: &str| link.trim().strip_prefix(&house.url).unwrap().to_owned();
    // The command line has the machine's clock.
    house.clock.advance(-48 * 3_600);
    assert_eq!(ana.get(&path(&first)).await.status(), StatusCode::NOT_FOUND);
    assert!(ana.text(&(path(&second) + "?lang=en")).await.contains("Administrator"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_nobody_uses_it_and_after_a_working_day() {
    let house = House::open().await;
    let mut ana = Person::at_the_desk(&house, "ana", Role::Editor).await;
    const MINUTE: Seconds = 60;
    for _ in 0..24 {
        house.clock.advance(29 * MINUTE);
        assert_eq!(ana.get("/desk").await.status(), StatusCode::OK);
    }
    house.clock.advance(25 * MINUTE);
    assert_eq!(ana.get("/desk").await.status(), StatusCode::SEE_OTHER, "twelve hours are over");
    assert_eq!(ana.sign_in(&ana.code()).await.status(), StatusCode::SEE_OTHER);
    house.clock.advance(31 * MINUTE);
    assert_eq!(ana.get("/desk").await.status(), StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_at_the_desk_changes_passphrase_and_recovery_codes_by_a_fresh_code() {
    const NEW: &str = "пять новых слов подряд";
    let house = House::open().await;
    let mut ana = Person::at_the_desk(&house, "ana", Role::Editor).await;
    let mut elsewhere = Person::new(&house, "ana");
    elsewhere.key = ana.key.clone();
    house.clock.advance(30);
    assert_eq!(elsewhere.sign_in(&ana.code()).await.status(), StatusCode::SEE_OTHER);

    let (path, used) = ("/desk/account/passphrase?lang=en", ana.code());
    let entries = |old, new, again, code| [("old", old), ("passphrase", new), ("again", again), ("code", code)];
    house.clock.advance(30);
    let code = ana.code();
    for (sent, status, says) in [
        (entries(PASSPHRASE, "short", "short", &code), StatusCode::UNPROCESSABLE_ENTITY, "at least"),
        (entries(PASSPHRASE, NEW, "пять", &code), StatusCode::UNPROCESSABLE_ENTITY, "differ"),
        (entries("another passphrase", NEW, NEW, &code), StatusCode::FORBIDDEN, "nothing was changed"),
        (entries(PASSPHRASE, NEW, NEW, &used), StatusCode::FORBIDDEN, "nothing was changed"),
    ] {
        let answer = ana.post(path, &sent).await;
        assert_eq!(answer.status(), status, "{says}");
        assert!(answer.text().await.unwrap().contains(says), "{says}");
    }
    let changed = ana.post(path, &entries(PASSPHRASE, NEW, NEW, &code)).await;
    assert_eq!((changed.status(), location(&changed)), (StatusCode::SEE_OTHER, "/desk/account?changed=1&lang=en"));
    assert!(ana.text(location(&changed)).await.contains("The passphrase is changed"));
    assert_eq!(elsewhere.get("/desk").await.status(), StatusCode::SEE_OTHER, "other sessions are over");

    house.clock.advance(30);
    let refused = ana.post("/desk/account/recovery", &[("code", &ana.wrong_code())]).await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    let page = ana.post("/desk/account/recovery", &[("code", &ana.code())]).await.text().await.unwrap();
    let fresh: Vec<&str> = page.split("<li><code>").skip(1).filter_map(|rest| rest.split("</code>").next()).collect();
    assert!(fresh.len() == 8 && !fresh.contains(&ana.recovery[0].as_str()));
    assert_eq!(ana.enter("ana", NEW, &ana.recovery[0]).await.status(), StatusCode::FORBIDDEN, "the old are gone");
    assert_eq!(ana.enter("ana", PASSPHRASE, fresh[0]).await.status(), StatusCode::FORBIDDEN, "so is the passphrase");
    assert_eq!(ana.enter("ana", NEW, fresh[0]).await.status(), StatusCode::SEE_OTHER);
    let (_, log, _) = run(&house, &["accounts", "log"]);
    assert!(log.contains("ana\tpassphrase_changed") && log.contains("ana\trecovery_renewed"), "{log}");
    ana.cookie.clear();
    assert_eq!(ana.get("/desk/account").await.status(), StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_set_wrong_bars_nobody_for_good() {
    let house = House::open().await;
    let mut ana = Person::new(&house, "ana");
    let path = ana.invited(Role::Editor).await;
    ana.follow(&path).await;
    const YEAR: Seconds = 365 * 86_400;
    house.clock.advance(YEAR);
    assert_eq!(ana.sign_in(&ana.code()).await.status(), StatusCode::SEE_OTHER);
    house.clock.advance(-YEAR);
    assert_eq!(ana.get("/desk").await.status(), StatusCode::SEE_OTHER, "that session is over");
    assert_eq!(ana.sign_in(&ana.code()).await.status(), StatusCode::SEE_OTHER);
    assert_eq!(ana.get("/desk").await.status(), StatusCode::OK);
    assert_eq!(ana.sign_in(&ana.code()).await.status(), StatusCode::FORBIDDEN, "a code is taken once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disabled_account_is_out_at_once_and_can_be_invited_anew() {
    let house = House::open().await;
    let mut ana = Person::at_the_desk(&house, "ana", Role::Editor).await;
    let (code, _, error) = run(&house, &["invite", "ana", "--role", "editor"]);
    assert!(code == Some(1) && error.contains("accounts disable ana"), "{error}");
    assert_eq!(run(&house, &["accounts", "disable", "ana", "--by", "Ben Example"]).0, Some(0));
    assert_eq!(ana.get("/desk").await.status(), StatusCode::SEE_OTHER);
    house.clock.advance(60);
    assert_eq!(ana.sign_in(&ana.code()).await.status(), StatusCode::FORBIDDEN);
    assert_eq!(ana.sign_in(&ana.recovery[0].clone()).await.status(), StatusCode::FORBIDDEN);
    assert!(run(&house, &["accounts", "list"]).1.starts_with("ana\teditor\tdisabled\t20"));
    assert!(run(&house, &["accounts", "log", "--most", "5"]).1.contains("Ben Example (on the server)"));

    let old = ana.key.clone();
    let path = ana.invited(Role::Administrator).await;
    assert_eq!(ana.follow(&path).await, StatusCode::OK);
    assert_ne!(ana.key, old);
    house.clock.advance(30);
    assert_eq!(ana.sign_in(&ana.code()).await.status(), StatusCode::SEE_OTHER);
    let log = ana.text("/desk/log?lang=en").await;
    for part in ["Ben Example\u{2069}, on the server", "disabled an account", "a sign-in failed", "<bdi>ana</bdi>"] {
        assert!(log.contains(part), "{part} in {log}");
    }
    let (code, _, error) = run(&house, &["accounts", "disable", "nobody"]);
    assert!(code == Some(1) && error.contains("no account \"nobody\""), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_opens_no_account_and_its_audit_log_only_grows() {
    let house = House::open().await;
    let ana = Person::at_the_desk(&house, "ana", Role::Administrator).await;
    let files = fs::read_dir(house.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let database: Vec<Vec<u8>> =
        files.filter(|path| path.to_string_lossy().contains(".sqlite")).map(|path| fs::read(path).unwrap()).collect();
    let has = |needle: &[u8]| database.iter().any(|file| file.windows(needle.len()).any(|window| window == needle));
    assert!(has(b"$argon2id$v=19$m=19456,t=2,p=1$"));
    let key = totp_rs::Secret::try_from_base32(ana.key.replace(' ', "")).unwrap();
    let recovery = ana.recovery[0].replace('-', "");
    let cookie = ana.cookie.split('=').nth(1).unwrap();
    for secret in [PASSPHRASE.as_bytes(), key.as_bytes(), recovery.as_bytes(), cookie.as_bytes()] {
        assert!(!has(secret), "{}", String::from_utf8_lossy(secret));
    }
    let database = rusqlite::Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    for sql in ["DELETE FROM audit", "UPDATE audit SET name = 'ben'"] {
        assert!(database.execute(sql, []).unwrap_err().to_string().contains("only grows"), "{sql}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn over_https_the_cookie_is_bound_to_the_host_and_over_an_open_line_there_is_no_desk() {
    let house = House::with(&[("IFEX_PUBLIC_URL", "https://house.example/")], Fault::None).await;
    let mut ana = Person::new(&house, "ana");
    let path = ana.invited(Role::Editor).await;
    ana.follow(&path).await;
    house.clock.advance(30);
    let signed_in = ana.sign_in(&ana.code()).await;
    let cookie = signed_in.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("__Host-ifex-desk="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict; Secure"), "{cookie}");
    assert_eq!(ana.get("/desk").await.status(), StatusCode::OK);
    ana.cookie = ana.cookie.replace("__Host-", "");
    assert_eq!(ana.get("/desk").await.status(), StatusCode::SEE_OTHER);

    let open = House::with(&[("IFEX_PUBLIC_URL", "http://house.example/")], Fault::None).await;
    let ben = Person::new(&open, "ben");
    assert_eq!(ben.get("/desk/sign-in").await.status(), StatusCode::FORBIDDEN);
    let refused = program(&["invite", "ben", "--role", "editor"])
        .env("IFEX_DATA_DIR", open.folder.path())
        .env("IFEX_PUBLIC_URL", "http://house.example/")
        .output()
        .unwrap();
    assert!(String::from_utf8(refused.stderr).unwrap().contains("over https only"));
}

//! The public list of names.

use reqwest::Method;
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::{
    cli::program,
    house::{House, signature},
};

const PATH: &str = "/v1/petitions/free-them/names";
const PAGE: &str = "/petitions/free-them/names?lang=en";

/// Signs with what is to be shown, and confirms; gives the mail's token.
async fn sign(house: &House, number: u32, shown: Option<&str>, delayed: bool) -> String {
    let address = format!("{number}@example.org");
    let mut body = signature(number, &address);
    body["delayed"] = delayed.into();
    body["shown"] = shown.into();
    if shown.is_none() {
        body.as_object_mut().unwrap().remove("shown");
    }
    assert_eq!(house.sign(&body).await.0, 202);
    let token = crate::house::token_of(&house.mail(&address, 1).await);
    assert_eq!(house.post("/v1/confirmations", &json!({ "token": token })).await.0, 200);
    token
}

fn names(list: &Value) -> Vec<&str> {
    list["names"].as_array().unwrap().iter().map(|name| name["name"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_shown_as_chosen_and_gone_once_taken_back() {
    let house = House::open().await;
    assert_eq!(house.json(PATH).await, json!({ "petition": "free-them", "confirmed": 0, "shown": 0, "names": [] }));
    sign(&house, 1, Some("Zoe <b>Example</b>"), false).await;
    sign(&house, 2, None, false).await;
    sign(&house, 3, Some("Later Example"), true).await;
    let token = sign(&house, 4, Some("A. E."), false).await;
    // Waits for its confirmation.
    house.sign(&signature(5, "5@example.org")).await;

    let list = house.json(PATH).await;
    assert_eq!(
        names(&list),
        ["A. E.", "Zoe <b>Example</b>"],
        "one day's by name: their order would tell who followed whom"
    );
    assert_eq!((&list["confirmed"], &list["shown"]), (&json!(4), &json!(2)));
    assert_eq!(list["names"][0].as_object().unwrap().len(), 2, "name and day");
    let reply = house.get(PAGE).await;
    assert_eq!(reply.headers()["cache-control"], "no-store");
    let page = reply.text().await.unwrap();
    assert!(page.contains("<bdi>Zoe &lt;b&gt;Example&lt;/b&gt;</bdi>") && page.contains("noindex"));
    assert!(!page.contains("Later Example") && !page.contains("Tunisia"));

    assert_eq!(house.post("/v1/withdrawals", &json!({ "token": token })).await.0, 200);
    assert_eq!(names(&house.json(PATH).await), ["Zoe <b>Example</b>"]);
    database(&house).execute("UPDATE petitions SET state = 'closed' WHERE slug = 'free-them'", []).unwrap();
    assert_eq!(names(&house.json(PATH).await), ["Later Example", "Zoe <b>Example</b>"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_not_shown_early_where_nobody_receives_the_petition() {
    let house = House::open().await;
    sign(&house, 1, Some("Later Example"), true).await;
    database(&house).execute("DELETE FROM petition_recipients", []).unwrap();
    assert_eq!(names(&house.json(PATH).await), [] as [&str; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_is_read_page_by_page() {
    let house = House::open().await;
    let database = database(&house);
    insert(&database, 250);
    let mut all: Vec<String> = Vec::new();
    let mut path = PATH.to_owned();
    let mut sizes = Vec::new();
    loop {
        let list = house.json(&path).await;
        assert_eq!(list["shown"], 250);
        sizes.push(names(&list).len());
        let days: Vec<_> = list["names"].as_array().unwrap().iter().map(|name| name["day"].as_str().unwrap()).collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "the newest day first");
        all.extend(names(&list).into_iter().map(str::to_owned));
        match list["before"].as_u64() {
            Some(before) => path = format!("{PATH}?before={before}"),
            None => break,
        }
    }
    assert_eq!(sizes, [100, 100, 50]);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 250);
    let page = house.get(PAGE).await.text().await.unwrap();
    assert!(page.contains("Earlier names") && !page.contains("Newest names"));
    assert!(page.contains("Name 249") && !page.contains("Name 149"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_harms_is_taken_off_and_its_signature_counts_on() {
    let house = House::open().await;
    sign(&house, 1, Some("Somebody Else"), false).await;
    sign(&house, 2, Some("A. E."), false).await;
    let run = |arguments: &[&str]| {
        let output = program(arguments).env("IFEX_DATA_DIR", house.folder.path()).env("USER", "ana").output().unwrap();
        (output.status.code().unwrap(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let hide = |petition: &str, name: &str| run(&["names", "hide", petition, name]);
    assert_eq!(hide("free-them", "Somebody Else"), (0, "1 hidden\n".into()));
    let list = house.json(PATH).await;
    assert_eq!((names(&list), &list["confirmed"]), (vec!["A. E."], &json!(2)));
    assert!(hide("free-them", "Somebody Else").1.contains("nobody shows this name under free-them"));
    assert!(hide("none", "A. E.").1.contains("there is no petition \"none\""));
    let (code, log) = run(&["accounts", "log"]);
    assert!(code == 0 && log.contains("name_hidden\tfree-them") && !log.contains("Somebody"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_a_long_list_is_remembered_for_a_minute() {
    let house = House::open().await;
    let database = database(&house);
    insert(&database, 10_000);
    let shown = async || house.json(PATH).await["shown"].as_u64().unwrap();
    assert_eq!(shown().await, 10_000);
    insert(&database, 1);
    house.clock.advance(60);
    assert_eq!(shown().await, 10_001);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_place_in_the_list_is_refused() {
    let house = House::open().await;
    for bad in ["x", "-1", "0", "99999999999999999999"] {
        let reply = house.send(Method::GET, &format!("{PATH}?before={bad}"), &[], "").await;
        assert_eq!(
            (reply.status().as_u16(), reply.json::<Value>().await.unwrap()),
            (400, json!({ "code": "malformed" }))
        );
        assert_eq!(house.get(&format!("{PAGE}&before={bad}")).await.status(), 404, "{bad}");
    }
    assert_eq!(house.get("/v1/petitions/none/names").await.status(), 404);
    assert_eq!(house.get("/petitions/none/names").await.status(), 404);
}

fn database(house: &House) -> Connection {
    let database = Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    database.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    database
}

/// Puts so many confirmed signatures in, an hour apart, the first of 2004.
fn insert(database: &Connection, names: i64) {
    let all = database.unchecked_transaction().unwrap();
    for number in 0..names {
        all.execute(
            "INSERT INTO signatures (petition, state, sealed_with, shown, country, lang, consent_version, mailed, created) \
             SELECT key, 'confirmed', '', ?, 'TN', 'en', '1', 0, ? FROM petitions WHERE slug = 'free-them'",
            params![format!("Name {number:03}"), 1_100_000_000 + number * 3_600],
        )
        .unwrap();
    }
    all.commit().unwrap();
}

//! Decisions on signatures that came in numbers, as the running server carries them out.

use clearing_house::store::{
    account::Actor,
    review::{Condition, Decision, NewReview, ReviewOutcome, ReviewState},
};
use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::{
    guard,
    house::{House, signature, token_of, until},
};

const PATH: &str = "/v1/petitions/free-them/signatures";

async fn count(house: &House, expected: u64) {
    until("the count follows", async || {
        (house.json("/v1/petitions/free-them").await["confirmed"] == expected).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_network_sent_is_taken_out_of_the_count_and_the_log_and_put_back() {
    let house = guard::house(&[("IFEX_GUARD_ADDRESS_HOUR", "4")]).await;
    for number in 0..8 {
        let (email, robot) = (format!("{number}@example.org"), number < 6);
        let forwarded = if robot { "198.51.100.7".to_owned() } else { format!("203.0.113.{number}") };
        let headers = [("content-type", "application/json"), ("x-forwarded-for", forwarded.as_str())];
        let reply = house.send(Method::POST, PATH, &headers, &signature(number, &email).to_string()).await;
        assert_eq!(reply.status(), StatusCode::ACCEPTED);
        let token = token_of(&house.mail(&email, 1).await);
        assert_eq!(house.post("/v1/confirmations", &json!({ "token": token })).await.0, StatusCode::OK);
    }
    count(&house, 6).await;
    let app = &house.running.app;
    let trend = app.guard.trends(house.clock.now()).addresses.remove(0);
    assert_eq!(trend.count, 6);
    let sources = app.store.signature_sources("free-them".into()).await.unwrap().unwrap();
    assert_eq!((sources.addresses[0].tag.as_str(), sources.addresses[0].suspect), (trend.name.as_str(), 2));

    let condition = Condition { range: Some(trend.name), ..Condition::default() };
    let preview = app.store.preview_review("free-them".into(), condition.clone()).await.unwrap().unwrap();
    let decision = NewReview {
        petition: "free-them".into(),
        condition,
        decision: Decision::Invalidate,
        upto: preview.upto,
        expected: preview.concerned(Decision::Invalidate),
        note: "One address".into(),
        by: Actor::Account("ana".into()),
        now: house.clock.now(),
    };
    assert_eq!(decision.expected, 6);
    let ReviewOutcome::Begun(number) = app.store.begin_review(decision).await.unwrap() else { panic!("begun") };
    app.review.notify_one();
    count(&house, 2).await;
    let done = async |state: ReviewState| {
        let review = app.store.reviews(None, 1).await.unwrap().remove(0);
        (review.state == state).then_some(review)
    };
    assert_eq!(until("it is carried out", async || done(ReviewState::Done).await).await.changed, 6);
    assert!(app.store.undo_review(number, Actor::Account("ana".into()), house.clock.now()).await.unwrap());
    app.review.notify_one();
    count(&house, 6).await;

    house.clock.advance(86_400);
    house.running.publish.notify_one();
    let head = until("the log is published", async || {
        let log = house.list("petitions/free-them/log", wire::snapshot::NO_LANGUAGE).await?;
        let log: wire::Log = serde_json::from_value(log).unwrap();
        log.heads.last().cloned().filter(|head| head.size == 14)
    })
    .await;
    assert_eq!((head.confirmed, head.invalidated, head.restored, head.count()), (6, 4, 4, 6));
    let page = house.get("/petitions/free-them/count?lang=en").await.text().await.unwrap();
    assert!(page.contains("Counted again"));
}

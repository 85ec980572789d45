//! What can still happen to a signature once it is erased who signed.

use super::*;
use crate::store::{DeliveryStore, account::Actor};

#[tokio::test]
async fn a_doubtful_signature_can_be_cleared_after_it_was_erased_who_signed() {
    let folder = folder();
    let over = Petition { closes: Some("2000-01-01".into()), ..petition("over", "free-them") };
    let store = open(&folder, &["free-them"]).await;
    let doubtful = SignRequest { doubt: Some(Doubt::Range), ..request("free-them", 1, 1, NOW) };
    assert_eq!(store.sign(doubtful).await, Ok(SignOutcome::Accepted { mail: true }));
    assert!(matches!(store.confirm(token(1), mark(1), NOW).await, Ok(ConfirmOutcome::Confirmed { .. })));
    store.import_petitions(vec![Petition { source_id: "free-them".into(), ..over }], checkpoint()).await.unwrap();
    store.begin_erasing("free-them".into(), Actor::Operator("test".into()), NOW).await.unwrap().unwrap();
    while store.erase_some(NOW).await.unwrap() {}
    assert_eq!(store.number("SELECT count(*) FROM signatures WHERE mark IS NULL AND email_hash IS NULL").await, 1);
    let key = store.number("SELECT key FROM signatures").await;
    assert_eq!(store.happens(key, Event::Clear, NOW).await, Some(wire::SignatureState::Confirmed));
    assert_eq!(checked_log(&store, "free-them").await, [LeafKind::Confirmed]);
    assert_eq!(store.audit_counts().await, Ok(0));
}

//! What serde writes on the server is what the widget reads.

use serde_json::Value;
use wire::*;

use super::{FromJson, Json};

impl Json for Value {
    fn field(&self, name: &str) -> Option<Self> {
        self.get(name).filter(|value| !value.is_null()).cloned()
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.as_bool()
    }

    fn items(&self) -> Vec<Self> {
        self.as_array().cloned().unwrap_or_default()
    }
}

fn round_trip<T: FromJson + serde::Serialize + PartialEq + std::fmt::Debug>(value: T) {
    let json = serde_json::to_value(&value).unwrap();
    assert_eq!(T::from_json(&json), Some(value));
}

fn alert(state: AlertState) -> AlertSummary {
    AlertSummary {
        id: "sample-1".into(),
        kind: AlertKind::JointAction,
        state,
        lang: "ar".into(),
        title: "عنوان".into(),
        summary: "s".into(),
        countries: vec!["TN".into(), "DZ".into()],
        topics: Topic::ALL.to_vec(),
        campaigns: vec!["c".into()],
        date: Some("2005-03".into()),
        published: "2005-03-14T00:00:00Z".into(),
        updated: "2005-03-15T00:00:00Z".into(),
        note: Some("n".into()),
        action: Some(RecommendedAction { label: "l".into(), deadline: Some("2005-03-30".into()), petition: None }),
        source: Some("o".into()),
        sample: true,
    }
}

#[test]
fn every_type_is_read_as_serde_wrote_it() {
    let states = [AlertState::Published, AlertState::Corrected, AlertState::Withdrawn];
    round_trip(AlertList { total: 1_234, alerts: states.map(alert).to_vec() });
    let bare = AlertSummary {
        summary: String::new(),
        countries: vec![],
        topics: vec![],
        campaigns: vec![],
        date: None,
        note: None,
        action: None,
        source: None,
        sample: false,
        ..alert(AlertState::Published)
    };
    round_trip(bare);
    for kind in AlertKind::ALL {
        round_trip(AlertSummary { kind: *kind, ..alert(AlertState::Published) });
    }
    for state in [PetitionState::Open, PetitionState::Closed] {
        round_trip(Petition {
            slug: "s".into(),
            lang: "fr".into(),
            title: "t".into(),
            target: "to".into(),
            text: "a\n\nb".into(),
            state,
            confirmed: 7_812,
            closes: Some("2005-11-15".into()),
            organisation: "o".into(),
            consent: Consent { version: "1".into(), text: "c".into() },
            recipients: vec![Recipient { organisation: "r".into(), key: "k".into() }],
            risky: vec!["TN".into(), "CN".into()],
            campaign: Some("c".into()),
            sample: true,
        });
    }
    round_trip(SignedManifest {
        payload: "{}".into(),
        signatures: vec![ManifestSignature { key: "k".into(), signature: "s".into() }],
    });
}

#[test]
fn every_error_code_and_field_is_read() {
    for code in ErrorCode::ALL {
        round_trip(FieldError { field: Field::Name, code: *code, limit: None });
    }
    for field in Field::ALL {
        round_trip(FieldError { field: *field, code: ErrorCode::TooLong, limit: Some(120) });
    }
}

#[test]
fn what_is_not_of_the_form_is_refused_and_the_unknown_left_out() {
    assert_eq!(AlertList::from_json(&serde_json::json!({"alerts": []})), None);
    assert_eq!(AlertList::from_json(&serde_json::json!([])), None);
    let mut json = serde_json::to_value(alert(AlertState::Published)).unwrap();
    json["topics"] = serde_json::json!(["attack", "a_topic_of_tomorrow"]);
    assert_eq!(AlertSummary::from_json(&json).map(|alert| alert.topics), Some(vec![Topic::Attack]));
    json["id"] = serde_json::json!(7);
    assert_eq!(AlertSummary::from_json(&json), None);
}

//! Delivery receipts: made where the snapshot's key is, checked anywhere.

use wire::{DeliveryReceipt, ManifestSignature, SignedReceipt, delivery::RECEIPT_CONTEXT};

use crate::{
    clock::{self, Seconds},
    keys::{self, SnapshotKey},
    store::{Delivery, Petition},
};

/// Signs that a delivery is handed over.
pub fn sign(
    key: &SnapshotKey,
    delivery: &Delivery,
    petition: &Petition,
    now: Seconds,
) -> Result<SignedReceipt, serde_json::Error> {
    let (lang, version) = petition.version(&petition.original).unzip();
    let handed_over = delivery.signatures.saturating_sub(delivery.taken_back);
    let receipt = DeliveryReceipt {
        petition: delivery.petition.clone(),
        lang: lang.unwrap_or_default().to_owned(),
        title: version.map(|version| version.title.clone()).unwrap_or_default(),
        target: version.map(|version| version.target.clone()).unwrap_or_default(),
        delivery: delivery.number.unsigned_abs(),
        frozen: clock::day(delivery.frozen),
        delivered: clock::day(now),
        signatures: delivery.signatures,
        taken_back: delivery.taken_back,
        in_all: delivery.others + handed_over,
        log_size: delivery.log_size,
        log_root: keys::base64url(&delivery.log_root),
        digest: keys::base64url(&delivery.digest),
    };
    let payload = serde_json::to_string(&receipt)?;
    let signature = ManifestSignature { key: key.public(), signature: key.sign_for(RECEIPT_CONTEXT, &payload) };
    Ok(SignedReceipt { payload, signatures: vec![signature] })
}

/// What a receipt says, if this key signed it.
pub fn check(receipt: &SignedReceipt, key: &str) -> Result<DeliveryReceipt, String> {
    let Some(ours) = receipt.signatures.iter().find(|signature| signature.key == key) else {
        let others: Vec<&str> = receipt.signatures.iter().map(|signature| signature.key.as_str()).collect();
        return Err(format!("it is not signed with this key, but with {}", others.join(", ")));
    };
    if !keys::verify(key, RECEIPT_CONTEXT, &receipt.payload, &ours.signature) {
        return Err("its signature is not genuine: it was changed, or somebody else made it".into());
    }
    serde_json::from_str(&receipt.payload)
        .map_err(|e| format!("it is signed, but no receipt that this program knows: {e}"))
}

#[cfg(test)]
mod tests {
    use wire::PetitionState;

    use super::*;
    use crate::store::PetitionVersion;

    fn delivery() -> Delivery {
        Delivery {
            number: 7,
            petition: "free-them".into(),
            frozen: 1_800_000_000,
            delivered: None,
            signatures: 100,
            taken_back: 3,
            others: 50,
            log_size: 200,
            log_root: [1; 32],
            digest: [2; 32],
            countries: [("TN".to_owned(), 100)].into(),
        }
    }

    fn petition() -> Petition {
        let version = PetitionVersion { title: "T".into(), target: "G".into(), ..PetitionVersion::default() };
        Petition {
            key: 1,
            slug: "free-them".into(),
            source_kind: String::new(),
            source_id: String::new(),
            content_hash: [0; 32],
            state: PetitionState::Open,
            original: "ru".into(),
            opened: 0,
            closes: None,
            organisation: "Sample".into(),
            consent_version: String::new(),
            campaign: None,
            countries: Vec::new(),
            risky: Vec::new(),
            recipients: Vec::new(),
            notify: None,
            erased: None,
            imported_count: 0,
            sample: true,
            versions: [("ru".to_owned(), version)].into(),
        }
    }

    #[test]
    fn a_receipt_is_genuine_as_it_was_signed_and_in_no_other_form() {
        let folder = tempfile::tempdir().unwrap();
        let key = SnapshotKey::open(&folder.path().join("key")).unwrap();
        let other = SnapshotKey::open(&folder.path().join("other")).unwrap();
        let petition = petition();
        let signed = sign(&key, &delivery(), &petition, 1_800_100_000).unwrap();
        let receipt = check(&signed, &key.public()).unwrap();
        assert_eq!((receipt.signatures, receipt.taken_back, receipt.in_all), (100, 3, 147));
        assert_eq!((receipt.lang.as_str(), receipt.title.as_str(), receipt.target.as_str()), ("ru", "T", "G"));
        assert!(!signed.payload.contains("TN"), "few signers of a country are not told to everybody");

        let changed = SignedReceipt { payload: signed.payload.replace("147", "148"), ..signed.clone() };
        assert!(check(&changed, &key.public()).unwrap_err().contains("not genuine"));
        assert!(check(&signed, &other.public()).unwrap_err().contains("not signed with this key"));
        let mut forged = signed.clone();
        forged.signatures[0].key = other.public();
        assert!(check(&forged, &other.public()).unwrap_err().contains("not genuine"));
        // A manifest's signature is none of a receipt.
        let mut manifest = signed.clone();
        manifest.signatures[0].signature = key.sign(&signed.payload);
        assert!(check(&manifest, &key.public()).is_err());
        manifest.signatures[0].signature = "?".into();
        assert!(check(&manifest, &key.public()).is_err());
    }
}

//! A clearing house that asks for work gets it from the widget, and one signature.

use std::{
    path::Path,
    sync::{Arc, Mutex},
};

use end_to_end::{
    Outcome,
    stage::{House, partner_of},
    tamper::Tamper,
};
use wire::{NewSignature, Work};

use crate::{petition::open, run::Scene};

const PETITION: &str = "tunisia-summit-voices";

pub async fn what_is_asked_for_is_done_and_the_signature_arrives_once(scene: Scene) -> Outcome {
    let mailbox = &scene.stage.mailbox;
    let house = House::with_settings(mailbox.clone(), &[("IFEX_GUARD_WORK_MINUTE", "1")]).await?;
    let tamper = Tamper::start(&house.url).await?;
    let partner = partner_of(&tamper.url).await?;
    let tried = Arc::new(Mutex::new(Vec::new()));
    let seen = tried.clone();
    tamper.hook(move |exchange| {
        if exchange.method == "POST" && exchange.path.ends_with("/signatures") {
            let body = String::from_utf8_lossy(&exchange.request).into_owned();
            seen.lock().expect("no test panics with it").push((exchange.status.as_u16(), body));
        }
    });
    let email = "ana.worked@example.org";
    let petition = open(&scene, &format!("{partner}/elements.html"), PETITION).await?;
    petition.sign("Ana Sample", email).await?;
    petition.state("sent").await?;

    let tried = tried.lock().expect("no test panics with it").clone();
    let [(403, first), (202, second)] = tried.as_slice() else {
        return Err(format!("it was sent and answered so: {tried:?}").into());
    };
    let (first, second): (NewSignature, NewSignature) = (serde_json::from_str(first)?, serde_json::from_str(second)?);
    let Some(Work { .. }) = second.work else { return Err("the second try has no work".into()) };
    assert_eq!(NewSignature { work: None, ..second }, first, "it is the same signature");

    let link = mailbox.confirmation(email).await?;
    let reader = &scene.reader;
    reader.open(&link).await?;
    reader.find("main form button.go").await?.click().await?;
    reader.until("the thanks", "document.querySelector('[data-receipt]')").await?;
    assert_eq!(mailbox.to(email).await?.len(), 1, "one mail came");
    let listed = house.run(&[Path::new("petitions"), Path::new("list")], &[]).await?;
    let line = listed.lines().find(|line| line.starts_with(PETITION)).unwrap_or_default();
    assert!(line.contains("1 signatures wait to be delivered, 0 to be reviewed"), "{listed}");
    // The browser tells of the answer that asked for work.
    let told = reader.complaints().await?;
    assert!(told.iter().all(|line| line.contains("403")), "{told:?}");
    Ok(())
}

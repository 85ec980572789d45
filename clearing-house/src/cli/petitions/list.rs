//! Where petitions and deliveries stand.

use wire::PetitionState;

use crate::{
    clock::{self, Clock, Seconds},
    config::Config,
    store::{DeliveryStore, PetitionStanding, sqlite::SqliteStore},
};

/// Prints all.
pub async fn run(store: &SqliteStore, config: &Config) -> Result<(), String> {
    let today = clock::day(Clock::default().now());
    for petition in store.standings().await.map_err(|e| e.to_string())? {
        let PetitionStanding { slug, waiting, suspect, recipients, .. } = &petition;
        let recipients = if recipients.is_empty() { "nobody".to_owned() } else { recipients.join(", ") };
        println!(
            "{slug}: {}; {waiting} signatures wait to be delivered, {suspect} to be reviewed; received by {recipients}",
            state(&petition, &today, config.delivery.erase_days)
        );
    }
    for delivery in store.deliveries(None).await.map_err(|e| e.to_string())? {
        let state = match delivery.delivered {
            Some(time) => format!("handed over on {}", clock::day(time)),
            None => "not handed over".to_owned(),
        };
        println!(
            "delivery {} of {}: {} signatures, frozen on {}, {} taken back since; {state}",
            delivery.number,
            delivery.petition,
            delivery.signatures,
            clock::day(delivery.frozen),
            delivery.taken_back
        );
    }
    Ok(())
}

fn state(petition: &PetitionStanding, today: &str, erase_days: u32) -> String {
    let over = petition.closes.as_deref().is_some_and(|last| last < today);
    match (petition.erased, petition.closed) {
        (Some(erased), _) => format!("closed, and who signed was erased on {}", clock::day(erased)),
        (None, _) if petition.recipients.is_empty() => "closed, as nobody could read who signs".to_owned(),
        (None, Some(closed)) => {
            let due = clock::day(closed + Seconds::from(erase_days) * 86_400);
            format!("closed on {}; who signed is erased on {due}", clock::day(closed))
        }
        (None, None) if over || petition.state == PetitionState::Closed => "closed".to_owned(),
        (None, None) => "open".to_owned(),
    }
}

/// Refuses where erasing would lose signatures that nobody got.
pub async fn all_delivered(store: &SqliteStore, slug: &str) -> Result<(), String> {
    let standings = store.standings().await.map_err(|e| e.to_string())?;
    let waiting = standings.iter().find(|petition| petition.slug == slug).map_or(0, |petition| petition.waiting);
    let deliveries = store.deliveries(Some(slug.to_owned())).await.map_err(|e| e.to_string())?;
    let open = deliveries.iter().filter(|delivery| delivery.delivered.is_none()).count();
    if waiting == 0 && open == 0 {
        return Ok(());
    }
    Err(format!(
        "{waiting} confirmed signatures of {slug} are in no delivery, and {open} deliveries were not handed over: deliver \
         them first, or give --undelivered-too"
    ))
}

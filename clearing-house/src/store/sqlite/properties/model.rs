//! The story of a few people and two petitions, told at random, against a model that knows nothing of tables.

mod act;
mod check;

use std::collections::BTreeMap;

use proptest::prelude::*;
use wire::SignatureState::{self, Confirmed, Invalidated, Pending, Suspect, Withdrawn};

use super::*;
use act::{Act, act};

const PETITIONS: [&str; 2] = ["free-them", "free-the-press"];
/// Seconds that a link works.
const CONFIRM: Seconds = 7 * DAY;
/// Seconds after which a link that led nowhere may be forgotten.
const FORGOTTEN: Seconds = 90 * DAY;

/// What a signature should look like.
#[derive(Clone, Debug)]
struct Signature {
    petition: usize,
    /// Nobody once it is withdrawn.
    person: Option<u32>,
    state: SignatureState,
    was: Option<SignatureState>,
    doubtful: bool,
    partner: usize,
    lang: usize,
    mailed: Seconds,
    /// The request whose content it has and whose link confirms it.
    request: u32,
    /// The mail by which it was confirmed.
    confirmed_by: Option<u32>,
}

/// Where a mail's link leads.
#[derive(Clone, Copy, Debug)]
enum Link {
    To(i64),
    /// A newer mail took its place then; it still withdraws.
    Older(i64, Seconds),
    Void(Seconds),
}

struct Model {
    store: SqliteStore,
    folder: TempDir,
    now: Seconds,
    requests: Vec<(SignRequest, u32, [usize; 3])>,
    /// Keys that are remembered, with what came under them and when.
    known: BTreeMap<String, (Hash, Seconds)>,
    signatures: BTreeMap<i64, Signature>,
    links: BTreeMap<u32, Link>,
    disowned: BTreeMap<(usize, u32), Seconds>,
    mails: BTreeMap<u32, usize>,
    leaves: [Vec<LeafKind>; 2],
}

impl Model {
    async fn new() -> Self {
        let folder = folder();
        Self {
            store: open(&folder, &PETITIONS).await,
            folder,
            now: NOW,
            requests: Vec::new(),
            known: BTreeMap::new(),
            signatures: BTreeMap::new(),
            links: BTreeMap::new(),
            disowned: BTreeMap::new(),
            mails: BTreeMap::new(),
            leaves: Default::default(),
        }
    }

    async fn act(&mut self, act: Act) {
        match act {
            Act::Sign { petition, person, doubt, partner, lang } => {
                let number = self.requests.len() as u32;
                let mut request = request(PETITIONS[petition], person, number, self.now);
                request.doubt = doubt.then_some(Doubt::Range);
                request.partner = PARTNERS[partner].map(str::to_owned);
                request.lang = LANGS[lang].into();
                self.requests.push((request.clone(), person, [petition, partner, lang]));
                self.sign(number, request).await;
            }
            Act::Repeat { request, other } if !self.requests.is_empty() => {
                let (mut again, person, place) = self.requests[request.index(self.requests.len())].clone();
                // The server draws a new secret for every mail.
                let number = self.requests.len() as u32;
                (again.token_hash, again.now) = (token(number), self.now);
                if other {
                    again.digest[0] ^= 1;
                }
                if self.known.get(&again.key).is_some_and(|(digest, _)| *digest != again.digest) {
                    assert_eq!(self.store.sign(again).await, Ok(SignOutcome::KeyConflict));
                    return;
                }
                self.requests.push((again.clone(), person, place));
                self.sign(number, again).await;
            }
            Act::Confirm(of) if !self.links.is_empty() => self.confirm(self.link(of)).await,
            Act::Withdraw(of) if !self.links.is_empty() => self.withdraw(self.link(of)).await,
            Act::Review(of, event) if !self.signatures.is_empty() => {
                let key = *self.signatures.keys().nth(of.index(self.signatures.len())).unwrap();
                self.review(key, event).await;
            }
            Act::Later(seconds) => self.now += seconds,
            Act::Sweep => self.sweep().await,
            Act::Fold => drop(self.store.fold_counts().await.unwrap()),
            Act::Reopen => {
                // The old one first: its writer ends with it.
                let elsewhere = folder();
                let empty = open(&elsewhere, &[]).await;
                drop(std::mem::replace(&mut self.store, empty));
                self.store = open(&self.folder, &PETITIONS).await;
            }
            Act::Repeat { .. } | Act::Confirm(_) | Act::Withdraw(_) | Act::Review(..) => {}
        }
    }

    fn link(&self, of: prop::sample::Index) -> u32 {
        *self.links.keys().nth(of.index(self.links.len())).unwrap()
    }

    fn of_person(&self, petition: usize, person: u32) -> Option<i64> {
        let is = |(_, s): &(&i64, &Signature)| s.petition == petition && s.person == Some(person);
        self.signatures.iter().find(is).map(|(key, _)| *key)
    }

    async fn sign(&mut self, number: u32, request: SignRequest) {
        let (_, person, [petition, partner, lang]) = self.requests[number as usize];
        let SignOutcome::Accepted { mail } = self.store.sign(request.clone()).await.unwrap() else {
            panic!("an open petition takes signatures");
        };
        if self.known.contains_key(&request.key) {
            assert!(!mail, "a retry is the same signature");
            return;
        }
        self.known.insert(request.key.clone(), (request.digest, clock::minute(self.now)));
        let before = self.of_person(petition, person);
        let disowned = self.disowned.get(&(petition, person)).is_some_and(|until| *until > self.now);
        let pause = |s: &Signature| if s.state == Pending { 600 } else { DAY };
        let quiet = before.is_some_and(|key| {
            let signature = &self.signatures[&key];
            self.now - signature.mailed < pause(signature)
        });
        let flooded = self.mails.get(&person).is_some_and(|mails| *mails >= 20);
        assert!(!mail || !(disowned || quiet), "no mail where none is due");
        if !mail {
            assert!(disowned || quiet || flooded, "a mail is due");
            return;
        }
        *self.mails.entry(person).or_default() += 1;
        let (key, mailed) = self.row(petition, person).await;
        self.links.insert(number, Link::To(key));
        let doubtful = request.doubt.is_some();
        match before {
            None => {
                let signature = Signature {
                    petition,
                    person: Some(person),
                    state: Pending,
                    was: None,
                    doubtful,
                    partner,
                    lang,
                    mailed,
                    request: number,
                    confirmed_by: None,
                };
                assert!(self.signatures.insert(key, signature).is_none(), "a number names one signature for ever");
            }
            Some(before) => {
                assert_eq!(before, key, "one person, one signature");
                let signature = self.signatures.get_mut(&key).unwrap();
                signature.mailed = mailed;
                if signature.state == Pending {
                    self.links.insert(signature.request, Link::Older(key, self.now));
                    (signature.request, signature.partner, signature.lang) = (number, partner, lang);
                    signature.doubtful |= doubtful;
                }
            }
        }
    }

    async fn row(&self, petition: usize, person: u32) -> (i64, Seconds) {
        let hash = keys::sha256(address(person).as_bytes());
        let sql = "SELECT s.key, s.mailed FROM signatures s JOIN petitions p ON p.key = s.petition \
                   WHERE p.slug = ? AND s.email_hash = ?";
        let params = (PETITIONS[petition], hash);
        let read = move |c: &Connection| Ok(c.query_row(sql, params, |row| Ok((row.get(0)?, row.get(1)?)))?);
        self.store.readers.read(read).await.unwrap()
    }

    fn confirmed(&self, petition: usize) -> u64 {
        self.signatures.values().filter(|s| s.petition == petition && s.state == Confirmed).count() as u64
    }

    async fn confirm(&mut self, number: u32) {
        let looked = self.store.peek(token(number), self.now).await.unwrap();
        let outcome = self.store.confirm(token(number), mark(number), self.now).await.unwrap();
        let (key, older) = match self.links[&number] {
            Link::To(key) => (key, false),
            Link::Older(_, since) if outcome == ConfirmOutcome::Unknown => {
                assert!(self.now - since > FORGOTTEN - 60);
                return;
            }
            Link::Older(key, _) => (key, true),
            Link::Void(since) => {
                let forgotten = self.now - since > FORGOTTEN - 60 && outcome == ConfirmOutcome::Unknown;
                assert!(outcome == ConfirmOutcome::Expired || forgotten, "{outcome:?}");
                return;
            }
        };
        let signature = self.signatures.get_mut(&key).unwrap();
        let slug = PETITIONS[signature.petition].to_owned();
        let late = self.now - signature.mailed > CONFIRM;
        match signature.state {
            Withdrawn => {
                assert_eq!(outcome, ConfirmOutcome::Withdrawn { petition: slug });
                return;
            }
            Pending if late => {
                assert_eq!(outcome, ConfirmOutcome::Expired);
                return;
            }
            Pending if older => {
                assert_eq!(outcome, ConfirmOutcome::Replaced { petition: slug });
                return;
            }
            _ => {}
        }
        let already = signature.state != Pending;
        if (signature.state, signature.was) == (Invalidated, Some(Pending)) && !older {
            // Kept for the case that the decision is undone.
            (signature.was, signature.doubtful, signature.confirmed_by) = (Some(Suspect), true, Some(number));
        }
        if !already {
            assert!(matches!(looked, ConfirmOutcome::Pending { .. }), "looking changes nothing: {looked:?}");
            signature.confirmed_by = Some(number);
            signature.state = if signature.doubtful { Suspect } else { Confirmed };
            if !signature.doubtful {
                self.leaves[signature.petition].push(LeafKind::Confirmed);
            }
        }
        let logged = signature.confirmed_by == Some(number);
        let confirmed = self.confirmed(self.signatures[&key].petition);
        assert_eq!(outcome, ConfirmOutcome::Confirmed { petition: slug, confirmed, already, logged });
    }

    async fn withdraw(&mut self, number: u32) {
        let outcome = self.store.withdraw(token(number), self.now).await.unwrap();
        let key = match self.links[&number] {
            Link::Older(_, since) if outcome == WithdrawOutcome::Unknown => {
                assert!(self.now - since > FORGOTTEN - 60);
                return;
            }
            Link::To(key) | Link::Older(key, _) => key,
            Link::Void(since) => {
                let forgotten = self.now - since > FORGOTTEN - 60 && outcome == WithdrawOutcome::Unknown;
                assert!(outcome == WithdrawOutcome::Expired || forgotten, "{outcome:?}");
                return;
            }
        };
        let signature = self.signatures.get_mut(&key).unwrap();
        let petition = signature.petition;
        let already = signature.state == Withdrawn;
        if signature.state == Confirmed {
            self.leaves[petition].push(LeafKind::Withdrawn);
        }
        if let (Pending, Some(person)) = (signature.state, signature.person) {
            self.disowned.insert((petition, person), clock::minute(self.now + 30 * DAY));
        }
        (signature.state, signature.person, signature.was) = (Withdrawn, None, None);
        let confirmed = self.confirmed(petition);
        let slug = PETITIONS[petition].to_owned();
        assert_eq!(outcome, WithdrawOutcome::Withdrawn { petition: slug, confirmed, already });
    }

    async fn review(&mut self, key: i64, event: Event) {
        let after = self.store.happens(key, event, self.now).await;
        let signature = self.signatures.get_mut(&key).unwrap();
        let before = signature.state;
        let to = match (event, before) {
            (Event::Clear, Suspect) => Confirmed,
            (Event::Invalidate, Pending | Confirmed | Suspect) => Invalidated,
            (Event::Restore, Invalidated) => signature.was.unwrap(),
            _ => {
                assert_eq!(after, None, "{event:?} cannot happen to what is {before:?}");
                return;
            }
        };
        assert_eq!(after, Some(to));
        signature.state = to;
        signature.was = (to == Invalidated).then_some(before);
        signature.doubtful &= to != Confirmed;
        let leaf = match event {
            Event::Clear => LeafKind::Confirmed,
            Event::Invalidate => LeafKind::Invalidated,
            _ => LeafKind::Restored,
        };
        if (before == Confirmed) != (to == Confirmed) {
            self.leaves[signature.petition].push(leaf);
        }
    }

    async fn sweep(&mut self) {
        self.store.sweep(self.now, kept()).await.unwrap();
        let before = self.now - CONFIRM;
        let expired = |s: &Signature| s.state == Pending && s.mailed < before;
        let gone: Vec<i64> = self.signatures.iter().filter(|(_, s)| expired(s)).map(|(key, _)| *key).collect();
        self.signatures.retain(|_, s| !expired(s));
        for link in self.links.values_mut() {
            *link = match *link {
                Link::To(key) if gone.contains(&key) => Link::Void(self.now),
                Link::Older(key, since) if gone.contains(&key) => Link::Void(since),
                other => other,
            };
        }
        self.known.retain(|_, (_, created)| *created >= before);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn states_counts_and_log_follow_the_model_whatever_happens(acts in prop::collection::vec(act(), 1..120)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut model = Model::new().await;
            for act in acts {
                model.act(act).await;
            }
            model.check().await;
        });
    }
}

//! What is doubtful, and when work is asked for.

use super::*;
use crate::keys;

const NOW: Seconds = 1_800_000_000;

fn guard(change: impl FnOnce(&mut config::Guard)) -> Guard {
    let mut config = config::Guard::default();
    change(&mut config);
    Guard::new(&config).unwrap()
}

/// Judges a signature with a key of its own.
fn judge(guard: &Guard, client: IpAddr, petition: &str, domain: &str, now: Seconds) -> Verdict {
    guard.judge(client, petition, domain, &keys::base64url(&keys::random().unwrap()), now)
}

/// Judges so many signatures, each with an address of another domain, and counts the doubtful.
fn doubtful(guard: &Guard, client: impl Fn(u32) -> String, number: u32, now: Seconds) -> Vec<Option<Doubt>> {
    let domain = |n| format!("{n}.example");
    let judge = |n| judge(guard, client(n).parse().unwrap(), "free-them", &domain(n), now).doubt;
    (0..number).map(judge).collect()
}

fn doubts(none: u32, some: u32, doubt: Doubt) -> Vec<Option<Doubt>> {
    let none = (0..none).map(|_| None);
    none.chain((0..some).map(|_| Some(doubt))).collect()
}

#[test]
fn an_address_and_the_network_around_it_have_limits_under_each_petition() {
    let guard = guard(|config| (config.guard_address_hour, config.guard_network_hour) = (3, 10));
    let one = |_| "192.0.2.1".to_owned();
    assert_eq!(doubtful(&guard, one, 5, NOW), doubts(3, 2, Doubt::Range));
    let other = judge(&guard, "192.0.2.1".parse().unwrap(), "another", "a.example", NOW);
    assert_eq!(other.doubt, None, "another petition");
    assert_eq!(doubtful(&guard, |n| format!("192.0.2.{}", 10 + n), 8, NOW), doubts(5, 3, Doubt::Range));
    assert_eq!(doubtful(&guard, |n| format!("198.51.{n}.1"), 8, NOW), doubts(8, 0, Doubt::Range));
    let household = |n| format!("2001:db8:1:2{n:02x}::1");
    assert_eq!(doubtful(&guard, household, 5, NOW), doubts(3, 2, Doubt::Range));
    assert_eq!(doubtful(&guard, |n| format!("2001:db8:1:{n:x}00::1"), 8, NOW)[5..], doubts(0, 3, Doubt::Range));
    assert_eq!(doubtful(&guard, one, 1, NOW + 2 * HOUR), [None], "an hour later it has passed");
}

#[test]
fn a_domain_has_a_limit_and_a_large_provider_a_higher_one() {
    let guard = guard(|config| (config.guard_domain_hour, config.guard_provider_hour) = (2, 4));
    let of = |domain: &str, from: u8| -> Vec<Option<Doubt>> {
        (0..5).map(|n| judge(&guard, [10, from, n, 1].into(), "free-them", domain, NOW).doubt).collect()
    };
    assert_eq!(of("evil.example", 1), doubts(2, 3, Doubt::Domain));
    assert_eq!(of("gmail.com", 2), doubts(4, 1, Doubt::Domain));
    assert_eq!(of("good.example", 3), doubts(2, 3, Doubt::Domain));
    let domains = guard.trends(NOW).domains;
    let told: Vec<_> = domains.iter().map(|trend| (trend.name.as_str(), trend.count, trend.most)).collect();
    assert_eq!(told, [("evil.example", 5, 2), ("gmail.com", 5, 4), ("good.example", 5, 2)]);
}

#[test]
fn what_is_seldom_leaves_no_name() {
    let guard = guard(|_| {});
    for n in 0..20 {
        judge(&guard, [10, 0, n, 1].into(), "free-them", "small.example", NOW);
    }
    assert_eq!(guard.trends(NOW), Trends::default());
    assert!(guard.state().domains.entries().all(|entry| entry.about.is_none()));
}

#[test]
fn trends_name_networks_by_the_tags_of_their_signatures() {
    let guard = guard(|config| (config.guard_address_hour, config.guard_network_hour) = (4, 8));
    let of = |host: u8| judge(&guard, [192, 0, 2, host].into(), "free-them", &format!("{host}.example"), NOW);
    let verdicts: Vec<Verdict> = [1, 1, 1, 2, 3, 4, 5].map(of).into();
    let trends = guard.trends(NOW);
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let trend = |tag: &[u8], count, most| Trend { name: hex(tag), petition: Some("free-them".into()), count, most };
    assert_eq!(trends.addresses, [trend(&verdicts[0].range_tag, 3, 4)]);
    assert_eq!(trends.networks, [trend(&verdicts[0].range_tag[..4], 7, 8)]);
    assert_eq!(verdicts[0].range_tag[..4], verdicts[6].range_tag[..4]);
    judge(&guard, [192, 0, 2, 1].into(), "free-them", "a.example", NOW + 86_400);
    assert_eq!(guard.trends(NOW + 86_400).networks, [], "a new day's secret begins anew");
}

#[test]
fn work_is_asked_for_while_many_come_and_rises_with_them() {
    let guard = guard(|config| config.guard_work_minute = 10);
    let bits = |now| guard.work(None, "key", now).err().map(|challenge| challenge.bits);
    let asked: Vec<_> = (0..100).map(|_| bits(NOW)).collect();
    assert!(asked[..9].iter().all(Option::is_none));
    assert_eq!([asked[9], asked[18], asked[19], asked[39], asked[79]].map(|bits| bits.unwrap()), [15, 15, 16, 17, 18]);
    assert_eq!(bits(NOW + 2 * MINUTE), None, "it is quiet again");
    assert!((0..100_000).map(|_| bits(NOW + 3 * MINUTE)).is_sorted(), "it never falls while they come");
    assert_eq!(guard.trends(NOW + 3 * MINUTE).bits, Some(limit::WORK_BITS));
}

#[test]
fn work_serves_the_one_signature_that_it_was_asked_for() {
    let guard = guard(|config| config.guard_work_minute = 2);
    assert_eq!(guard.work(None, "key-0", NOW), Ok(()));
    let challenge = guard.work(None, "key-1", NOW).unwrap_err();
    let number = seal::work::solve(challenge.challenge.as_bytes(), challenge.bits).unwrap();
    let done = Work { challenge: challenge.challenge, number };
    assert_eq!(guard.work(Some(&done), "key-1", NOW), Ok(()));
    assert_eq!(guard.work(Some(&done), "key-1", NOW), Ok(()), "a retry, which the store takes for the same signature");
    assert!(guard.work(Some(&done), "key-2", NOW).is_err());
    assert!(guard.work(Some(&done), "key-1", NOW + limit::CHALLENGE_SECONDS + 1).is_ok(), "nothing is asked any more");
}

#[test]
fn work_is_asked_for_while_half_of_the_signatures_are_doubtful() {
    let guard = guard(|config| config.guard_address_hour = 19);
    doubtful(&guard, |_| "192.0.2.1".into(), 39, NOW);
    assert_eq!(guard.trends(NOW).bits, None);
    doubtful(&guard, |_| "192.0.2.1".into(), 1, NOW);
    assert_eq!(guard.trends(NOW).bits, Some(17));
    assert_eq!(guard.trends(NOW + 2 * LATELY).bits, None);
}

#[test]
fn the_plain_form_and_the_whole_have_limits_of_their_own() {
    let guard = guard(|config| (config.guard_plain_minute, config.guard_flood_minute) = (2, 6));
    let plain = |now| guard.plain(now);
    assert_eq!([plain(NOW), plain(NOW), plain(NOW)], [None, None, Some(Doubt::Flood)]);
    assert_eq!(plain(NOW + 2 * MINUTE), None);
    assert_eq!(doubtful(&guard, |n| format!("198.51.{n}.1"), 8, NOW), doubts(6, 2, Doubt::Flood));
}

#[test]
fn a_petition_s_name_takes_no_more_room_than_names_have() {
    let guard = guard(|_| {});
    judge(&guard, "192.0.2.1".parse().unwrap(), &"é".repeat(5_000), "a.example", NOW);
    assert!(guard.state().addresses.entries().all(|entry| entry.about.petition.len() <= limit::SLUG));
}

#[test]
fn what_is_sent_again_is_counted_once() {
    let guard = guard(|config| config.guard_address_hour = 2);
    let sent = |key: &str| guard.judge("192.0.2.1".parse().unwrap(), "free-them", "a.example", key, NOW);
    let first = sent("one");
    assert!((0..9).all(|_| sent("one") == first));
    assert_eq!(
        [sent("two").doubt, sent("three").doubt, sent("three").doubt],
        [None, Some(Doubt::Range), Some(Doubt::Range)]
    );
    assert_eq!(sent("two").doubt, None);
}

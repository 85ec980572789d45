//! Every bound at a boundary, next to the reason for the number.

/// Bytes of a body where nothing else is said.
pub const BODY: usize = 16 * 1024;
/// Bytes of a signature's body: a copy of the longest content for each recipient and the partner.
pub const SIGNATURE_BODY: usize = 64 * 1024;
/// Seconds for a request's body to arrive: a signature on a 2 kB/s line takes 8.
pub const BODY_SECONDS: u64 = 30;
/// Characters of a name: the longest names in civil registers are under 100 with titles.
pub const NAME: usize = 120;
/// Bytes of a mail address (RFC 5321, 4.5.3.1.3, less the angle brackets).
pub const EMAIL: usize = 254;
/// Characters of a comment: two paragraphs, as much as a target reads.
pub const COMMENT: usize = 1_000;
/// Characters of a slug or alert id: it stands in addresses that people copy by hand.
pub const SLUG: usize = 80;
/// Characters of a language tag (BCP 47 without extensions).
pub const LANG: usize = 35;
/// Characters of an idempotency key, at least: 16 base64url characters are 96 random bits.
pub const KEY_MIN: usize = 16;
/// Characters of an idempotency key, at most: a UUID has 36.
pub const KEY_MAX: usize = 64;
/// Characters of a confirmation token: 32 random bytes in base64url.
pub const TOKEN: usize = 43;
/// Characters of a consent wording's version.
pub const CONSENT: usize = 40;
/// Alerts in one file of the snapshot: about 9 kB compressed, and more than a reader scrolls through.
pub const ALERT_LIST: usize = 50;
/// Alerts that one live event lists; beyond that every reader fetches anyway.
pub const LIVE_ALERTS: usize = 20;
/// Petitions that one live stream may follow: a page with more has a list, not forms.
pub const LIVE_PETITIONS: usize = 20;
/// Paths in one shard of a language's index, at most: about 5 kB, three seconds on a 2 kB/s line.
pub const INDEX_PATHS: usize = 64;
/// Days until an unconfirmed signature and its address are erased.
pub const CONFIRM_DAYS: u32 = 7;
/// Characters of an imported title.
pub const TITLE: usize = 300;
/// Characters of an imported summary, target or consent sentence.
pub const SENTENCE: usize = 1_000;
/// Characters of an imported text: the longest real petition of 1,000 has under 10,000.
pub const TEXT: usize = 50_000;
/// Seconds between two polls: below 2 a reader would be a burden, above an hour an alert would be no alert.
pub const POLL_SECONDS: std::ops::RangeInclusive<u32> = 2..=3_600;
/// Days for which an opportunity is still listed after its deadline: some extend theirs, and news of it travels slowly.
pub const PASSED_DAYS: u32 = 7;
/// Characters of a request's subject: a headline.
pub const SUBJECT: usize = 200;
/// Characters of a request's or an answer's text: three printed pages, what somebody reads before asking back.
pub const REQUEST_TEXT: usize = 6_000;
/// Characters of the ways in which an asker can be reached.
pub const CONTACT: usize = 300;
/// Characters of an organisation's name: the longest registered ones have about 150.
pub const ORGANISATION: usize = 200;
/// Bytes to a multiple of which content is padded before it is sealed, so that its length tells little.
pub const PADDING: usize = 1_024;
/// Bytes that sealing adds: the encapsulated key (32) and the tag (16).
pub const SEAL_OVERHEAD: usize = 48;
/// Characters of sealed content in base64url: the longest request in four-byte letters, padded to 27 kB and sealed.
pub const SEALED: usize = 36_928;
/// Bytes of a request's body: the longest sealed content and what stands beside it. On a 2 kB/s line it takes 20 of the
/// [`BODY_SECONDS`].
pub const REQUEST_BODY: usize = 40 * 1024;
/// Characters of 32 bytes in base64url without padding: keys, and the names of mailboxes.
pub const BYTES32: usize = 43;
/// Answers to one request: a talk that needs more goes on elsewhere.
pub const ANSWERS: usize = 20;
/// Pinned loaders that a clearing house or a mirror keeps, the current one included: one a week for a year. With the
/// files that they name these are 18 MB at the most, as most files outlive a build.
pub const PINNED_LOADERS: usize = 52;
/// Days for which a loader is kept once another took its place: whoever looks after a page once a year finds it working.
pub const PINNED_DAYS: u32 = 400;
/// Bytes of an imported address: what old browsers and mail programs carry whole is far above.
pub const URL: usize = 500;
/// Days in the public series of a petition: three years and the delivery. Older ones stay in the log, and proofs of them
/// are still given. The file then has 170 kB, less than half of it packed.
pub const LOG_HEADS: usize = 1_200;
/// Leaves in one reply: 100 kB, a minute on a 2 kB/s line.
pub const LOG_LEAVES: u64 = 1_000;
/// Organisations that receive a petition's signatures: each makes every signature larger.
pub const RECIPIENTS: usize = 5;
/// Bytes to a multiple of which a signature's content is padded: names and addresses of usual length fill one step, so
/// that its size tells only whether there is a comment.
pub const SIGNATURE_PADDING: usize = 512;
/// Characters of a sealed signature: the longest content (name and comment in four-byte letters) padded, sealed and in
/// base64url has under 8 kB.
pub const SEALED_SIGNATURE: usize = 8_192;
/// Bytes of a partner's page's address: it must fit a line of a mail.
pub const PAGE: usize = 500;
/// Characters of a challenge.
pub const CHALLENGE: usize = 86;
/// Seconds for which a challenge can be answered: an old telephone needs minutes for the hardest.
pub const CHALLENGE_SECONDS: i64 = 600;
/// Zero bits that a challenge may ask for: a million hashes on average, some seconds on a telephone.
pub const WORK_BITS: u8 = 20;
/// Sites of one partner: an organisation and its campaigns, each in several languages.
pub const SITES: usize = 20;
/// Names in one page of the public list: about 6 kB, and as many as a reader looks through.
pub const NAMES: usize = 100;
/// Names of an organisation in further languages: a few more than there are on the pages.
pub const ENDORSEMENT_NAMES: usize = 10;
/// Bytes of a logo as it is sent: half a minute on a 2 kB/s line, and enough for a drawing.
pub const LOGO: usize = 64 * 1024;
/// Pixels of a logo's width, and of its height: twice what the letter prints.
pub const LOGO_PIXELS: u32 = 512;
/// Bytes of a logo as it is kept: without its palette a picture can become larger.
pub const LOGO_KEPT: usize = 128 * 1024;
/// Bytes of an endorsement's body: the largest logo in base64 and the longest names.
pub const ENDORSEMENT_BODY: usize = 128 * 1024;
/// Seconds for an endorsement's body to arrive: the largest on a 2 kB/s line takes 64.
pub const ENDORSEMENT_SECONDS: u64 = 120;
/// Endorsements of one petition that may wait for their representatives or for an editor: more than editors look at in a
/// week, and 25 MB of logos at the most.
pub const ENDORSEMENTS_WAITING: usize = 200;
/// Organisations under one letter: the longest that are known have several hundred.
pub const ENDORSEMENTS: usize = 1_000;

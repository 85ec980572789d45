//! The controlled lists of the Action Alert Network. Free text is refused wherever one of these is expected.

use crate::list::controlled_list;

controlled_list! {
    /// What sort of item of the Action Alert Network it is.
    AlertKind {
        /// A new incident.
        Alert = "alert",
        /// News of an earlier alert.
        Update = "update",
        /// Many members act together.
        JointAction = "joint_action",
        /// A statement by a member.
        PressRelease = "press_release",
        /// News of a campaign.
        CampaignNews = "campaign_news",
    }
}

controlled_list! {
    /// What an alert is about; an alert may have several.
    Topic {
        /// Freedom of the press.
        PressFreedom = "press_freedom",
        /// Filtering, blocking and shutdowns of the Internet.
        InternetCensorship = "internet_censorship",
        /// Access to information held by public bodies.
        FreedomOfInformation = "freedom_of_information",
        /// Criminal defamation and insult laws.
        DefamationAndInsultLaw = "defamation_and_insult_law",
        /// Who owns the media.
        MediaConcentration = "media_concentration",
        /// Attacks on people or premises.
        Attack = "attack",
    }
}

controlled_list! {
    /// What was done; an alert may have several.
    Act {
        /// Somebody was killed.
        Killing = "killing",
        /// Somebody disappeared.
        Disappearance = "disappearance",
        /// Somebody was attacked physically.
        Assault = "assault",
        /// Somebody was threatened.
        Threat = "threat",
        /// Somebody was held without a sentence.
        Detention = "detention",
        /// Somebody was sentenced to prison.
        Imprisonment = "imprisonment",
        /// A case was brought.
        Prosecution = "prosecution",
        /// A court or authority ordered something.
        LegalOrder = "legal_order",
        /// A work or outlet was censored or banned.
        CensorshipOrBan = "censorship_or_ban",
        /// A site, service or the whole network was cut.
        BlockingOrShutdown = "blocking_or_shutdown",
        /// Content was removed from a platform.
        Takedown = "takedown",
        /// Premises were searched or things seized.
        RaidOrSeizure = "raid_or_seizure",
        /// Entry to a place or event was refused.
        DenialOfAccess = "denial_of_access",
        /// Somebody could not travel, or was expelled.
        TravelBanOrExpulsion = "travel_ban_or_expulsion",
        /// Somebody was harassed online.
        OnlineHarassment = "online_harassment",
        /// Somebody was watched or intercepted.
        Surveillance = "surveillance",
        /// A licence was refused or an outlet closed.
        LicenceOrClosure = "licence_or_closure",
        /// A law restricts expression.
        RestrictiveLaw = "restrictive_law",
        /// An outlet changed hands.
        OwnershipChange = "ownership_change",
        /// Information was refused.
        InformationRefusal = "information_refusal",
        /// Nobody was held to account.
        Impunity = "impunity",
        /// Something became better.
        PositiveDevelopment = "positive_development",
    }
}

controlled_list! {
    /// How an incident ended, kept apart from the editorial state.
    Outcome {
        /// Not ended.
        Ongoing = "ongoing",
        /// Set free.
        Released = "released",
        /// Found not guilty.
        Acquitted = "acquitted",
        /// Found guilty.
        Convicted = "convicted",
        /// The case was dropped.
        Dropped = "dropped",
        /// The law was changed.
        LawChanged = "law_changed",
        /// Nobody was held to account.
        Impunity = "impunity",
        /// The victim died.
        Died = "died",
        /// Not known.
        Unknown = "unknown",
    }
}

controlled_list! {
    /// How sure the clearing house is of an alert.
    Confidence {
        /// Verified by two independent sources or by documents.
        Confirmed = "confirmed",
        /// More likely than not.
        Likely = "likely",
        /// Reported by one source.
        Possible = "possible",
        /// Contradicted by another source.
        Disputed = "disputed",
    }
}

/// The assigned codes of ISO 3166-1 alpha-2, and `XK`, which is in use for Kosovo. In one text, because the widget
/// carries it.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW \
    BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI \
    FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN \
    IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME \
    MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF \
    PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV \
    SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK \
    YE YT ZA ZM ZW";

/// Every country's code, in the codes' order.
pub fn countries() -> impl Iterator<Item = &'static str> {
    COUNTRIES.split_ascii_whitespace()
}

//! Bounds against signatures that no person sends.

use serde::Deserialize;

use crate::guard::PROVIDERS;

/// How signatures are guarded. Nobody is turned away by a bound: who signs beyond one gets the same answer as anyone, and
/// the signature is set aside, once it is confirmed, until somebody has looked.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Guard {
    /// `guard_address_hour`: signatures an hour under one petition from one IPv4 address or IPv6 /56. Default 30: more
    /// than a family or an office sends, fewer than are worth a robot's while. Mobile networks and internet cafés put
    /// many people behind one address; raise it where reviewers find that such are what is set aside.
    pub guard_address_hour: u32,
    /// `guard_network_hour`: the same from one IPv4 /24 or IPv6 /48. Default 200.
    pub guard_network_hour: u32,
    /// `guard_domain_hour`: signatures an hour, whatever they are for, with addresses of one mail domain. Default 50: a
    /// whole organisation may sign on one morning; whoever registers a domain can make any number of addresses.
    pub guard_domain_hour: u32,
    /// `guard_provider_hour`: the same for a large provider. Default 20000, as many as a petition in the evening news
    /// may bring.
    pub guard_provider_hour: u32,
    /// `guard_providers`: mail domains of large providers. Default: some forty that are common where members are.
    pub guard_providers: Vec<String>,
    /// `guard_work_minute`: signatures a minute, of all petitions, from which the signers' browsers are asked for work: at
    /// first a tenth of a second's, doubled with each doubling of the rate. Default 120: a busy day has a tenth of that.
    pub guard_work_minute: u32,
    /// `guard_plain_minute`: signatures a minute by the form without script, which can do no work. Default 60: fewer than
    /// one reader in fifty has no script.
    pub guard_plain_minute: u32,
    /// `guard_flood_minute`: signatures a minute, work done or not, beyond which each is set aside. Default 6000: three
    /// times what the largest petitions had in their largest hour.
    pub guard_flood_minute: u32,
}

impl Default for Guard {
    fn default() -> Self {
        Self {
            guard_address_hour: 30,
            guard_network_hour: 200,
            guard_domain_hour: 50,
            guard_provider_hour: 20_000,
            guard_providers: PROVIDERS.iter().map(|name| (*name).to_owned()).collect(),
            guard_work_minute: 120,
            guard_plain_minute: 60,
            guard_flood_minute: 6_000,
        }
    }
}

impl Guard {
    /// Keys and values that must be at least one.
    pub(super) fn numbers(&self) -> [(&'static str, usize); 7] {
        [
            ("guard_address_hour", self.guard_address_hour as usize),
            ("guard_network_hour", self.guard_network_hour as usize),
            ("guard_domain_hour", self.guard_domain_hour as usize),
            ("guard_provider_hour", self.guard_provider_hour as usize),
            ("guard_work_minute", self.guard_work_minute as usize),
            ("guard_plain_minute", self.guard_plain_minute as usize),
            ("guard_flood_minute", self.guard_flood_minute as usize),
        ]
    }
}

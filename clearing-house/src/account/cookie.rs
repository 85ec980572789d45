//! The cookie that carries a session. Passphrases and sessions go over lines that nobody else reads: https, this machine
//! itself, and onion services, which are encrypted from end to end without https.

use axum::http::{HeaderMap, header};

/// Over https; browsers hold a name that begins so to `Secure`, `Path=/` and this very host.
const SECURE: &str = "__Host-ifex-desk";
/// Elsewhere, where a browser may refuse the other.
const PLAIN: &str = "ifex-desk";

/// How a session's cookie is named and guarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cookie {
    secure: bool,
}

impl Cookie {
    /// By the base address that readers see; `None` where others on the way could read along.
    pub fn of(public_url: &str) -> Option<Self> {
        if public_url.starts_with("https://") {
            return Some(Self { secure: true });
        }
        let authority = public_url.strip_prefix("http://")?.split('/').next()?;
        let host = match authority.strip_prefix('[') {
            Some(rest) => rest.split(']').next()?,
            None => authority.split(':').next()?,
        };
        let here = host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
        (here || host.ends_with(".onion")).then_some(Self { secure: false })
    }

    /// `Set-Cookie` that begins a session. It ends with the browser, or when the clearing house says so.
    pub fn set(self, secret: &str) -> String {
        let (name, secure) = self.parts();
        format!("{name}={secret}; Path=/; HttpOnly; SameSite=Strict{secure}")
    }

    /// `Set-Cookie` that ends it.
    pub fn forget(self) -> String {
        format!("{}; Max-Age=0", self.set(""))
    }

    /// The session's secret that a request carries.
    pub fn find(self, headers: &HeaderMap) -> Option<&str> {
        let (name, _) = self.parts();
        let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        all.flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(key, value)| *key == name && !value.is_empty())
            .map(|(_, value)| value)
    }

    const fn parts(self) -> (&'static str, &'static str) {
        if self.secure { (SECURE, "; Secure") } else { (PLAIN, "") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_is_for_lines_that_nobody_else_reads() {
        let secure = |url: &str| Cookie::of(url).map(|cookie| cookie.secure);
        assert_eq!(secure("https://house.example/path/"), Some(true));
        for local in ["http://127.0.0.1:8787/", "http://localhost/", "http://[::1]:80/", "http://abc.onion/"] {
            assert_eq!(secure(local), Some(false), "{local}");
        }
        for open in ["http://house.example/", "http://192.0.2.1/", "http://localhost.example/", "ftp://localhost/"] {
            assert_eq!(secure(open), None, "{open}");
        }
    }

    #[test]
    fn a_cookie_is_guarded_and_found_again() {
        let cookie = Cookie::of("https://house.example/").unwrap();
        assert_eq!(cookie.set("abc"), "__Host-ifex-desk=abc; Path=/; HttpOnly; SameSite=Strict; Secure");
        assert_eq!(cookie.forget(), "__Host-ifex-desk=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0");
        let mut headers = HeaderMap::new();
        headers.insert("cookie", "other=1; __Host-ifex-desk=abc; x".parse().unwrap());
        assert_eq!(cookie.find(&headers), Some("abc"));
        headers.insert("cookie", "ifex-desk=abc; __Host-ifex-desk=".parse().unwrap());
        assert_eq!(cookie.find(&headers), None);
    }
}

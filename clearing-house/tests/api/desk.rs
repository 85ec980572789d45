//! The desk from outside: from the invitation to signing out, and what is refused on the way.

mod account;
mod refusal;
mod review;

use clearing_house::store::account::{Actor, NewInvitation, Role};
use reqwest::{Client, Response, StatusCode, header, redirect::Policy};
use totp_rs::{Builder, Secret};

use crate::house::House;

pub const PASSPHRASE: &str = "quatre mots très simples";

/// Somebody with a browser that follows nothing by itself.
pub struct Person<'a> {
    pub house: &'a House,
    pub name: String,
    /// The authenticator app's key, once the invitation was seen.
    pub key: String,
    /// The recovery codes, once the account is set up.
    pub recovery: Vec<String>,
    /// The session's cookie as a browser sends it.
    pub cookie: String,
    client: Client,
}

impl<'a> Person<'a> {
    pub fn new(house: &'a House, name: &str) -> Self {
        let client = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
        let (key, recovery, cookie) = Default::default();
        Self { house, name: name.into(), key, recovery, cookie, client }
    }

    /// Somebody who is at the desk.
    pub async fn at_the_desk(house: &'a House, name: &str, role: Role) -> Self {
        let mut person = Self::new(house, name);
        let path = person.invited(role).await;
        assert_eq!(person.follow(&path).await, StatusCode::OK);
        house.clock.advance(30);
        assert_eq!(person.sign_in(&person.code()).await.status(), StatusCode::SEE_OTHER);
        person
    }

    /// An invitation's path.
    pub async fn invited(&self, role: Role) -> String {
        let (token, now) = ("t".repeat(30) + &self.name, self.house.clock.now());
        let token_hash = clearing_house::keys::sha256(token.as_bytes());
        let seed = clearing_house::keys::random().unwrap();
        let by = Actor::Operator("test".into());
        let new = NewInvitation { name: self.name.clone(), role, token_hash, seed, by, now };
        assert!(self.house.running.app.store.invite(new).await.unwrap());
        format!("/desk/invite/{token}")
    }

    pub async fn get(&self, path: &str) -> Response {
        let request = self.client.get(format!("{}{path}", self.house.url));
        request.header(header::COOKIE, &self.cookie).send().await.unwrap()
    }

    pub async fn text(&self, path: &str) -> String {
        self.get(path).await.text().await.unwrap()
    }

    /// Sends a form as a page of ours does.
    pub async fn post(&self, path: &str, entries: &[(&str, &str)]) -> Response {
        self.post_from(path, entries, &[("sec-fetch-site", "same-origin")]).await
    }

    pub async fn post_from(&self, path: &str, entries: &[(&str, &str)], headers: &[(&str, &str)]) -> Response {
        let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        let pairs: Vec<_> = entries.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
        let mut request = self.client.post(format!("{}{path}", self.house.url)).body(pairs.join("&"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let form = "application/x-www-form-urlencoded";
        request.header(header::CONTENT_TYPE, form).header(header::COOKIE, &self.cookie).send().await.unwrap()
    }

    /// Follows an invitation; notes what the pages show once.
    pub async fn follow(&mut self, path: &str) -> StatusCode {
        let page = self.text(path).await;
        self.key = page.split("<code dir=\"ltr\">").nth(1).unwrap().split("</code>").next().unwrap().to_owned();
        let code = self.code();
        let entries = [("passphrase", PASSPHRASE), ("again", PASSPHRASE), ("code", &code)];
        let response = self.post(path, &entries).await;
        let (status, body) = (response.status(), response.text().await.unwrap());
        let codes = body.split("<li><code>").skip(1).filter_map(|rest| rest.split("</code>").next());
        self.recovery = codes.map(str::to_owned).collect();
        status
    }

    /// What the app shows now.
    pub fn code(&self) -> String {
        self.code_in(0)
    }

    /// A code that no clock near this one shows.
    pub fn wrong_code(&self) -> String {
        let near = [-60, -30, 0, 30, 60].map(|seconds| self.code_in(seconds));
        (0..).map(|number: u32| format!("{number:06}")).find(|code| !near.contains(code)).unwrap()
    }

    fn code_in(&self, seconds: i64) -> String {
        let secret = Secret::try_from_base32(self.key.replace(' ', "")).unwrap();
        let app = Builder::new().with_secret(secret).with_account_name("any").build().unwrap();
        app.generate(u64::try_from(self.house.clock.now() + seconds).unwrap()).to_string()
    }

    /// Signs in by name and passphrase, and keeps the cookie.
    pub async fn sign_in(&mut self, code: &str) -> Response {
        let response = self.enter(&self.name.clone(), PASSPHRASE, code).await;
        if let Some(cookie) = response.headers().get(header::SET_COOKIE) {
            self.cookie = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
        }
        response
    }

    pub async fn enter(&self, name: &str, passphrase: &str, code: &str) -> Response {
        self.post("/desk/sign-in?lang=en", &[("name", name), ("passphrase", passphrase), ("code", code)]).await
    }
}

/// Where a response leads.
pub fn location(response: &Response) -> &str {
    response.headers()[header::LOCATION].to_str().unwrap()
}

//! Accounts, invitations and sessions in tables.

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    super::{
        Stored,
        account::{
            Account, AccountState, AccountStore, Actor, AuditEntry, Credentials, Deed, Followed, IDLE, INVITATION,
            Invitation, NewCredentials, NewInvitation, Proof, Role, SESSION, SessionAccount, SignIn,
        },
    },
    SqliteStore,
    audit::{self, audit},
};
use crate::{
    clock::{self, Seconds},
    keys::Hash,
};

/// Between two notes of a session's last request, in seconds: a page is not worth a write.
const TOUCH: Seconds = 60;
/// How far a code's step may be from the present: the step before and the next.
const STEPS: i64 = 1;

#[async_trait]
impl AccountStore for SqliteStore {
    async fn invite(&self, new: NewInvitation) -> Stored<bool> {
        self.writer.write(move |c| invite(c, &new)).await
    }

    async fn invitation(&self, token_hash: Hash, now: Seconds) -> Stored<Option<Invitation>> {
        self.readers.read(move |c| Ok(standing(c, token_hash, now)?.map(|(_, invitation)| invitation))).await
    }

    async fn follow_invitation(&self, followed: Followed) -> Stored<bool> {
        self.writer.write(move |c| follow(c, &followed)).await
    }

    async fn accounts(&self) -> Stored<Vec<Account>> {
        self.readers.read(accounts).await
    }

    async fn disable_account(&self, name: String, by: Actor, now: Seconds) -> Stored<bool> {
        self.writer.write(move |c| disable(c, &name, &by, now)).await
    }

    async fn credentials(&self, name: String) -> Stored<Option<Credentials>> {
        self.readers.read(move |c| credentials(c, &name)).await
    }

    async fn sign_in(&self, sign_in: SignIn) -> Stored<bool> {
        self.writer.write(move |c| self::sign_in(c, &sign_in)).await
    }

    async fn session(&self, token_hash: Hash, now: Seconds) -> Stored<Option<SessionAccount>> {
        let found = self.readers.read(move |c| session(c, token_hash, now)).await?;
        let Some((account, seen)) = found else { return Ok(None) };
        if (now - seen).abs() >= TOUCH {
            self.writer.write(move |c| touch(c, token_hash, now)).await?;
        }
        Ok(Some(account))
    }

    async fn change_credentials(&self, new: NewCredentials) -> Stored<bool> {
        self.writer.write(move |c| change(c, &new)).await
    }

    async fn sign_out(&self, token_hash: Hash, by: Actor, now: Seconds) -> Stored<()> {
        self.writer
            .write(move |c| {
                c.prepare_cached("DELETE FROM sessions WHERE token_hash = ?")?.execute([token_hash])?;
                audit(c, &by, Deed::SignedOut, "", now)
            })
            .await
    }

    async fn audit(&self, by: Actor, what: Deed, object: String, now: Seconds) -> Stored<()> {
        self.writer.write(move |c| audit(c, &by, what, &object, now)).await
    }

    async fn audit_log(&self, before: Option<i64>, most: u32) -> Stored<Vec<AuditEntry>> {
        self.readers.read(move |c| audit::page(c, before, most)).await
    }
}

fn invite(c: &Connection, new: &NewInvitation) -> Stored<bool> {
    let known: Option<(i64, AccountState)> = c
        .prepare_cached("SELECT key, state FROM accounts WHERE name = ?")?
        .query_row([&new.name], |row| Ok((row.get(0)?, state(row, 1)?)))
        .optional()?;
    let account = match known {
        Some((_, AccountState::Active)) => return Ok(false),
        Some((account, AccountState::Invited | AccountState::Disabled)) => {
            c.execute(
                "UPDATE accounts SET role = ?, state = 'invited' WHERE key = ?",
                params![new.role.as_str(), account],
            )?;
            account
        }
        None => {
            c.execute(
                "INSERT INTO accounts (name, role, state) VALUES (?, ?, 'invited')",
                params![new.name, new.role.as_str()],
            )?;
            c.last_insert_rowid()
        }
    };
    c.execute(
        "INSERT OR REPLACE INTO invitations (account, token_hash, seed, until) VALUES (?, ?, ?, ?)",
        params![account, new.token_hash, new.seed, new.now + INVITATION],
    )?;
    audit(c, &new.by, Deed::AccountInvited, &new.name, new.now)?;
    Ok(true)
}

fn standing(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<Option<(i64, Invitation)>> {
    let found = c
        .prepare_cached(
            "SELECT a.key, a.name, a.role, i.seed FROM invitations i JOIN accounts a ON a.key = i.account \
             WHERE i.token_hash = ? AND i.until > ? AND a.state = 'invited'",
        )?
        .query_row(params![token_hash, now], |row| {
            Ok((row.get(0)?, Invitation { name: row.get(1)?, role: role(row, 2)?, seed: row.get(3)? }))
        })
        .optional()?;
    Ok(found)
}

fn follow(c: &Connection, followed: &Followed) -> Stored<bool> {
    let Some((account, invitation)) = standing(c, followed.token_hash, followed.now)? else { return Ok(false) };
    c.execute(
        "UPDATE accounts SET state = 'active', passphrase = ?, seed = ?, step = ? WHERE key = ?",
        params![followed.passphrase, invitation.seed, followed.step, account],
    )?;
    c.execute("DELETE FROM invitations WHERE account = ?", [account])?;
    renew_recovery(c, account, &followed.recovery)?;
    audit(c, &Actor::Account(invitation.name), Deed::AccountSetUp, "", followed.now)?;
    Ok(true)
}

fn renew_recovery(c: &Connection, account: i64, hashes: &[Hash]) -> Stored<()> {
    c.execute("DELETE FROM recovery_codes WHERE account = ?", [account])?;
    let mut add = c.prepare_cached("INSERT INTO recovery_codes (account, hash) VALUES (?, ?)")?;
    for hash in hashes {
        add.execute(params![account, hash])?;
    }
    Ok(())
}

fn change(c: &Connection, new: &NewCredentials) -> Stored<bool> {
    let found: Option<(i64, String)> = c
        .prepare_cached(
            "SELECT a.key, a.name FROM sessions s JOIN accounts a ON a.key = s.account \
             WHERE s.token_hash = ? AND a.state = 'active'",
        )?
        .query_row([new.session], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((account, name)) = found else { return Ok(false) };
    if !take(c, account, Proof::Step(new.code), new.step)? {
        return Ok(false);
    }
    let by = Actor::Account(name);
    if let Some(passphrase) = &new.passphrase {
        c.execute("UPDATE accounts SET passphrase = ? WHERE key = ?", params![passphrase, account])?;
        c.execute("DELETE FROM sessions WHERE account = ? AND token_hash <> ?", params![account, new.session])?;
        audit(c, &by, Deed::PassphraseChanged, "", new.now)?;
    }
    if let Some(hashes) = &new.recovery {
        renew_recovery(c, account, hashes)?;
        audit(c, &by, Deed::RecoveryRenewed, "", new.now)?;
    }
    Ok(true)
}

fn accounts(c: &Connection) -> Stored<Vec<Account>> {
    let all = c
        .prepare_cached("SELECT name, role, state, signed_in FROM accounts ORDER BY name")?
        .query_map([], |row| {
            Ok(Account { name: row.get(0)?, role: role(row, 1)?, state: state(row, 2)?, signed_in: row.get(3)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(all)
}

fn disable(c: &Connection, name: &str, by: &Actor, now: Seconds) -> Stored<bool> {
    let account: Option<i64> =
        c.query_row("SELECT key FROM accounts WHERE name = ?", [name], |row| row.get(0)).optional()?;
    let Some(account) = account else { return Ok(false) };
    c.execute("UPDATE accounts SET state = 'disabled', passphrase = NULL, seed = NULL WHERE key = ?", [account])?;
    for table in ["invitations", "recovery_codes", "sessions"] {
        c.execute(&format!("DELETE FROM {table} WHERE account = ?"), [account])?;
    }
    audit(c, by, Deed::AccountDisabled, name, now)?;
    Ok(true)
}

fn credentials(c: &Connection, name: &str) -> Stored<Option<Credentials>> {
    let found = c
        .prepare_cached("SELECT key, passphrase, seed FROM accounts WHERE name = ? AND state = 'active'")?
        .query_row([name], |row| Ok(Credentials { account: row.get(0)?, passphrase: row.get(1)?, seed: row.get(2)? }))
        .optional()?;
    Ok(found)
}

fn sign_in(c: &Connection, new: &SignIn) -> Stored<bool> {
    let name: Option<String> = c
        .prepare_cached("SELECT name FROM accounts WHERE key = ? AND state = 'active'")?
        .query_row([new.account], |row| row.get(0))
        .optional()?;
    let (Some(account), Some(name), Some(proof)) = (new.account, &name, new.proof) else {
        return refuse(c, name, new.now);
    };
    if !take(c, account, proof, new.step)? {
        return refuse(c, Some(name.clone()), new.now);
    }
    c.execute("UPDATE accounts SET signed_in = ? WHERE key = ?", params![clock::minute(new.now), account])?;
    c.execute("DELETE FROM sessions WHERE made <= ?", [new.now - SESSION])?;
    c.execute(
        "INSERT INTO sessions (token_hash, account, made, seen) VALUES (?1, ?2, ?3, ?3)",
        params![new.session, account, new.now],
    )?;
    let deed = match proof {
        Proof::Step(_) => Deed::SignedIn,
        Proof::Recovery(_) => Deed::SignedInByRecovery,
    };
    audit(c, &Actor::Account(name.clone()), deed, "", new.now)?;
    Ok(true)
}

/// Notes a sign-in that failed, and at which account where there is one: what was typed for a name may be a passphrase.
fn refuse(c: &Connection, name: Option<String>, now: Seconds) -> Stored<bool> {
    audit(c, &Actor::Stranger, Deed::SignInRefused, &name.unwrap_or_default(), now)?;
    Ok(false)
}

/// Takes a proof out of use; tells whether it was in use.
fn take(c: &Connection, account: i64, proof: Proof, present: i64) -> Stored<bool> {
    let taken = match proof {
        // A newest step that lies in the future comes from a clock that was set back: it bars nobody.
        Proof::Step(step) => c
            .prepare_cached("UPDATE accounts SET step = ?1 WHERE key = ?2 AND (step < ?1 OR step > ?3)")?
            .execute(params![step, account, present + STEPS])?,
        Proof::Recovery(hash) => c
            .prepare_cached("DELETE FROM recovery_codes WHERE account = ? AND hash = ?")?
            .execute(params![account, hash])?,
    };
    Ok(taken > 0)
}

/// Who has a session, and when its last request was noted. One that began in the future is over too: the clock was set.
fn session(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<Option<(SessionAccount, Seconds)>> {
    let found = c
        .prepare_cached(
            "SELECT a.name, a.role, (SELECT count(*) FROM recovery_codes r WHERE r.account = a.key), s.seen \
             FROM sessions s JOIN accounts a ON a.key = s.account WHERE s.token_hash = ?1 AND a.state = 'active' \
             AND s.made > ?2 - ?3 AND s.seen > ?2 - ?4 AND s.seen <= ?2 + ?4",
        )?
        .query_row(params![token_hash, now, SESSION, IDLE], |row| {
            let account = SessionAccount { name: row.get(0)?, role: role(row, 1)?, recovery_left: row.get(2)? };
            Ok((account, row.get(3)?))
        })
        .optional()?;
    Ok(found)
}

fn touch(c: &Connection, token_hash: Hash, now: Seconds) -> Stored<()> {
    c.prepare_cached("UPDATE sessions SET seen = ? WHERE token_hash = ?")?.execute(params![now, token_hash])?;
    Ok(())
}

/// Erases sessions and invitations past their time; tells how many.
pub fn sweep(c: &Connection, now: Seconds) -> Stored<usize> {
    let sessions =
        c.execute("DELETE FROM sessions WHERE made <= ? OR seen <= ?", params![now - SESSION, now - IDLE])?;
    Ok(sessions + c.execute("DELETE FROM invitations WHERE until <= ?", [now])?)
}

/// The table's own check leaves no other spelling.
fn role(row: &Row<'_>, column: usize) -> rusqlite::Result<Role> {
    Ok(Role::parse(row.get_ref(column)?.as_str()?).unwrap_or(Role::Editor))
}

fn state(row: &Row<'_>, column: usize) -> rusqlite::Result<AccountState> {
    Ok(AccountState::parse(row.get_ref(column)?.as_str()?).unwrap_or(AccountState::Disabled))
}

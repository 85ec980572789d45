//! Everything that crosses a boundary between the browser, the clearing house and a mirror: serde types, limits,
//! error codes and routes; and the look that pages share. It knows nothing of databases, HTTP or the browser, so that
//! every side can depend on it.
//!
//! One word for one thing: a field's name here is also its column, its form field and its message.
#![warn(missing_docs)]

pub mod alert;
pub mod delivery;
pub mod endorsement;
pub mod error;
pub mod exchange;
pub mod facet;
pub mod limit;
mod list;
pub mod live;
pub mod log;
pub mod look;
pub mod member;
pub mod name;
pub mod opportunity;
pub mod partner;
pub mod petition;
mod pin;
pub mod request;
pub mod route;
pub mod signature;
pub mod snapshot;
pub mod text;

pub use alert::{AlertList, AlertState, AlertSummary, RecommendedAction};
pub use delivery::{DeliveryReceipt, SignedReceipt};
pub use endorsement::{
    Endorsement, EndorsementCheck, EndorsementRequested, EndorsementState, Endorsements, NewEndorsement,
};
pub use error::{ErrorCode, ErrorReply, Field, FieldError};
pub use exchange::{ExchangeEntry, ExchangeKind, ExpertiseField};
pub use facet::{Act, AlertKind, Confidence, Outcome, Topic};
pub use live::{AlertChange, LiveEvent};
pub use log::{Consistency, Inclusion, InclusionQuery, Leaf, LeafKind, Log, LogHead};
pub use member::Member;
pub use name::{Names, ShownName};
pub use opportunity::{Opportunity, OpportunityKind};
pub use partner::Partner;
pub use petition::{Consent, Petition, PetitionState, Recipient};
pub use pin::Pin;
pub use request::{
    AnswerContent, AnswerQuery, Answers, NewRequest, Programme, Request, RequestContent, RequestKind, RequestState,
};
pub use signature::{
    Challenge, Confirmation, DeliveryState, Display, Look, NewConfirmation, NewSignature, SealedCopy, Signature,
    SignatureContent, SignatureState, Withdrawal, Work,
};
pub use snapshot::{Index, Manifest, ManifestSignature, SignedManifest};

//! What was found, in words.

use crate::diagnose::{Container, Finding, Place};
use crate::words::Tool;

/// A finding for a person.
pub struct Said {
    /// What it is.
    pub what: String,
    /// What to change.
    pub change: Option<String>,
    /// An address or a policy, as it stands or should stand.
    pub code: Option<String>,
}

/// The words for a finding.
pub fn finding(tool: &'static Tool, finding: &Finding) -> Said {
    let said = |what: &str, change: &str| Said { what: what.into(), change: Some(change.into()), code: None };
    let with = |what: &str, change: &str, code: &str| Said {
        code: Some(code.to_owned()).filter(|code| !code.is_empty()),
        ..said(what, change)
    };
    let alone = |what: String| Said { what, change: None, code: None };
    match finding {
        Finding::NoTag => said(tool.diagnose_no_tag(), tool.diagnose_no_tag_change()),
        Finding::Escaped => said(tool.diagnose_escaped(), tool.diagnose_escaped_change()),
        Finding::Inert(container) => inert(tool, *container),
        Finding::HeldBack { kind } => said(&tool.diagnose_held_back(kind), tool.diagnose_held_back_change()),
        Finding::Module => said(tool.diagnose_module(), tool.diagnose_module_change()),
        Finding::SrcMoved { attribute } => said(&tool.diagnose_src_moved(attribute), tool.diagnose_src_moved_change()),
        Finding::SrcMistyped { src } => with(tool.diagnose_src_mistyped(), tool.diagnose_src_mistyped_change(), src),
        Finding::SrcElsewhere { src } => with(tool.diagnose_src_elsewhere(), tool.diagnose_src_elsewhere_change(), src),
        Finding::SrcInsecure { src } => with(tool.diagnose_src_insecure(), tool.diagnose_src_insecure_change(), src),
        Finding::NoPlace => said(tool.diagnose_no_place(), tool.diagnose_no_place_change()),
        Finding::UnknownKind { value } => said(&tool.diagnose_unknown_kind(value), tool.diagnose_unknown_kind_change()),
        Finding::InHead => said(tool.diagnose_in_head(), tool.diagnose_in_head_change()),
        Finding::Unclosed { element } => said(&tool.diagnose_unclosed(element), tool.diagnose_unclosed_change()),
        Finding::IntegrityWithoutCrossorigin => {
            said(tool.diagnose_integrity_crossorigin(), tool.diagnose_integrity_crossorigin_change())
        }
        Finding::IntegrityMismatched => {
            said(tool.diagnose_integrity_mismatched(), tool.diagnose_integrity_mismatched_change())
        }
        Finding::IntegrityMoving => said(tool.diagnose_integrity_moving(), tool.diagnose_integrity_moving_change()),
        Finding::IntegrityRequired => {
            said(tool.diagnose_integrity_required(), tool.diagnose_integrity_required_change())
        }
        Finding::AsyncMissing => said(tool.diagnose_async(), tool.diagnose_async_change()),
        Finding::PolicyScript { directive } => alone(tool.diagnose_policy_script(directive)),
        Finding::NonceMissing => said(tool.diagnose_nonce(), tool.diagnose_nonce_change()),
        Finding::PolicyWasm { directive, frame: false } => alone(tool.diagnose_policy_wasm(directive)),
        Finding::PolicyWasm { directive, frame: true } => alone(tool.diagnose_policy_wasm_frame(directive)),
        Finding::PolicyConnect { directive } => alone(tool.diagnose_policy_connect(directive)),
        Finding::PolicyTypes => alone(tool.diagnose_policy_types().into()),
        Finding::PolicySandbox => said(tool.diagnose_policy_sandbox(), tool.diagnose_policy_sandbox_change()),
        Finding::Amended { place, policy } => {
            let what = match place {
                Place::Header => tool.diagnose_amended_header(),
                Place::Meta => tool.diagnose_amended_meta(),
            };
            Said { code: Some(policy.clone()), ..alone(what.into()) }
        }
    }
}

fn inert(tool: &'static Tool, container: Container) -> Said {
    let element = match container {
        Container::Comment => {
            return Said {
                what: tool.diagnose_comment().into(),
                change: Some(tool.diagnose_comment_change().into()),
                code: None,
            };
        }
        Container::Noscript => "noscript",
        Container::Template => "template",
        Container::Textarea => "textarea",
        Container::Text => "title, style, iframe",
    };
    Said { what: tool.diagnose_inert(element), change: Some(tool.diagnose_inert_change(element)), code: None }
}

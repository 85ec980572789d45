//! The browser tests: `cargo test -p end-to-end`, or with a part of a name,
//! `cargo test -p end-to-end --test browser -- petition::`.
//!
//! All cases share one clearing house, one mailbox and one ChromeDriver; each has a browser with a fresh profile.

mod access;
mod check;
mod contract;
mod house;
mod integrity;
mod languages;
mod lifecycle;
mod live;
mod manners;
mod one_visit;
mod pages;
mod petition;
mod policy;
mod queue;
mod run;
mod sealed;
mod site;
mod trust;

use std::process::ExitCode;

fn main() -> ExitCode {
    run::main(cases! {
        pages:
            script_alerts,
            script_petition,
            elements,
            two_widgets,
            hostile_css,
            narrow,
            themes;
        policy:
            webassembly_allowed,
            a_nonce_is_passed_on,
            a_frame_takes_over,
            the_link_stays_without_frames,
            the_link_stays_without_a_server,
            the_link_stays_without_javascript;
        manners:
            no_other_host_no_cookie_no_complaint,
            far_from_the_viewport_nothing_is_loaded,
            a_slow_line_shows_link_then_skeleton_then_list,
            narrow_forced_colours_and_reduced_motion_are_quiet;
        lifecycle:
            removed_elements_leave_nothing_and_come_back,
            a_moved_element_keeps_what_was_typed,
            attributes_change_at_run_time;
        petition:
            signed_confirmed_and_counted_live,
            the_keyboard_is_enough,
            faults_stand_next_to_fields_and_in_the_summary,
            a_doubled_click_is_one_signature,
            a_retry_after_a_lost_answer_is_one_signature,
            a_closed_petition_can_be_read;
        sealed:
            the_body_in_flight_tells_neither_name_nor_comment,
            nothing_of_it_is_loaded_before_somebody_turns_to_the_form,
            it_is_sealed_under_strict_policies_and_without_tls,
            each_organisation_is_told_by_itself_whether_it_may_write,
            signers_are_warned_where_it_is_dangerous,
            a_shown_name_can_wait_or_stay_hidden,
            the_work_that_is_asked_for_is_done_for_the_same_signature,
            leaving_at_once_leaves_nothing_to_go_back_to;
        queue:
            it_is_kept_only_where_asked_and_sent_once_when_the_line_is_back,
            another_page_of_the_site_sends_it,
            it_can_be_erased_and_the_form_is_there_again,
            what_is_refused_is_told_and_not_kept;
        one_visit:
            the_tab_that_signed_and_the_link_beside_it_both_confirm,
            the_clearing_houses_own_pages_do_the_same,
            without_the_tab_there_is_one_button,
            a_link_that_is_not_valid_says_so,
            a_page_that_no_longer_has_the_petition_leads_to_the_clearing_house;
        live:
            new_alerts_wait_and_move_nothing,
            polling_takes_over_where_push_fails,
            a_lost_server_is_told_and_forgotten,
            corrected_and_withdrawn_are_said_in_words,
            a_withdrawal_reaches_open_pages;
        trust:
            an_altered_file,
            an_altered_manifest,
            a_strangers_key,
            a_swapped_file,
            an_expired_edition_is_marked,
            an_older_edition_never_replaces_a_newer_one,
            a_forgery_leaves_what_was_verified,
            an_insecure_host_verifies_as_well;
        integrity:
            a_pinned_loader_runs_under_its_policy,
            an_altered_loader_is_refused_where_it_is_pinned,
            an_altered_glue_is_refused,
            an_altered_webassembly_is_refused,
            an_altered_style_sheet_is_refused,
            altered_words_are_refused,
            an_old_pinned_loader_works_after_the_next_build;
        check:
            all_is_well,
            without_the_attribute_nothing_of_it_is_loaded,
            a_stripped_tag_gets_the_line_to_put_in,
            misspelt_attributes_are_named_with_what_to_write,
            what_the_contract_declares_is_no_mistake,
            a_policy_gets_its_amendment,
            what_a_bad_line_does_is_told_apart,
            an_insecure_page_is_told_so,
            a_pin_that_was_overtaken_gets_the_new_tag,
            the_panel_speaks_every_language;
        languages:
            a_right_to_left_page_is_mirrored,
            the_language_comes_from_element_page_or_browser,
            every_language_is_complete,
            counts_take_the_right_plural;
        access:
            pages_in_english,
            pages_in_french,
            pages_in_spanish,
            pages_in_russian,
            pages_in_arabic,
            states_of_a_petition,
            states_of_alerts;
        contract:
            alerts,
            petition,
            both_hear_of_every_attribute;
        house::plain:
            everything_is_done_without_javascript,
            where_the_widget_fails_the_form_is_there,
            where_the_widget_runs_there_is_one_form;
        house::count:
            a_receipt_is_found_and_a_changed_one_is_not;
        house::delivery:
            a_receipt_is_genuine_and_a_changed_one_is_not;
        house::work:
            what_is_asked_for_is_done_and_the_signature_arrives_once;
        house::access:
            pages_in_english,
            pages_in_arabic_on_a_phone_in_the_dark;
        site::plain:
            a_guide_is_complete_without_scripts,
            words_stand_where_a_form_would_be,
            text_pages_are_nothing_but_text,
            every_page_is_reached_by_links;
        site::access:
            pages_in_english,
            pages_in_french,
            pages_in_spanish,
            pages_in_russian,
            pages_in_arabic,
            kinds_on_a_phone_in_the_dark;
        site::hydrate:
            nothing_moves_and_nothing_is_replaced;
        site::ticks:
            are_counted_and_forgotten,
            are_kept_where_asked_and_erased;
        site::find:
            forgives_typing_errors_in_every_language,
            leads_to_the_guide_and_leaves_no_trace,
            filters_narrow_and_clearing_brings_back_the_list;
        site::exit:
            by_the_button,
            by_pressing_shift_three_times,
            not_by_typing_capitals;
        site::offline:
            pages_search_and_checklist_work_without_a_line,
            a_newer_version_is_told_and_saved;
        site::request:
            is_answered_through_its_code,
            faults_are_shown_and_focused,
            a_mistyped_code_is_told,
            a_lost_line_keeps_the_text_and_makes_one_request,
            each_form_asks_for_what_it_says;
        site::funding:
            the_list_renews_itself,
            the_map_leads_to_countries;
        site::embed:
            what_it_writes_works_when_pasted,
            a_petition_pinned_to_one_build_can_be_signed_there,
            the_sample_page_shows_each_choice_and_adds_nothing_to_the_history,
            a_pasted_page_hears_what_stands_in_the_way;
        site::host:
            the_first_page_follows_the_browsers_language,
            a_missing_page_is_told_in_every_language,
            files_to_carry_are_there,
            files_are_kept_as_long_as_they_are_true;
    })
}

//! The search thread and its results.

use std::sync::Arc;
use std::time::Duration;

use overleg::domain::{Affected, Change, Edit, Field, Organisation, Overview, Past, RecordId, Source};
use overleg::i18n::Lang;
use overleg::search::{Stop, TargetKind};
use overleg::tui::finder::Finder;
use overleg::tui::msg::{Outcome, Snapshot};
use overleg::tui::question::{Among, Answer, Question, Ticket};
use overleg::tui::run::input::Waker;
use overleg::tui::run::searcher::Searcher;
use rstest::rstest;

use crate::records::{id, organisation};
use crate::sample::starter;

/// Longer than anything takes here.
const PATIENCE: Duration = Duration::from_secs(60);

fn organisations(typed: &str) -> Question {
    Question::Search(TargetKind::Organisation.into(), typed.to_owned())
}

/// The names in the answer to the last question.
fn names(outcomes: &[Outcome], overview: &Overview) -> (Ticket, Vec<String>) {
    match outcomes.last() {
        Some(Outcome::Found(ticket, Answer::Hits(hits))) => {
            let found = hits.iter().filter_map(|hit| hit.target.get(overview));
            (*ticket, found.map(|found| found.name().to_owned()).collect())
        }
        other => panic!("no organisations were found: {other:?}"),
    }
}

#[test]
fn the_last_of_many_questions_is_answered_last() {
    let overview = Arc::new(starter());
    let mut searcher = Searcher::start(Arc::clone(&overview), Lang::Nl, Waker::default());
    let mut ticket = Ticket::default();
    for end in 1..="arktos".len() {
        ticket = ticket.next();
        searcher.ask(ticket, organisations(&"arktos"[..end]));
    }
    let outcomes = searcher.found(PATIENCE);
    assert_eq!(names(&outcomes, &overview), (ticket, vec!["Arktos".to_owned()]));
    assert!(!searcher.is_busy());
}

#[test]
fn a_question_after_a_change_searches_the_changed_records() {
    let mut overview = starter();
    let mut searcher = Searcher::start(Arc::new(overview.clone()), Lang::Nl, Waker::default());
    let added = Organisation { name: "Zonnebloemhuis".to_owned(), ..organisation(200) };
    let change = Change::Organisation(Edit::add(added));
    overview.apply(&change).expect("it fits");
    let overview = Arc::new(overview);
    let affected = Affected::by(&change, &overview);
    searcher.renew(&Snapshot { overview: Arc::clone(&overview), past: Past::default(), affected });
    searcher.ask(Ticket::default(), organisations("zonnebloem"));
    assert_eq!(names(&searcher.found(PATIENCE), &overview).1, ["Zonnebloemhuis"]);
}

#[test]
fn without_a_question_there_is_nothing_to_wait_for() {
    let mut searcher = Searcher::start(Arc::new(starter()), Lang::Nl, Waker::default());
    assert!(searcher.found(PATIENCE).is_empty());
}

#[rstest]
#[case::organisations(organisations("ark"))]
#[case::what_can_be_picked(Question::Proposals(Among::AllOrNew(Source::Parties), "ark".to_owned()))]
#[case::notes(Question::Notes(None, "ark".to_owned()))]
#[case::who_is_called_so(Question::Alike(RecordId::Organisation(id(200)), vec![(Field::Name, "Artkos".to_owned())]))]
fn a_cancelled_question_gets_no_answer(#[case] question: Question) {
    let mut finder = Finder::new(Arc::new(starter()), Lang::Nl);
    let stop = Stop::default();
    assert!(finder.answer(&question, &stop).is_some());
    stop.ask();
    let mut finder = Finder::new(Arc::new(starter()), Lang::Nl);
    assert_eq!(finder.answer(&question, &stop), None);
}

//! The searcher: a thread that searches the records while the user types, so that typing never waits. Only this
//! thread holds the index, which it builds when it starts.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::input::Waker;
use crate::domain::Overview;
use crate::i18n::Lang;
use crate::search::Stop;
use crate::tui::finder::Finder;
use crate::tui::msg::{Outcome, Snapshot};
use crate::tui::question::{Question, Ticket};

/// The handle to the thread that searches.
#[derive(Debug)]
pub struct Searcher {
    orders: Sender<Order>,
    outcomes: Receiver<Option<Outcome>>,
    waiting_for: usize,
    /// Stops the search that was asked for last.
    stop: Stop,
    thread: JoinHandle<()>,
}

/// An order to the searcher.
enum Order {
    /// Find the answer to a question.
    Find(Ticket, Question, Stop),
    /// Search the records of this snapshot from now on.
    Renew(Snapshot),
    /// Drop an older overview.
    Forget(Arc<Overview>),
}

impl Searcher {
    /// Starts the thread, which searches the records of this overview, and wakes the loop after each answer.
    pub fn start(overview: Arc<Overview>, lang: Lang, waker: Waker) -> Self {
        let (orders, to_do) = channel();
        let (done, outcomes) = channel();
        let thread = thread::spawn(move || work(Finder::new(overview, lang), to_do, &done, &waker));
        Self { orders, outcomes, waiting_for: 0, stop: Stop::default(), thread }
    }

    /// A searcher whose thread has ended.
    #[cfg(test)]
    pub(super) fn gone() -> Self {
        let (orders, outcomes) = (channel().0, channel().1);
        let thread = thread::spawn(|| ());
        while !thread.is_finished() {
            thread::yield_now();
        }
        Self { orders, outcomes, waiting_for: 0, stop: Stop::default(), thread }
    }

    /// Asks a question. The search for the question before it is abandoned.
    pub fn ask(&mut self, ticket: Ticket, question: Question) {
        self.stop.ask();
        self.stop = Stop::default();
        if self.orders.send(Order::Find(ticket, question, self.stop.clone())).is_ok() {
            self.waiting_for += 1;
        }
    }

    /// Makes the searcher use the records of `snapshot` for all questions that are asked from now on.
    pub fn renew(&self, snapshot: &Snapshot) {
        // If the thread has ended, the loop notices.
        let _ = self.orders.send(Order::Renew(snapshot.clone()));
    }

    /// Makes the searcher drop an older overview: with a million records that takes long.
    pub fn forget(&self, overview: Arc<Overview>) {
        let _ = self.orders.send(Order::Forget(overview));
    }

    /// Whether a question is still unanswered.
    pub const fn is_busy(&self) -> bool {
        self.waiting_for > 0
    }

    /// Whether the thread has ended, as after a panic: no more questions are answered.
    pub fn has_ended(&self) -> bool {
        self.thread.is_finished()
    }

    /// The answers since the last call. If a search is still running, waits for it, but at most `patience`.
    pub fn found(&mut self, patience: Duration) -> Vec<Outcome> {
        let until = Instant::now() + patience;
        let mut found = Vec::new();
        while self.is_busy() {
            let left = until.saturating_duration_since(Instant::now());
            let Ok(outcome) = self.outcomes.recv_timeout(left) else { break };
            self.waiting_for -= 1;
            found.extend(outcome);
        }
        found
    }
}

/// Carries out orders until either channel is closed.
fn work(mut finder: Finder, orders: Receiver<Order>, done: &Sender<Option<Outcome>>, waker: &Waker) {
    for order in orders {
        match order {
            Order::Renew(snapshot) => finder.renew(&snapshot),
            Order::Forget(overview) => drop(overview),
            Order::Find(ticket, question, stop) => {
                let wanted = (!stop.is_asked()).then(|| finder.answer(&question, &stop)).flatten();
                if done.send(wanted.map(|answer| Outcome::Found(ticket, answer))).is_err() {
                    return;
                }
                waker.wake();
            }
        }
    }
}

impl Drop for Searcher {
    /// Stops the running search. Its answer is no longer needed, and the thread is not joined.
    fn drop(&mut self) {
        self.stop.ask();
    }
}

//! The searcher: a thread that finds records while somebody types, so that typing never waits. It alone
//! holds the index, which it makes when it starts.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::domain::Overview;
use crate::i18n::Lang;
use crate::search::Stop;
use crate::tui::finder::Finder;
use crate::tui::msg::{Outcome, Snapshot};
use crate::tui::question::{Question, Ticket};

/// The thread that searches, seen from outside.
#[derive(Debug)]
pub struct Searcher {
    orders: Sender<Order>,
    outcomes: Receiver<Option<Outcome>>,
    waiting_for: usize,
    /// Stops the search that was asked for last.
    stop: Stop,
    thread: JoinHandle<()>,
}

/// Something for the searcher to do.
enum Order {
    /// Find the answer to a question.
    Find(Ticket, Question, Stop),
    /// Find the records as they stand now.
    Renew(Snapshot),
    /// Forget records as they stood before.
    Forget(Arc<Overview>),
}

impl Searcher {
    /// Starts the thread, which finds the records of this overview.
    pub fn start(overview: Arc<Overview>, lang: Lang) -> Self {
        let (orders, to_do) = channel();
        let (done, outcomes) = channel();
        let thread = thread::spawn(move || work(Finder::new(overview, lang), to_do, &done));
        Self { orders, outcomes, waiting_for: 0, stop: Stop::default(), thread }
    }

    /// One whose thread is no more.
    #[cfg(test)]
    pub(super) fn gone() -> Self {
        let (orders, outcomes) = (channel().0, channel().1);
        let thread = thread::spawn(|| ());
        while !thread.is_finished() {
            thread::yield_now();
        }
        Self { orders, outcomes, waiting_for: 0, stop: Stop::default(), thread }
    }

    /// Asks for the answer to a question. What was asked before is given up.
    pub fn ask(&mut self, ticket: Ticket, question: Question) {
        self.stop.ask();
        self.stop = Stop::default();
        if self.orders.send(Order::Find(ticket, question, self.stop.clone())).is_ok() {
            self.waiting_for += 1;
        }
    }

    /// Has it find the records as they stand in `snapshot`; whatever is asked from now on is asked of these.
    pub fn renew(&self, snapshot: &Snapshot) {
        // One that has ended is noticed by the loop.
        let _ = self.orders.send(Order::Renew(snapshot.clone()));
    }

    /// Has it forget records as they stood before: with a million of them that takes long.
    pub fn forget(&self, overview: Arc<Overview>) {
        let _ = self.orders.send(Order::Forget(overview));
    }

    /// Whether something asked is not answered yet.
    pub const fn is_busy(&self) -> bool {
        self.waiting_for > 0
    }

    /// Whether the thread is no more, as after a panic: nothing is found any longer.
    pub fn has_ended(&self) -> bool {
        self.thread.is_finished()
    }

    /// What was found since last time. While something is being looked for, waits for it, at most for
    /// `patience`.
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

/// Does what is ordered until nobody orders or listens any more.
fn work(mut finder: Finder, orders: Receiver<Order>, done: &Sender<Option<Outcome>>) {
    for order in orders {
        match order {
            Order::Renew(snapshot) => finder.renew(&snapshot),
            Order::Forget(overview) => drop(overview),
            Order::Find(ticket, question, stop) => {
                let wanted = (!stop.is_asked()).then(|| finder.answer(&question, &stop)).flatten();
                if done.send(wanted.map(|answer| Outcome::Found(ticket, answer))).is_err() {
                    return;
                }
            }
        }
    }
}

impl Drop for Searcher {
    /// Gives up what is being looked for: nobody waits for it any longer, nor for the thread to end.
    fn drop(&mut self) {
        self.stop.ask();
    }
}

//! The real store behind the thread that writes, on a simulated disk in memory.

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use overleg::domain::{Affected, Change, Overview};
use overleg::i18n::Lang;
use overleg::store::{Disk as _, Store, backups_dir};
use overleg::tui::msg::Outcome;
use overleg::tui::run::input::Waker;
use overleg::tui::run::worker::{Job, Worker};

use crate::faulty::{FaultyDisk, Refused};
use crate::stand_in::{Disk, StoreBehind};
use crate::volatile::VolatileDisk;

const PATH: &str = "/memory/overleg.json";
/// The deadline for a report: the thread checks the store every second.
const DEADLINE: Duration = Duration::from_secs(30);

/// A store with a thread that writes in it.
pub(crate) struct Real {
    /// The disk as other programs see it.
    memory: VolatileDisk,
    /// The same disk as the thread sees it.
    disk: FaultyDisk,
    worker: Worker,
    /// How often it was edited by hand.
    edits: usize,
}

impl Real {
    /// A store with this overview.
    pub(crate) fn new(overview: Overview) -> Self {
        let memory = VolatileDisk::default();
        memory.make_folder(Path::new("/")).expect("made");
        Store::create_on(Arc::new(memory.clone()), Path::new(PATH), overview).expect("created");
        // A disk that does not confirm a new folder would already fail there.
        memory.make_folder(&backups_dir(Path::new(PATH))).expect("made");
        let disk = FaultyDisk::over(Arc::new(memory.clone()));
        let store = Store::open_on(Arc::new(disk.clone()), Path::new(PATH)).expect("a valid store");
        let worker = Worker::start(store, None, Lang::Nl, Waker::default());
        Self { memory, disk, worker, edits: 0 }
    }

    fn ask(&mut self, job: Job) -> Outcome {
        self.worker.ask(job);
        let mut has_seen = false;
        let start = Instant::now();
        while start.elapsed() < DEADLINE {
            for mut outcome in self.reports() {
                match &mut outcome {
                    // It looked just before it was asked.
                    Outcome::Seen(seen) => has_seen |= seen.is_ok(),
                    Outcome::Committed { snapshot, .. } | Outcome::NotCommitted { snapshot, .. } => {
                        if has_seen {
                            snapshot.affected = Affected::Any;
                        }
                        return outcome;
                    }
                    _ => return outcome,
                }
            }
        }
        panic!("the thread does not answer")
    }

    /// The next report of the thread.
    fn reports(&mut self) -> Vec<Outcome> {
        thread::sleep(Duration::from_millis(1));
        let told = self.worker.done();
        assert!(!self.worker.has_ended(), "the thread has panicked");
        told
    }

    /// The store as another program opens it.
    fn elsewhere(&self) -> Store {
        Store::open_on(Arc::new(self.memory.clone()), Path::new(PATH)).expect("a valid store")
    }
}

impl StoreBehind for Real {
    fn commit(&mut self, change: Change) -> Outcome {
        self.ask(Job::Commit(Arc::new(change)))
    }

    fn undo(&mut self) -> Outcome {
        self.ask(Job::Undo)
    }

    fn redo(&mut self) -> Outcome {
        self.ask(Job::Redo)
    }

    fn read_trash(&mut self) -> Outcome {
        self.ask(Job::ReadTrash)
    }

    fn read_history(&mut self) -> Outcome {
        self.ask(Job::ReadHistory)
    }

    fn look(&mut self) -> Option<Outcome> {
        let start = Instant::now();
        while start.elapsed() < DEADLINE {
            if let Some(seen) = self.reports().pop() {
                return Some(seen);
            }
        }
        None
    }

    fn set_disk(&mut self, disk: Disk) {
        self.disk.refuse(match disk {
            Disk::Works => Refused::Nothing,
            Disk::Refuses(_) => Refused::Writing,
            Disk::DoesNotConfirm(_) => Refused::Confirming,
            Disk::IsUnreadable(_) => Refused::Everything,
        });
    }

    fn change_elsewhere(&mut self, change: &Change) {
        self.elsewhere().commit(change).expect("the change fits");
    }

    fn edit_by_hand(&mut self, change: &Change) {
        let mut overview = Overview::clone(self.elsewhere().overview());
        overview.apply(change).expect("the change fits");
        let edited = Path::new("/memory/edited.json");
        Store::create_on(Arc::new(self.memory.clone()), edited, overview).expect("created");
        // No program writes it so, and it differs each time: otherwise it could be a version from before.
        self.edits += 1;
        let end = "\n".repeat(self.edits);
        self.memory.append(edited).and_then(|mut file| file.write_all(end.as_bytes())).expect("written");
        self.memory.rename(edited, Path::new(PATH)).expect("renamed");
    }
}

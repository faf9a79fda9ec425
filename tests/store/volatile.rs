//! A disk in memory whose power can be cut: anything that was not synced may then be there or not.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use fastrand::Rng;
use overleg::store::{Disk, DiskFile, HeldLock, Kind, Seen, Stamp};

/// A disk in memory; clones are the same disk.
#[derive(Debug, Clone, Default)]
pub(crate) struct VolatileDisk(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    nodes: Vec<Node>,
    /// The content that programs see.
    names: BTreeMap<PathBuf, usize>,
    /// The content that survives a power cut for certain, and the later steps that may be lost, in order.
    lasting: BTreeMap<PathBuf, usize>,
    pending: Vec<Renaming>,
    steps: usize,
    cut_at: Option<usize>,
}

/// A file or folder.
#[derive(Debug, Clone)]
struct Node {
    kind: Kind,
    content: Vec<u8>,
    /// The part that survives a power cut for certain.
    lasting: Vec<u8>,
    version: u64,
}

/// Something that was done to the names of a folder.
#[derive(Debug, Clone)]
enum Renaming {
    Put(PathBuf, usize),
    Remove(PathBuf),
    Move(PathBuf, PathBuf, usize),
}

/// The unsynced data that survives a power cut.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Luck {
    /// None.
    Worst,
    /// All.
    Best,
    /// A random part, from this seed. With an even seed, a later step can survive without an earlier one.
    Mixed(u64),
}

#[derive(Debug)]
struct VolatileFile {
    disk: VolatileDisk,
    node: usize,
    at: usize,
    appends: bool,
}

#[derive(Debug)]
struct NoLock;

impl HeldLock for NoLock {}

impl VolatileDisk {
    /// Cuts the power after this number of steps: from then on every step fails.
    pub(crate) fn cut_after(&self, steps: usize) {
        let mut state = self.state();
        state.cut_at = Some(state.steps + steps);
    }

    /// Whether the power was cut.
    pub(crate) fn is_cut(&self) -> bool {
        let state = self.state();
        state.cut_at.is_some_and(|cut_at| state.steps > cut_at)
    }

    /// The disk when the power is back.
    pub(crate) fn after_the_cut(&self, luck: Luck) -> Self {
        let state = self.state();
        let mut chance = Rng::with_seed(match luck {
            Luck::Worst | Luck::Best => 0,
            Luck::Mixed(seed) => seed,
        });
        let (done, any_order) = match luck {
            Luck::Worst => (0, false),
            Luck::Best => (state.pending.len(), false),
            // No file system owes it to anybody to make names last in the order in which they were given.
            Luck::Mixed(seed) if seed % 2 == 0 => (state.pending.len(), true),
            Luck::Mixed(_) => (chance.usize(..=state.pending.len()), false),
        };
        let mut names = state.lasting.clone();
        let done = state.pending[..done].iter().filter(|_| !any_order || chance.bool());
        done.for_each(|renaming| renaming.apply(&mut names));
        let left = |node: &Node| {
            let content = match luck {
                Luck::Worst => node.lasting.clone(),
                Luck::Best => node.content.clone(),
                Luck::Mixed(_) => match chance.usize(..3) {
                    0 => node.lasting.clone(),
                    1 => node.content.clone(),
                    _ => {
                        let shortest = node.lasting.len().min(node.content.len());
                        node.content[..chance.usize(shortest..=node.content.len())].to_vec()
                    }
                },
            };
            Node { lasting: content.clone(), content, ..node.clone() }
        };
        let nodes = state.nodes.iter().map(left).collect();
        Self(Arc::new(Mutex::new(State { nodes, lasting: names.clone(), names, ..State::default() })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("nobody panicked")
    }

    fn step(&self) -> io::Result<MutexGuard<'_, State>> {
        let mut state = self.state();
        state.steps += 1;
        if state.cut_at.is_some_and(|cut_at| state.steps > cut_at) {
            return Err(io::Error::other("the power is cut"));
        }
        Ok(state)
    }

    fn opened(&self, node: usize, appends: bool) -> Box<dyn DiskFile> {
        Box::new(VolatileFile { disk: self.clone(), node, at: 0, appends })
    }
}

impl State {
    fn node_at(&self, path: &Path) -> io::Result<usize> {
        self.names.get(path).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn add(&mut self, path: &Path, kind: Kind) -> io::Result<usize> {
        if self.names.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.nodes.push(Node { kind, content: Vec::new(), lasting: Vec::new(), version: 0 });
        let node = self.nodes.len() - 1;
        self.rename(Renaming::Put(path.to_owned(), node));
        Ok(node)
    }

    fn rename(&mut self, renaming: Renaming) {
        renaming.apply(&mut self.names);
        self.pending.push(renaming);
    }

    fn seen(&self, node: usize) -> Seen {
        let Node { kind, content, version, .. } = &self.nodes[node];
        let bytes = u64::try_from(content.len()).expect("a length");
        let identity = [u64::try_from(node).expect("a number"), *version, 0, 0];
        Seen {
            kind: *kind,
            stamp: Stamp { bytes, modified: None, identity },
            open_to_others: false,
            writable_by_others: false,
            owner: None,
            names: 1,
        }
    }
}

impl Renaming {
    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Put(path, node) => drop(names.insert(path.clone(), *node)),
            Self::Remove(path) => drop(names.remove(path)),
            Self::Move(from, to, node) => {
                names.remove(from);
                names.insert(to.clone(), *node);
            }
        }
    }

    fn folder(&self) -> Option<&Path> {
        match self {
            Self::Put(path, _) | Self::Remove(path) | Self::Move(_, path, _) => path.parent(),
        }
    }
}

impl Disk for VolatileDisk {
    fn look(&self, path: &Path) -> io::Result<Seen> {
        let state = self.step()?;
        Ok(state.seen(state.node_at(path)?))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let node = self.step()?.node_at(path)?;
        Ok(self.opened(node, false))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let node = self.step()?.add(path, Kind::File)?;
        Ok(self.opened(node, true))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut state = self.step()?;
        let node = state.node_at(path).or_else(|_| state.add(path, Kind::File))?;
        Ok(self.opened(node, true))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        let node = state.node_at(from)?;
        if state.names.contains_key(to) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        state.rename(Renaming::Put(to.to_owned(), node));
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        let node = state.node_at(from)?;
        state.rename(Renaming::Move(from.to_owned(), to.to_owned(), node));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        state.node_at(path)?;
        state.rename(Renaming::Remove(path.to_owned()));
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let state = self.step()?;
        state.node_at(folder)?;
        let inside = state.names.keys().filter(|path| path.parent() == Some(folder));
        Ok(inside.filter_map(|path| path.file_name()).map(OsString::from).collect())
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?.add(path, Kind::Folder).map(drop)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.step()?;
        let pending = std::mem::take(&mut state.pending);
        let (here, elsewhere): (Vec<_>, Vec<_>) =
            pending.into_iter().partition(|renaming| renaming.folder() == Some(path));
        for renaming in here {
            renaming.apply(&mut state.lasting);
        }
        state.pending = elsewhere;
        Ok(())
    }

    fn make_private(&self, path: &Path) -> io::Result<()> {
        self.step()?.node_at(path).map(drop)
    }

    fn resemble(&self, _: &Path, _: &Path) -> io::Result<()> {
        self.step().map(drop)
    }

    fn user(&self) -> Option<u32> {
        None
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>> {
        let mut state = self.step()?;
        if state.node_at(path).is_err() {
            state.add(path, Kind::File)?;
        }
        Ok(Some(Box::new(NoLock)))
    }
}

impl DiskFile for VolatileFile {
    fn seen(&self) -> io::Result<Seen> {
        Ok(self.disk.step()?.seen(self.node))
    }

    fn sync(&self) -> io::Result<()> {
        let mut state = self.disk.step()?;
        let node = &mut state.nodes[self.node];
        node.lasting = node.content.clone();
        Ok(())
    }

    fn set_len(&self, bytes: u64) -> io::Result<()> {
        let mut state = self.disk.step()?;
        let node = &mut state.nodes[self.node];
        node.content.truncate(usize::try_from(bytes).expect("a length"));
        node.version += 1;
        Ok(())
    }
}

impl Read for VolatileFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let state = self.disk.step()?;
        let read = state.nodes[self.node].content.get(self.at..).unwrap_or_default().read(buffer)?;
        self.at += read;
        Ok(read)
    }
}

impl Write for VolatileFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        assert!(self.appends, "only what is made new or added to is written");
        let mut state = self.disk.step()?;
        let node = &mut state.nodes[self.node];
        node.content.extend_from_slice(bytes);
        node.version += 1;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for VolatileFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => usize::try_from(at).expect("a place"),
            SeekFrom::End(0) => self.disk.step()?.nodes[self.node].content.len(),
            SeekFrom::End(_) | SeekFrom::Current(_) => return Err(io::ErrorKind::Unsupported.into()),
        };
        Ok(u64::try_from(self.at).expect("a place"))
    }
}

//! The import of a list, in three steps: the file, its columns, its rows. Each step goes back to the one before it, and
//! nothing is saved before the last.

mod columns;
mod file;
mod record;
mod rows;
mod view;

use std::sync::Arc;

use ratatui::Frame;

use super::Modal;
use crate::domain::{ForumId, ListKind, Overview};
use crate::exchange::list::{List, Reading as ListReading};
use crate::exchange::plan::{Choices, Doubtful, Plan, PlanError};
use crate::exchange::table::{Table, Wanted};
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::draft::{Unfinished, UnfinishedImport};
use crate::tui::edit::TextEdit;
use crate::tui::effect::Effect;
use crate::tui::importing::{ImportAnswer, ImportTask, Listed, Origin, ReadJob};
use crate::tui::keys::Scope;
use crate::tui::msg::{Gesture, Mouse};
use crate::tui::question::Ticket;
use crate::tui::request::Request;
use crate::tui::widget::list::ListCursor;
use crate::tui::world::World;
use columns::Choosing;
use file::FileStep;
use rows::Filter;

/// The import of a list.
#[derive(Debug)]
pub struct Import {
    step: Step,
    file: FileStep,
    origin: Option<Origin>,
    wanted: Wanted,
    reading: ListReading,
    kind: Option<ListKind>,
    forum: Option<ForumId>,
    choices: Choices,
    found: Found,
    /// What is being asked for; none when nothing is.
    asked: Option<Ticket>,
    /// How many rows of how many are done of what is being asked for.
    progress: Option<(usize, usize)>,
    latest: Ticket,
    columns: ListCursor,
    /// The list from which something is chosen, over the columns.
    choosing: Option<Choosing>,
    rows: ListCursor,
    filter: Filter,
    /// The row of the list that the cursor stays on when the plan changes.
    follows: Option<usize>,
    /// Whether the records changed since the plan was made.
    is_outdated: bool,
}

/// A step of the import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    File,
    Columns,
    Rows,
}

/// What is known of the list.
#[derive(Debug, Default)]
enum Found {
    /// Nothing yet.
    #[default]
    Nothing,
    /// It cannot be read; the message says why.
    Unreadable(String),
    /// It has several sheets.
    Sheets(Vec<String>),
    /// It is a table that is not understood; the message says why.
    Table(Arc<Table>, String),
    /// It is a list, with what it would change.
    List(Arc<List>, Result<Arc<Plan>, PlanError>),
}

impl Import {
    /// An import that begins with the choice of a file, and what it asks for.
    pub fn new() -> (Self, Vec<Request>) {
        let mut import = Self::empty();
        let requests = import.look("");
        (import, requests)
    }

    /// An import as the user left it, and what it asks for.
    pub fn resumed(left: UnfinishedImport, world: &World) -> (Self, Vec<Request>) {
        let UnfinishedImport { path, wanted, reading, kind, forum, choices } = left;
        let mut import = Self { wanted, reading, kind, choices, ..Self::empty() };
        import.forum = forum.filter(|forum| world.overview().forums().contains(*forum));
        import.file.type_path(&path);
        let mut requests = import.look("");
        import.origin = Some(Origin::File(path));
        requests.extend(import.read(world, true));
        (import, requests)
    }

    fn empty() -> Self {
        Self {
            step: Step::File,
            file: FileStep::default(),
            origin: None,
            wanted: Wanted::default(),
            reading: ListReading::default(),
            kind: None,
            forum: None,
            choices: Choices { doubtful: Doubtful::Default, ..Choices::default() },
            found: Found::default(),
            asked: None,
            progress: None,
            latest: Ticket::default(),
            columns: ListCursor::default(),
            choosing: None,
            rows: ListCursor::default(),
            filter: Filter::default(),
            follows: None,
            is_outdated: false,
        }
    }

    fn ticket(&mut self) -> Ticket {
        self.latest = self.latest.next();
        self.latest
    }

    /// Asks what is in a folder.
    fn look(&mut self, folder: &str) -> Vec<Request> {
        let ticket = self.ticket();
        self.file.asked = Some((ticket, folder.to_owned()));
        self.file.folder = None;
        vec![Request::Effect(Effect::Import(ImportTask::Look(ticket, folder.to_owned())))]
    }

    /// Asks what the list is and what it would change, with everything that was chosen.
    fn read(&mut self, world: &World, anew: bool) -> Vec<Request> {
        let Some(origin) = self.origin.clone() else { return Vec::new() };
        let ticket = self.ticket();
        self.asked = Some(ticket);
        self.progress = None;
        self.is_outdated = false;
        let job = ReadJob {
            origin,
            anew,
            wanted: self.wanted.clone(),
            reading: self.reading.clone(),
            kind: self.kind,
            forum: self.forum,
            choices: self.choices.clone(),
            overview: Arc::clone(&world.snapshot.overview),
            lang: world.lang,
            today: world.moment.today,
            now: world.moment.now,
            seed: 0,
        };
        vec![Request::Effect(Effect::Import(ImportTask::Read(ticket, Box::new(job))))]
    }

    /// Begins with a list, of which nothing was chosen yet.
    fn open(&mut self, origin: Origin, world: &World) -> Vec<Request> {
        if self.origin.as_ref() != Some(&origin) {
            let kept = std::mem::replace(self, Self::empty());
            *self = Self { file: kept.file, latest: kept.latest, ..Self::empty() };
        }
        self.origin = Some(origin);
        self.read(world, true)
    }

    fn list(&self) -> Option<&Arc<List>> {
        match &self.found {
            Found::List(list, _) => Some(list),
            _ => None,
        }
    }

    fn plan(&self) -> Option<&Arc<Plan>> {
        match &self.found {
            Found::List(_, Ok(plan)) => Some(plan),
            _ => None,
        }
    }

    /// Goes one step back, stops what is being read, or closes the import.
    fn back(&mut self) -> Vec<Request> {
        if self.asked.take().is_some() {
            let mut requests = vec![Request::Effect(Effect::StopImport)];
            if self.step == Step::File {
                requests.extend(file::look_if_moved(self));
            }
            return requests;
        }
        if self.choosing.take().is_some() {
            return Vec::new();
        }
        match self.step {
            Step::File => return vec![Request::Close],
            Step::Columns => {
                self.step = Step::File;
                self.found = Found::Nothing;
                return file::look_if_moved(self);
            }
            Step::Rows => self.step = Step::Columns,
        }
        Vec::new()
    }

    /// Takes what was found of the list, and goes on to its columns.
    fn take(&mut self, listed: Listed, world: &World) -> Vec<Request> {
        // Where the columns are chosen one by one, the cursor stays.
        let was_missing = matches!(
            self.found,
            Found::Sheets(_) | Found::Table(..) | Found::List(_, Err(PlanError::WhichForum(_)))
        );
        self.found = match listed {
            Listed::Unreadable(why) => {
                self.step = Step::File;
                Found::Unreadable(why)
            }
            Listed::Sheets(sheets) => Found::Sheets(sheets),
            Listed::Table(table, why) => Found::Table(table, why),
            Listed::Planned(list, plan) => Found::List(list, plan),
        };
        if self.step == Step::File && !matches!(self.found, Found::Unreadable(_)) {
            self.step = Step::Columns;
            self.columns = ListCursor::default();
            self.point_at_what_is_missing(world);
        }
        if self.step == Step::Columns && was_missing {
            self.point_at_what_is_missing(world);
        }
        if self.step == Step::Rows && self.plan().is_none() {
            self.step = Step::Columns;
        }
        self.follow();
        if self.step == Step::File { file::look_if_moved(self) } else { Vec::new() }
    }
}

impl Modal for Import {
    fn scope(&self) -> Scope {
        match self.step {
            Step::File => Scope::ImportFile,
            Step::Columns => Scope::ImportColumns,
            Step::Rows => Scope::ImportRows,
        }
    }

    fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        if action == Action::Back {
            return self.back();
        }
        match self.step {
            Step::File => file::update(self, action, context),
            Step::Columns => columns::update(self, action, context),
            Step::Rows => rows::update(self, action, context),
        }
    }

    fn edit(&mut self, edit: &TextEdit, context: &Context<'_>) {
        if self.step == Step::File {
            file::edit(self, edit, context);
        }
    }

    fn edited(&mut self) -> Vec<Request> {
        if self.step == Step::File { file::look_if_moved(self) } else { Vec::new() }
    }

    fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        let area = view::list_area(self, context);
        match mouse.gesture {
            Gesture::WheelUp => self.update(Action::Up, context),
            Gesture::WheelDown => self.update(Action::Down, context),
            Gesture::Press | Gesture::DoublePress if area.contains(mouse.at) => {
                let row = usize::from(mouse.at.y - area.y);
                match self.step {
                    Step::File => file::click(self, row, mouse.gesture, context),
                    Step::Columns => columns::click(self, row, context),
                    Step::Rows => rows::click(self, row, context),
                }
            }
            _ => Vec::new(),
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>) {
        view::draw(self, frame, context);
    }

    fn outdate(&mut self, _overview: &Overview) {
        self.is_outdated = true;
    }

    fn imported(&mut self, ticket: Ticket, answer: &ImportAnswer, context: &Context<'_>) -> Vec<Request> {
        match answer {
            ImportAnswer::Folder(folder) => {
                if self.file.take(ticket, folder) {
                    file::open(self, context)
                } else {
                    Vec::new()
                }
            }
            ImportAnswer::List(listed) if self.asked == Some(ticket) => {
                self.asked = None;
                self.take((**listed).clone(), context.world)
            }
            ImportAnswer::Progress(rows, all) if self.asked == Some(ticket) => {
                self.progress = Some((*rows, *all));
                Vec::new()
            }
            ImportAnswer::Stopped if self.asked == Some(ticket) => {
                self.asked = None;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// The file and the choices. Rows that were pasted are not kept.
    fn unfinished(&self) -> Option<Unfinished> {
        let Some(Origin::File(path)) = &self.origin else { return None };
        let left = UnfinishedImport {
            path: path.clone(),
            wanted: self.wanted.clone(),
            reading: self.reading.clone(),
            kind: self.kind,
            forum: self.forum,
            choices: self.choices.clone(),
        };
        (self.step != Step::File).then(|| Unfinished::Import(Box::new(left)))
    }
}

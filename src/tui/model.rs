//! The model: everything that the interface shows and remembers. Only `update` changes it.

use std::collections::VecDeque;

use ratatui::layout::{Rect, Size};

use super::action::Action;
use super::context::Context;
use super::draft::{Draft, Unfinished};
use super::effect::Effect;
use super::form::Form;
use super::keys::{Keymap, Scope};
use super::layout::{Areas, Pane, Panes, is_too_small};
use super::modal::Modal;
use super::modal::notice::Notice;
use super::msg::Snapshot;
use super::place::Place;
use super::question::Searching;
use super::request::Request;
use super::request::{Answer, Confirm};
use super::screen::{Screen, ScreenName, Screens, regions};
use super::startup::Startup;
use super::theme::Theme;
use super::widget::page::Item;
use super::world::World;
use crate::domain::{Agenda, Change, ForumId, IdSource, Timestamp};

/// The number of recently opened records that are remembered.
const RECENT: usize = 8;
/// The shortest time, in seconds, that the way back from a removal stays on the status line.
const LONG_ENOUGH: i64 = 8;

/// Everything that the interface shows and remembers.
#[derive(Debug)]
pub struct Model {
    /// The data that every screen may read.
    pub world: World,
    /// The styles.
    pub theme: Theme,
    /// Whether the styles follow the background of the terminal, once it tells what that is.
    pub follows_background: bool,
    /// The keys.
    pub keymap: Keymap,
    /// The source of new ids.
    pub ids: IdSource,
    /// The size of the terminal.
    pub size: Size,
    /// The width of the tree in cells, as the user set it; none for the default width.
    pub tree_width: Option<u16>,
    /// How many panes the user wants to see.
    pub panes: Panes,
    /// The screen that is shown.
    pub screen: ScreenName,
    /// The state of every screen.
    pub screens: Screens,
    /// The popups and forms that are open over the screen, the topmost last.
    pub modals: Vec<Box<dyn Modal>>,
    /// The search for the topmost popup or form, or for the screen.
    pub searching: Searching,
    /// The number of items that are overdue: counted when the records or the day change, not at every frame.
    pub overdue: usize,
    /// The draft of the unsaved work, as it was last sent to be kept on disk.
    pub kept: Option<Draft>,
    /// The message that says why the store can no longer be read; none as long as it can.
    pub lost: Option<String>,
    /// What the user has to decide about a store that somebody replaced or removed; none when there is nothing.
    pub drift: Option<Drift>,
    /// The effect that the store has not answered yet; none when there is none.
    pub asked: Option<Effect>,
    /// The changes that could not be saved yet.
    pub unsaved: Unsaved,
    /// The message on the status line; none when there is none.
    pub status: Option<Status>,
    /// The recently opened records, the latest first.
    pub recent: VecDeque<Place>,
    /// Whether a change is being saved, and what follows.
    pub saving: Saving,
    /// The text that was cut or copied last, to be pasted within the program.
    pub clipboard: String,
    /// How far undoing several changes has come; none when that is not going on.
    pub undoing: Option<Undoing>,
    /// The part of the screen that is being dragged, if any.
    pub dragging: Dragging,
    /// Whether Ctrl-C was pressed and the next one quits.
    pub interrupted: bool,
    /// Where the cursor of the terminal is seen.
    pub cursor: CursorUse,
    /// Whether to ask, where it matters, if the organisations with the names of our own network are that.
    pub offers_own: bool,
}

/// Where the cursor of the terminal is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CursorUse {
    /// Only where text is typed.
    #[default]
    Typing,
    /// Always, at whatever has the keyboard: a screen reader or magnifier follows it.
    Focus,
}

/// Whether a change is being saved, and what happens once it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Saving {
    /// No change is being saved.
    #[default]
    Nothing,
    /// A change is being saved; the program goes on afterwards.
    ThenGoOn,
    /// A change is being saved; the program ends afterwards.
    ThenQuit,
}

/// How far undoing several changes has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undoing {
    /// How many changes to undo.
    pub steps: usize,
    /// How many have been undone.
    pub done: usize,
    /// How many could be undone at the beginning.
    pub from: usize,
}

/// The changes that the store could not save, and that no form holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unsaved {
    /// The changes, the oldest first.
    pub changes: VecDeque<Change>,
    /// The undo or redo that failed; none once the store was asked for anything else.
    pub step: Option<Effect>,
    /// The message that says why the last attempt failed.
    pub why: String,
}

impl Status {
    /// A message that stays until the next key or click.
    pub const fn new(text: String, mood: Mood) -> Self {
        Self { text, mood, stays: Stays::UntilInput }
    }

    /// Whether the message stays longer than others.
    pub fn lasts(&self) -> bool {
        self.stays != Stays::UntilInput
    }

    /// Whether a key or click at this moment leaves the message where it is.
    fn stays_at(&self, now: Timestamp) -> bool {
        match self.stays {
            Stays::UntilInput => false,
            Stays::LongEnoughFrom(shown) => now.duration_since(shown).as_secs() < LONG_ENOUGH,
        }
    }
}

impl Unsaved {
    /// Whether there is anything to retry.
    pub fn waits(&self) -> bool {
        !self.changes.is_empty() || self.step.is_some()
    }
}

/// A question about a store that somebody replaced or removed.
#[derive(Debug, Clone, PartialEq)]
pub struct Drift {
    /// The question.
    pub question: Confirm,
    /// Whether it was asked already.
    pub is_asked: bool,
}

/// A part of the screen that can be dragged with the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dragging {
    /// Nothing.
    #[default]
    Nothing,
    /// The divider between the panes.
    Divider,
}

/// A message on the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The text of the message.
    pub text: String,
    /// Whether the message reports success or failure.
    pub mood: Mood,
    /// How long the message stays.
    pub stays: Stays,
}

/// How long a message stays on the status line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// Until the next key or click.
    UntilInput,
    /// Long enough to read it and to follow it up, for a message from this moment: other keys do not remove it.
    LongEnoughFrom(Timestamp),
}

/// Whether something succeeded or failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// It succeeded.
    Good,
    /// It failed.
    Bad,
}

/// The values with which the interface starts.
#[derive(Debug)]
pub struct Start {
    /// The data that every screen may read.
    pub world: World,
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// The source of new ids.
    pub ids: IdSource,
    /// The size of the terminal.
    pub size: Size,
    /// Where the store of this run comes from.
    pub startup: Startup,
    /// The drafts that earlier runs left behind.
    pub left_behind: Vec<Draft>,
}

impl Model {
    /// The interface as it opens, with the cursor on the first row of the tree. It offers the drafts that were
    /// left behind, and tells the user where the store comes from if it was not there already.
    pub fn new(start: Start) -> Self {
        let regions = regions::State::new(&start.world.snapshot.overview);
        let mut model = Self {
            world: start.world,
            theme: start.theme,
            follows_background: false,
            keymap: start.keymap,
            ids: start.ids,
            size: start.size,
            tree_width: None,
            panes: Panes::default(),
            screen: ScreenName::Regions,
            screens: Screens { regions, ..Screens::default() },
            modals: Vec::new(),
            searching: Searching::default(),
            overdue: 0,
            kept: None,
            lost: None,
            drift: None,
            asked: None,
            unsaved: Unsaved::default(),
            status: None,
            recent: VecDeque::new(),
            saving: Saving::Nothing,
            clipboard: String::new(),
            undoing: None,
            dragging: Dragging::Nothing,
            interrupted: false,
            cursor: CursorUse::default(),
            offers_own: true,
        };
        model.count_overdue();
        // The last one pushed is the first one that the user sees.
        for draft in start.left_behind.into_iter().rev() {
            model.offer(draft);
        }
        model.tell(&start.startup);
        model
    }

    /// Tells the user where the store of this run comes from, unless it was there already.
    fn tell(&mut self, startup: &Startup) {
        let lang = self.world.lang;
        let redo = self.keymap.hint(Scope::Global, Action::Redo).map(|chord| self.world.signs.of_key(chord));
        self.status = startup.in_short(lang).map(|text| Status::new(text, Mood::Good));
        let message = startup.in_words(lang, self.world.snapshot.past, redo.as_deref());
        if let Some((title, text)) = message {
            self.open(Notice::new(title, &text, lang.enter_closes()));
        }
    }

    /// Counts the overdue items again.
    pub fn count_overdue(&mut self) {
        self.overdue = Agenda::overdue_count(self.world.overview(), self.world.moment.today);
    }

    /// Asks what to do with a draft that was left behind, unless it was saved after all.
    fn offer(&mut self, draft: Draft) {
        let overview = self.world.overview();
        let lang = self.world.lang;
        if draft.is_saved(overview) {
            return;
        }
        let question = lang.draft_found(&draft.named(overview, lang));
        let go_on = if draft.is_of_changes() { lang.try_again() } else { lang.go_on_writing() };
        let answers = vec![
            Answer::new(go_on, vec![Request::Resume(draft.clone())]),
            Answer::grave(lang.discard_draft(), vec![Request::Effect(Effect::DiscardLeftBehind(draft))]),
            Answer::new(lang.decide_later(), Vec::new()),
        ];
        self.open(Confirm::new(question, answers));
    }

    /// The draft of all unsaved work: the changes that could not be saved, and the contents of all open forms
    /// if any of these was edited. None when there is nothing to lose.
    pub fn draft(&self) -> Option<Draft> {
        let changes = self.unsaved.changes.iter().map(|change| Unfinished::Change(Box::new(change.clone())));
        let is_typed = self.forms().any(Form::is_touched);
        let forms = self.forms().filter(|_| is_typed).map(Form::as_left);
        let imports = self.modals.iter().filter_map(|modal| modal.unfinished());
        Draft::of(changes.chain(forms).chain(imports))
    }

    /// Opens a popup or form on top of everything else.
    pub fn open(&mut self, modal: impl Modal + 'static) {
        self.modals.push(Box::new(modal));
    }

    /// The open forms, the topmost last.
    pub fn forms(&self) -> impl Iterator<Item = &dyn Form> {
        self.modals.iter().filter_map(|modal| modal.as_form())
    }

    /// The open forms, the topmost last, mutably.
    pub fn forms_mut(&mut self) -> impl Iterator<Item = &mut dyn Form> {
        self.modals.iter_mut().filter_map(|modal| modal.as_form_mut())
    }

    /// The form on top, mutably; none when something else or nothing is on top.
    pub fn top_form_mut(&mut self) -> Option<&mut dyn Form> {
        self.modals.last_mut()?.as_form_mut()
    }

    /// The data, theme and areas that a screen or modal may read.
    pub fn context(&self) -> Context<'_> {
        Context { world: &self.world, theme: self.theme, areas: self.areas() }
    }

    /// The screen that is shown.
    pub fn shown(&self) -> &dyn Screen {
        self.screens.get(self.screen)
    }

    /// The screen that is shown, mutably, and the context that it may read.
    pub fn shown_mut(&mut self) -> (&mut dyn Screen, Context<'_>) {
        let areas = self.areas();
        (self.screens.get_mut(self.screen), Context { world: &self.world, theme: self.theme, areas })
    }

    /// The topmost popup or form, mutably, and the context that it may read; none when none is open.
    pub fn top_mut(&mut self) -> Option<(&mut dyn Modal, Context<'_>)> {
        let areas = self.areas();
        let context = Context { world: &self.world, theme: self.theme, areas };
        Some((self.modals.last_mut()?.as_mut(), context))
    }

    /// The part of the screen that has the keyboard.
    pub fn scope(&self) -> Scope {
        self.modals.last().map_or_else(|| self.shown().scope(), |modal| modal.scope())
    }

    /// The areas of the screen.
    pub fn areas(&self) -> Areas {
        let pane = self.shown().pane().unwrap_or(self.screens.regions.focus);
        Areas::new(self.size, self.tree_width, self.panes, pane)
    }

    /// Whether the terminal is too small to use the interface in.
    pub const fn is_too_small(&self) -> bool {
        is_too_small(self.size)
    }

    /// The page of the record that the cursor is about; none when it has no page.
    pub fn place_at_hand(&self) -> Option<Place> {
        self.shown().place(&self.context())
    }

    /// The current forum, such as for a new note: the one that the cursor is about, or else the one that the
    /// selected line opens.
    pub fn forum_at_hand(&self) -> Option<ForumId> {
        let is_forum = |place: Place| match place {
            Place::Forum(forum) => Some(forum),
            _ => None,
        };
        let leads_to = || self.selected()?.opens(self.world.overview());
        self.place_at_hand().and_then(is_forum).or_else(|| leads_to().and_then(is_forum))
    }

    /// Whether the page that is shown is a briefing.
    pub fn is_briefing(&self) -> bool {
        self.screen == ScreenName::Regions
            && matches!(self.screens.regions.detail.place, Some(Place::Briefing(_)))
    }

    /// The item on the selected line of the screen.
    pub fn selected(&self) -> Option<Item> {
        self.shown().selected(&self.context())
    }

    /// Whether an action is waiting for search results, or a change is being saved: the keys pressed after it are
    /// meant for what comes of it, and have to wait too.
    pub fn holds_keys(&self) -> bool {
        self.searching.then.is_some() || self.is_saving()
    }

    /// Whether a change is being saved.
    pub fn is_saving(&self) -> bool {
        self.saving != Saving::Nothing
    }

    /// Whether `action` need not wait: moving over a screen changes no record, and goes on while one is being saved.
    pub fn need_not_wait(&self, action: Action) -> bool {
        self.searching.then.is_none() && self.modals.is_empty() && action.is_move()
    }

    /// Replaces the records by those of `snapshot`; pending searches are asked again for these.
    pub fn renew(&mut self, snapshot: Snapshot) {
        self.world.snapshot = snapshot;
        self.count_overdue();
        self.searching.awaited = None;
        for modal in &mut self.modals {
            modal.outdate(&self.world.snapshot.overview);
        }
    }

    /// Puts a record first among those opened recently.
    pub fn remember(&mut self, place: Place) {
        self.recent.retain(|recent| *recent != place);
        self.recent.push_front(place);
        self.recent.truncate(RECENT);
    }

    /// The short message about a problem that lasts until the user acts on it; none when there is no such
    /// problem.
    pub fn trouble(&self) -> Option<String> {
        let key = self
            .keymap
            .hint(self.scope(), Action::Trouble)
            .or(self.keymap.hint(Scope::Global, Action::Trouble));
        let key = key.map_or_else(String::new, |chord| self.world.signs.of_key(chord));
        let lang = self.world.lang;
        let lost = self.lost.as_ref().map(|_| lang.lost_in_short(&key));
        lost.or_else(|| self.unsaved.waits().then(|| lang.unsaved_in_short(&key)))
            .or_else(|| self.forms().any(Form::was_refused).then(|| lang.form_unsaved_in_short().to_owned()))
    }

    /// Whether there is anything that could not be saved and can be retried.
    pub fn can_retry(&self) -> bool {
        self.unsaved.waits() || self.forms().any(Form::was_refused)
    }

    /// Whether the latest action was refused, with a message that says why.
    pub fn has_refused(&self) -> bool {
        self.status.as_ref().is_some_and(|status| status.mood == Mood::Bad)
    }

    /// Whether the cursor of the terminal is seen: where text is typed, or everywhere if the user wants that.
    pub fn shows_cursor(&self) -> bool {
        self.cursor == CursorUse::Focus || self.scope().takes_text()
    }

    /// The list that has the keyboard, where the rest of the screen follows its cursor: the breadcrumb, the hints and
    /// the page beside it. None where there is no such list.
    pub fn list(&self) -> Option<Rect> {
        let has_keyboard = self.modals.is_empty() && self.shown().pane() == Some(Pane::Tree);
        self.areas().tree.filter(|_| has_keyboard)
    }

    /// Whether something is to be done when some time has passed.
    pub fn has_work_for_the_clock(&self) -> bool {
        // What is typed in a form is kept on disk, and a question about the store waits until nothing else is asked.
        let is_unasked = self.drift.as_ref().is_some_and(|drift| !drift.is_asked);
        let has_unfinished = self.modals.iter().any(|modal| modal.unfinished().is_some());
        self.forms().next().is_some() || has_unfinished || is_unasked
    }

    /// Shows a message about a success on the status line.
    pub fn say(&mut self, text: String) {
        self.status = Some(Status::new(text, Mood::Good));
    }

    /// Shows a message about a success on the status line, and keeps it there long enough to act on it.
    pub fn say_at_length(&mut self, text: String) {
        let stays = Stays::LongEnoughFrom(self.world.moment.now);
        self.status = Some(Status { text, mood: Mood::Good, stays });
    }

    /// Removes the message on the status line, unless it has to stay longer.
    pub fn clear_status(&mut self) {
        let now = self.world.moment.now;
        self.status.take_if(|status| !status.stays_at(now));
    }

    /// Shows a message about a failure on the status line.
    pub fn warn(&mut self, text: String) {
        self.status = Some(Status::new(text, Mood::Bad));
    }
}

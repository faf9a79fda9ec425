//! The model: everything that the interface shows and remembers. Only `update` changes it.

use std::collections::VecDeque;

use ratatui::layout::Size;

use super::action::Action;
use super::context::Context;
use super::draft::{Draft, Unfinished};
use super::effect::Effect;
use super::form::Form;
use super::keys::{Keymap, Scope};
use super::layout::{Areas, is_too_small};
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
use crate::domain::{Agenda, Change, ForumId, IdSource, OrganisationId};

/// How many of the organisations opened last are remembered.
const RECENT: usize = 8;

/// Everything that the interface shows and remembers.
#[derive(Debug)]
pub struct Model {
    /// What every screen may read.
    pub world: World,
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// Where new ids come from.
    pub ids: IdSource,
    /// The size of the terminal.
    pub size: Size,
    /// How wide the user made the tree; none for as wide as fits.
    pub tree_width: Option<u16>,
    /// The screen that is shown.
    pub screen: ScreenName,
    /// Every screen.
    pub screens: Screens,
    /// What stands over them, the top one last.
    pub modals: Vec<Box<dyn Modal>>,
    /// What is looked for on top of them.
    pub searching: Searching,
    /// How much is overdue: counted when the records or the day change, not at every frame.
    pub overdue: usize,
    /// What is being typed, as it was last sent to be kept on disk.
    pub kept: Option<Draft>,
    /// Why the store can no longer be read, in words; none as long as it can.
    pub lost: Option<String>,
    /// What the store was asked last, until it answers.
    pub asked: Option<Effect>,
    /// What could not be saved yet.
    pub unsaved: Unsaved,
    /// What happened last, in words.
    pub status: Option<Status>,
    /// The organisations opened last, the latest first.
    pub recent: VecDeque<OrganisationId>,
    /// Whether a change is on its way to the store.
    pub saving: Saving,
    /// What the mouse holds.
    pub dragging: Dragging,
    /// Whether Ctrl-C was pressed and the next one quits.
    pub interrupted: bool,
}

/// Whether a change is on its way to the store, and what comes after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Saving {
    /// None is.
    #[default]
    Nothing,
    /// One is; the user goes on when it is there.
    ThenGoOn,
    /// One is; the program ends when it is there.
    ThenQuit,
}

/// Changes that the store could not take, and that no form holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unsaved {
    /// The changes, the oldest first.
    pub changes: VecDeque<Change>,
    /// The step of the history that could not be made, to undo or to redo; none once anything else is asked.
    pub step: Option<Effect>,
    /// Why the last attempt failed, in words.
    pub why: String,
}

impl Unsaved {
    /// Whether there is anything to be tried again.
    pub fn waits(&self) -> bool {
        !self.changes.is_empty() || self.step.is_some()
    }
}

/// What the mouse holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dragging {
    /// Nothing.
    #[default]
    Nothing,
    /// The line between the panes.
    Divider,
}

/// What happened, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The words.
    pub text: String,
    /// Whether it went as asked.
    pub mood: Mood,
}

/// How something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// As asked.
    Good,
    /// Not as asked.
    Bad,
}

/// What the interface starts with.
#[derive(Debug)]
pub struct Start {
    /// What every screen may read.
    pub world: World,
    /// The styles.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// Where new ids come from.
    pub ids: IdSource,
    /// The size of the terminal.
    pub size: Size,
    /// What came before.
    pub startup: Startup,
    /// What earlier runs left behind unsaved.
    pub left_behind: Vec<Draft>,
}

impl Model {
    /// The interface as it opens: the tree on its first row; a note that was left behind is offered,
    /// and a run that did not find its store is told how it came by one.
    pub fn new(start: Start) -> Self {
        let regions = regions::State::new(start.world.overview());
        let mut model = Self {
            world: start.world,
            theme: start.theme,
            keymap: start.keymap,
            ids: start.ids,
            size: start.size,
            tree_width: None,
            screen: ScreenName::Regions,
            screens: Screens { regions, ..Screens::default() },
            modals: Vec::new(),
            searching: Searching::default(),
            overdue: 0,
            kept: None,
            lost: None,
            asked: None,
            unsaved: Unsaved::default(),
            status: None,
            recent: VecDeque::new(),
            saving: Saving::Nothing,
            dragging: Dragging::Nothing,
            interrupted: false,
        };
        model.count_overdue();
        // The last one pushed is the first one seen.
        for draft in start.left_behind.into_iter().rev() {
            model.offer(draft);
        }
        model.tell(&start.startup);
        model
    }

    /// Tells how this run came by its store, when that is worth telling.
    fn tell(&mut self, startup: &Startup) {
        let lang = self.world.lang;
        let redo = self.keymap.hint(Scope::Global, Action::Redo).map(|chord| chord.to_string());
        self.status = startup.in_short(lang).map(|text| Status { text, mood: Mood::Good });
        let told = startup.in_words(lang, self.world.snapshot.past, redo.as_deref());
        if let Some((title, text)) = told {
            self.open(Notice::new(title, &text, lang.enter_closes()));
        }
    }

    /// Counts anew what is overdue.
    pub fn count_overdue(&mut self) {
        self.overdue = Agenda::overdue_count(self.world.overview(), self.world.moment.today);
    }

    /// Asks what to do with what was left behind, unless it was saved after all.
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
            Answer::new(lang.discard_draft(), vec![Request::Effect(Effect::DiscardLeftBehind(draft))]),
            Answer::new(lang.decide_later(), Vec::new()),
        ];
        self.open(Confirm::new(question, answers));
    }

    /// What could not be saved, and what is being typed and not saved in all forms that are open; none when
    /// there is nothing to lose.
    pub fn draft(&self) -> Option<Draft> {
        let changes = self.unsaved.changes.iter().map(|change| Unfinished::Change(Box::new(change.clone())));
        let is_typed = self.forms().any(Form::is_touched);
        let forms = self.forms().filter(|_| is_typed).map(Form::as_left);
        Draft::of(changes.chain(forms))
    }

    /// Puts something on top of all that stands over the screen.
    pub fn open(&mut self, modal: impl Modal + 'static) {
        self.modals.push(Box::new(modal));
    }

    /// The forms that are open, the top one last.
    pub fn forms(&self) -> impl Iterator<Item = &dyn Form> {
        self.modals.iter().filter_map(|modal| modal.as_form())
    }

    /// The forms that are open, the top one last, to be changed.
    pub fn forms_mut(&mut self) -> impl Iterator<Item = &mut dyn Form> {
        self.modals.iter_mut().filter_map(|modal| modal.as_form_mut())
    }

    /// The form on top, to be changed; none when anything else stands there.
    pub fn top_form_mut(&mut self) -> Option<&mut dyn Form> {
        self.modals.last_mut()?.as_form_mut()
    }

    /// What a screen or modal may read, and where it stands.
    pub fn context(&self) -> Context<'_> {
        Context { world: &self.world, theme: self.theme, areas: self.areas() }
    }

    /// The screen that is shown.
    pub fn shown(&self) -> &dyn Screen {
        self.screens.get(self.screen)
    }

    /// The screen that is shown, to be changed, and what it may read.
    pub fn shown_mut(&mut self) -> (&mut dyn Screen, Context<'_>) {
        let areas = self.areas();
        (self.screens.get_mut(self.screen), Context { world: &self.world, theme: self.theme, areas })
    }

    /// What stands on top of the screen, to be changed, and what it may read; none when nothing does.
    pub fn top_mut(&mut self) -> Option<(&mut dyn Modal, Context<'_>)> {
        let areas = self.areas();
        let context = Context { world: &self.world, theme: self.theme, areas };
        Some((self.modals.last_mut()?.as_mut(), context))
    }

    /// The part of the screen that has the keyboard.
    pub fn scope(&self) -> Scope {
        self.modals.last().map_or_else(|| self.shown().scope(), |modal| modal.scope())
    }

    /// Where everything stands on the screen.
    pub fn areas(&self) -> Areas {
        let pane = self.shown().pane().unwrap_or(self.screens.regions.focus);
        Areas::new(self.size, self.tree_width, pane)
    }

    /// Whether the terminal is too small to use the interface in.
    pub const fn is_too_small(&self) -> bool {
        is_too_small(self.size)
    }

    /// The record that the cursor is about, when it has a page of its own.
    pub fn place_at_hand(&self) -> Option<Place> {
        self.shown().place(&self.context())
    }

    /// The forum that a note would be about: the one that the cursor is about, or the one that the selected
    /// line leads to.
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

    /// What the selected line of the screen stands for.
    pub fn selected(&self) -> Option<Item> {
        self.shown().selected(&self.context())
    }

    /// Whether a key was pressed that can do nothing before something is found: what is pressed after it
    /// is for what that key brings up.
    pub const fn holds_keys(&self) -> bool {
        self.searching.then.is_some()
    }

    /// Takes the records as they stand now; what is being looked for is looked for among these.
    pub fn renew(&mut self, snapshot: Snapshot) {
        self.world.snapshot = snapshot;
        self.count_overdue();
        self.searching.awaited = None;
        for modal in &mut self.modals {
            modal.outdate(&self.world.snapshot.overview);
        }
    }

    /// Remembers that an organisation was opened.
    pub fn remember(&mut self, organisation: OrganisationId) {
        self.recent.retain(|recent| *recent != organisation);
        self.recent.push_front(organisation);
        self.recent.truncate(RECENT);
    }

    /// What lasts until something is done about it, in a few words; none when nothing does.
    pub fn trouble(&self) -> Option<String> {
        let key = self
            .keymap
            .hint(self.scope(), Action::Trouble)
            .or(self.keymap.hint(Scope::Global, Action::Trouble));
        let key = key.map_or_else(String::new, |chord| chord.to_string());
        let lang = self.world.lang;
        let lost = self.lost.as_ref().map(|_| lang.lost_in_short(&key));
        lost.or_else(|| self.unsaved.waits().then(|| lang.unsaved_in_short(&key)))
            .or_else(|| self.forms().any(Form::was_refused).then(|| lang.form_unsaved_in_short().to_owned()))
    }

    /// Whether there is anything that the store could not take, to be tried again.
    pub fn can_retry(&self) -> bool {
        self.unsaved.waits() || self.forms().any(Form::was_refused)
    }

    /// Tells the user that something went as asked.
    pub fn say(&mut self, text: String) {
        self.status = Some(Status { text, mood: Mood::Good });
    }

    /// Tells the user that something did not go as asked.
    pub fn warn(&mut self, text: String) {
        self.status = Some(Status { text, mood: Mood::Bad });
    }
}

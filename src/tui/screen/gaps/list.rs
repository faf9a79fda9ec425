//! The gaps as a list: what is missing, and what to do about it.

use ratatui::Frame;

use super::{Task, task_for_kinds};
use crate::domain::{Forum, Gap, Network, PartnerKind};
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::msg::Mouse;
use crate::tui::page::{CachedPage, GapsOf, Shown};
use crate::tui::request::{Answer, Confirm, Request};
use crate::tui::widget::page::{Item, Mark, Page, PageView, Reading};
use crate::tui::world::World;

/// The state of the list: the page and the selection.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    reading: Reading,
    made: CachedPage<GapsOf>,
    /// How many forums lack a kind of partner.
    lacking: usize,
}

impl Shown for GapsOf {
    fn page(&self, world: &World) -> Page {
        world.gaps(*self)
    }
}

impl State {
    pub(super) fn counts(&self, lang: Lang) -> Option<String> {
        (self.lacking > 0).then(|| lang.tables_with_gaps(self.lacking))
    }

    pub(super) fn settle(&mut self, of: GapsOf, context: &Context<'_>) {
        let (world, size) = (context.world, context.areas.body.as_size());
        if self.made.renew_for(&mut self.reading, world, of, size) {
            let items = self.made.page.items().into_iter();
            self.lacking = items.filter(|item| matches!(item, Item::Gap(Gap::Partners(_)))).count();
        }
    }

    pub(super) fn draw(&self, frame: &mut Frame<'_>, context: &Context<'_>, has_keyboard: bool) {
        let (layout, theme) = (&self.made.layout, context.theme);
        let page = PageView { layout, reading: self.reading, mark: Mark::of_list(has_keyboard), theme };
        page.draw(frame, context.areas.body);
    }

    pub(super) fn selected(&self) -> Option<Item> {
        self.made.selected(self.reading)
    }

    pub(super) fn is_of_use(&self, action: Action) -> bool {
        match action {
            Action::NotNeeded => matches!(self.selected(), Some(Item::Gap(Gap::Partners(_)))),
            Action::Add => matches!(self.selected(), Some(Item::Gap(_))),
            _ => true,
        }
    }

    /// Performs `action`, and returns what it asks for.
    pub(super) fn update(&mut self, action: Action, context: &Context<'_>) -> Vec<Request> {
        let (size, world) = (context.areas.body.as_size(), context.world);
        let page = self.made.on_page(size, world, None);
        if page.moves(&mut self.reading, action) {
            return Vec::new();
        }
        page.act(self.reading, action)
    }

    pub(super) fn click(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Request> {
        let (area, world) = (context.areas.body, context.world);
        let page = self.made.on_page(area.as_size(), world, None);
        page.click(&mut self.reading, mouse, area)
    }

    /// The follow-up that fills the selected gap.
    pub(super) fn task(&self, world: &World) -> Option<Task> {
        let Item::Gap(gap) = self.selected()? else { return None };
        let lang = world.lang;
        Some(match gap {
            Gap::Partners(forum) => {
                let network = Network::new(world.overview(), world.moment.today);
                return task_for_kinds(world, &network.missing_of(forum), &network);
            }
            Gap::Mapping(forum) => (lang.find_out_who().to_owned(), forum.into()),
            Gap::Sectors(region) => {
                let gaps = Network::new(world.overview(), world.moment.today).gaps(Some(region));
                let absent = gaps.absent_sectors.into_iter().find(|absent| absent.region.id == region)?;
                (lang.find_partners_for(&lang.all_of_sectors(&absent.sectors)), region.into())
            }
            Gap::OnlyLink(region, partner) => (lang.find_second_link(&world.label(partner)), region.into()),
            Gap::Seat(partner) => (lang.find_a_seat(&world.label(partner)), partner.into()),
        })
    }

    /// Says that the forum of the selected line does not need what it lacks; asks which when it lacks several kinds.
    pub(super) fn not_needed(&self, world: &World) -> Vec<Request> {
        let lang = world.lang;
        let forum = match self.selected() {
            Some(Item::Gap(Gap::Partners(forum))) => world.overview().forums().get(forum),
            _ => None,
        };
        let Some(forum) = forum else {
            return vec![Request::Warn(lang.nothing_missing_here().to_owned())];
        };
        let missing = Network::new(world.overview(), world.moment.today).missing_of(forum.id);
        let kinds: Vec<PartnerKind> = missing.iter().map(|one| one.kind).collect();
        match kinds.as_slice() {
            [] | [_] => vec![Request::commit(forum.without_need_of(&kinds))],
            _ => vec![Request::Ask(which_not_needed(forum, &kinds, lang))],
        }
    }
}

fn which_not_needed(forum: &Forum, kinds: &[PartnerKind], lang: Lang) -> Confirm {
    let answer = |label: &str, kinds: &[PartnerKind]| {
        Answer::new(label, vec![Request::commit(forum.without_need_of(kinds))])
    };
    let mut answers: Vec<Answer> =
        kinds.iter().map(|kind| answer(lang.expected_partner(*kind), &[*kind])).collect();
    answers.push(answer(lang.none_needed(), kinds));
    answers.push(Answer::new(lang.all_needed(), Vec::new()));
    Confirm::new(lang.which_not_needed(&crate::text::plain_line(&forum.name)), answers)
}

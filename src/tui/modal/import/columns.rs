//! The second step: what the list is, and what its columns are.

use super::{Found, Import, Step};
use crate::domain::{ForumId, ListKind};
use crate::exchange::list::{Column, Header, Part, Target};
use crate::exchange::plan::PlanError;
use crate::i18n::Lang;
use crate::tui::action::Action;
use crate::tui::context::Context;
use crate::tui::request::Request;
use crate::tui::widget::list::ListCursor;
use crate::tui::world::World;

/// How many rows of a table can be its header.
const HEADERS: usize = 15;

/// A row of this step.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Row {
    /// What the list is a list of.
    Kind,
    /// The forum that it is of.
    Forum,
    /// The sheet of the workbook.
    Sheet,
    /// The rows of the header.
    Header,
    /// What a column is.
    Column(Column),
    /// The button that goes on.
    GoOn,
}

/// Something that can be chosen for a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Pickable {
    Kind(ListKind),
    Forum(ForumId),
    Sheet(String),
    Header(Header),
    Target(String, Option<Target>),
}

/// The list from which something is chosen for a row.
#[derive(Debug, Clone)]
pub(super) struct Choosing {
    pub(super) title: String,
    pub(super) options: Vec<(String, Pickable)>,
    pub(super) cursor: ListCursor,
}

impl Import {
    /// The rows of this step.
    pub(super) fn column_rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        if self.list().is_some() {
            rows.push(Row::GoOn);
        }
        let has_sheets = match &self.found {
            Found::Sheets(_) => true,
            Found::Table(table, _) => table.sheets.len() > 1,
            Found::List(list, _) => list.table.sheets.len() > 1,
            Found::Nothing | Found::Unreadable(_) => false,
        };
        if has_sheets {
            rows.push(Row::Sheet);
        }
        if matches!(self.found, Found::Table(..) | Found::List(..)) {
            rows.push(Row::Header);
        }
        if let Some(list) = self.list() {
            rows.push(Row::Kind);
            if self.is_of_forum() {
                rows.push(Row::Forum);
            }
            rows.extend(list.columns.iter().cloned().map(Row::Column));
        }
        rows
    }

    fn is_of_forum(&self) -> bool {
        match (self.plan(), &self.found) {
            (Some(plan), _) => plan.kind.is_of_forum(),
            (None, Found::List(_, Err(PlanError::WhichForum(_)))) => true,
            _ => self.kind.is_some_and(ListKind::is_of_forum),
        }
    }

    /// What the list is taken to be a list of.
    fn kind_now(&self) -> Option<ListKind> {
        self.plan().map(|plan| plan.kind).or(self.kind).or_else(|| self.list()?.likely_kind())
    }

    /// Puts the cursor where something still has to be chosen.
    pub(super) fn point_at_what_is_missing(&mut self, world: &World) {
        let rows = self.column_rows();
        let wanted = match &self.found {
            Found::Sheets(_) => Row::Sheet,
            Found::Table(..) => Row::Header,
            Found::List(_, Err(PlanError::WhichForum(_))) => Row::Forum,
            Found::List(list, Err(PlanError::NoNames)) => {
                let Some(column) = list.columns.iter().find(|column| column.target.is_none()) else { return };
                Row::Column(column.clone())
            }
            Found::List(_, Err(_)) => return,
            _ => Row::GoOn,
        };
        if let Some(place) = rows.iter().position(|row| *row == wanted) {
            self.columns.selected = place;
        }
        if matches!(wanted, Row::Sheet | Row::Forum | Row::Header) {
            self.choosing = self.options(&wanted, world);
        }
    }

    /// The label of a row, and what was chosen for it.
    pub(super) fn described(&self, row: &Row, world: &World) -> (String, String, String) {
        let lang = world.lang;
        let plain = |label: &str, value: String| (label.to_owned(), value, String::new());
        match row {
            Row::Kind => {
                let kind = self.kind_now().map_or(lang.choose_one(), |kind| lang.list_kind(kind));
                plain(lang.import_kind(), kind.to_owned())
            }
            Row::Forum => {
                let forum = self.plan().and_then(|plan| plan.forum).or(self.forum);
                let name =
                    forum.and_then(|id| world.overview().forums().get(id)).map(|forum| forum.name.as_str());
                plain(lang.import_forum(), name.unwrap_or(lang.choose_one()).to_owned())
            }
            Row::Sheet => {
                let table = match &self.found {
                    Found::List(list, _) => list.table.sheet.as_deref(),
                    Found::Table(table, _) => table.sheet.as_deref(),
                    _ => None,
                };
                plain(lang.import_sheet(), table.unwrap_or(lang.choose_one()).to_owned())
            }
            Row::Header => {
                let rows = self.list().map(|list| numbers(&list.header_rows));
                let rows = match rows {
                    None => lang.choose_one().to_owned(),
                    Some(rows) if rows.is_empty() => lang.no_header_row().to_owned(),
                    Some(rows) => lang.header_rows(&rows),
                };
                plain(lang.import_header(), rows)
            }
            Row::Column(column) => {
                let target = column
                    .target
                    .map(|target| self.as_of_kind(target))
                    .map_or_else(|| lang.not_imported().to_owned(), |target| target.in_words(lang));
                let examples = self.list().map(|list| list.examples(column, 3)).unwrap_or_default();
                (column.header.clone(), target, examples.join(" · "))
            }
            Row::GoOn => plain("", format!("[ {} ]", lang.go_on())),
        }
    }

    /// What can be chosen for a row; none for the button.
    fn options(&self, row: &Row, world: &World) -> Option<Choosing> {
        let lang = world.lang;
        let (title, options): (String, Vec<(String, Pickable)>) = match row {
            Row::GoOn => return None,
            Row::Kind => {
                let options =
                    ListKind::ALL.map(|kind| (lang.list_kind(kind).to_owned(), Pickable::Kind(kind)));
                (lang.import_kind().to_owned(), options.into())
            }
            Row::Forum => {
                let mut forums: Vec<_> = world.overview().forums().iter().collect();
                forums.sort_by_cached_key(|forum| crate::text::fold(&forum.name));
                let options = forums.iter().map(|forum| (forum.name.clone(), Pickable::Forum(forum.id)));
                (lang.import_forum().to_owned(), options.collect())
            }
            Row::Sheet => {
                let sheets = match &self.found {
                    Found::Sheets(sheets) => sheets.clone(),
                    Found::Table(table, _) => table.sheets.clone(),
                    Found::List(list, _) => list.table.sheets.clone(),
                    _ => Vec::new(),
                };
                let options = sheets.into_iter().map(|sheet| (sheet.clone(), Pickable::Sheet(sheet)));
                (lang.import_sheet().to_owned(), options.collect())
            }
            Row::Header => {
                let is_found = matches!(self.found, Found::List(..));
                let title = if is_found { lang.import_header() } else { lang.header_question() };
                (title.to_owned(), self.headers(is_found, lang))
            }
            Row::Column(column) => {
                let none = (lang.not_imported().to_owned(), Pickable::Target(column.header.clone(), None));
                let targets = Target::ALL.iter().map(|target| {
                    (target.in_words(lang), Pickable::Target(column.header.clone(), Some(*target)))
                });
                let examples = self.list().map(|list| list.examples(column, 3)).unwrap_or_default();
                let title = [column.header.clone()]
                    .into_iter()
                    .chain((!examples.is_empty()).then(|| examples.join(" · ")));
                (title.collect::<Vec<_>>().join(": "), std::iter::once(none).chain(targets).collect())
            }
        };
        let chosen = options.iter().position(|(_, option)| self.is_chosen(option));
        let cursor = ListCursor { selected: chosen.unwrap_or_default(), ..ListCursor::default() };
        Some(Choosing { title, options, cursor })
    }

    /// What a column is in a list of this kind: in one of organisations, a name is that of the organisation.
    fn as_of_kind(&self, target: Target) -> Target {
        let of_organisation =
            || target.within(Part::Organisation).filter(|_| target.part() == Some(Part::Person));
        match self.kind_now() {
            Some(ListKind::Organisations) => of_organisation().unwrap_or(target),
            _ => target,
        }
    }

    /// The rows that can be the header, alone or with the row below.
    fn headers(&self, is_found: bool, lang: Lang) -> Vec<(String, Pickable)> {
        let table = match &self.found {
            Found::List(list, _) => &list.table,
            Found::Table(table, _) => table,
            _ => return Vec::new(),
        };
        let rows = || table.rows.iter().take(HEADERS);
        let text = |row: &crate::exchange::table::Row| {
            let cells: Vec<String> = row.cells().map(crate::exchange::table::Cell::shown).collect();
            cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
        };
        let one = rows().map(|row| {
            let label = format!("{}: {}", lang.header_rows(&row.number.to_string()), text(row));
            (label, Pickable::Header(Header::Rows(row.number, row.number)))
        });
        let two = rows().zip(rows().skip(1)).map(|(first, second)| {
            let numbers = format!("{}-{}", first.number, second.number);
            let label = format!("{}: {}", lang.header_rows(&numbers), text(second));
            (label, Pickable::Header(Header::Rows(first.number, second.number)))
        });
        let found = is_found.then(|| (lang.header_found().to_owned(), Pickable::Header(Header::Found)));
        let absent = (lang.header_absent().to_owned(), Pickable::Header(Header::Absent));
        found.into_iter().chain([absent]).chain(one).chain(two).collect()
    }

    fn is_chosen(&self, option: &Pickable) -> bool {
        match option {
            Pickable::Kind(kind) => self.kind_now() == Some(*kind),
            Pickable::Forum(forum) => self.plan().and_then(|plan| plan.forum).or(self.forum) == Some(*forum),
            Pickable::Sheet(sheet) => {
                self.list().is_some_and(|list| list.table.sheet.as_ref() == Some(sheet))
            }
            Pickable::Header(rows) => self.reading.header == *rows,
            Pickable::Target(header, target) => self.list().is_some_and(|list| {
                list.columns.iter().any(|column| column.header == *header && column.target == *target)
            }),
        }
    }

    fn choose(&mut self, option: Pickable, world: &World) -> Vec<Request> {
        self.choosing = None;
        match option {
            Pickable::Kind(kind) => self.kind = Some(kind),
            Pickable::Forum(forum) => self.forum = Some(forum),
            Pickable::Sheet(sheet) => {
                self.wanted.sheet = Some(sheet);
                self.reading = crate::exchange::list::Reading::default();
            }
            Pickable::Header(rows) => {
                self.reading = crate::exchange::list::Reading { header: rows, columns: Vec::new() };
            }
            Pickable::Target(header, target) => {
                self.reading.columns.retain(|(other, _)| *other != header);
                self.reading.columns.push((header, target));
            }
        }
        self.read(world, false)
    }
}

/// "4" or "4-5".
fn numbers(rows: &[usize]) -> String {
    match rows {
        [] => String::new(),
        [row] => row.to_string(),
        [first, .., last] => format!("{first}-{last}"),
    }
}

pub(super) fn update(import: &mut Import, action: Action, context: &Context<'_>) -> Vec<Request> {
    let height = usize::from(super::view::list_area(import, context).height);
    if let Some(choosing) = &mut import.choosing {
        let length = choosing.options.len();
        match action {
            Action::Open => {
                let chosen = choosing.options.get(choosing.cursor.selected).map(|(_, option)| option.clone());
                return chosen.map_or_else(Vec::new, |option| import.choose(option, context.world));
            }
            action => choosing.cursor.act(action, length, height),
        }
        return Vec::new();
    }
    let rows = import.column_rows();
    match action {
        Action::Save => return go_on(import, context),
        Action::Open => match rows.get(import.columns.selected) {
            Some(Row::GoOn) => return go_on(import, context),
            Some(row) => import.choosing = import.options(row, context.world),
            None => {}
        },
        action => import.columns.act(action, rows.len(), height),
    }
    Vec::new()
}

/// Goes on to the rows, or says what is missing.
fn go_on(import: &mut Import, context: &Context<'_>) -> Vec<Request> {
    let lang = context.world.lang;
    if import.asked.is_some() {
        return Vec::new();
    }
    let why = match &import.found {
        Found::List(_, Ok(plan)) if plan.data_rows == 0 && plan.no_longer.is_empty() => {
            lang.no_rows_below().to_owned()
        }
        Found::List(_, Ok(_)) => {
            import.step = Step::Rows;
            import.rows = ListCursor::default();
            if import.is_outdated {
                return import.read(context.world, false);
            }
            return Vec::new();
        }
        Found::List(_, Err(PlanError::WhichForum(_))) => lang.forum_question().to_owned(),
        Found::List(_, Err(PlanError::NoNames)) => lang.no_names_here().to_owned(),
        Found::Table(_, why) => why.clone(),
        Found::Sheets(_) => lang.sheet_question().to_owned(),
        _ => return Vec::new(),
    };
    import.point_at_what_is_missing(context.world);
    vec![Request::Warn(why)]
}

pub(super) fn click(import: &mut Import, row: usize, context: &Context<'_>) -> Vec<Request> {
    let height = usize::from(super::view::list_area(import, context).height);
    let length = match &mut import.choosing {
        Some(choosing) => {
            let (row, length) = (choosing.cursor.top + row, choosing.options.len());
            if row >= length {
                return Vec::new();
            }
            choosing.cursor.select(row, length, height);
            return update(import, Action::Open, context);
        }
        None => import.column_rows().len(),
    };
    let row = import.columns.top + row;
    if row >= length {
        return Vec::new();
    }
    import.columns.select(row, length, height);
    update(import, Action::Open, context)
}

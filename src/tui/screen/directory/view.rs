//! Draws a list of organisations or people.

use ratatui::Frame;
use ratatui::layout::Margin;
use ratatui::widgets::{Paragraph, Wrap};

use super::{Content, State, areas};
use crate::domain::{
    DirectoryEntry, DirectoryLimits, DirectoryOrder, Municipality, Organisation, OrganisationOrder, Party,
    Person, PersonOrder,
};
use crate::i18n::Lang;
use crate::tui::context::Context;
use crate::tui::theme::Tone;
use crate::tui::widget::columns::{self, Column};
use crate::tui::widget::focus::put_cursor;
use crate::tui::widget::more::more_below;
use crate::tui::world::World;

/// The cells left free at the start of a row, for the sign that marks the selected row.
const GUTTER: u16 = 2;

/// The name, the abbreviation, the sector, the municipality and the seats of an organisation.
const OF_ORGANISATIONS: [Column; 5] = [
    Column { least: 24, most: 44, rank: 0 },
    Column { least: 9, most: 14, rank: 3 },
    Column { least: 12, most: 27, rank: 2 },
    Column { least: 10, most: 18, rank: 4 },
    Column { least: 6, most: 6, rank: 1 },
];

/// The name, the organisation, the job, the telephone number, the e-mail address and the seats of a person.
const OF_PERSONS: [Column; 6] = [
    Column { least: 18, most: 32, rank: 0 },
    Column { least: 14, most: 40, rank: 1 },
    Column { least: 14, most: 30, rank: 3 },
    Column { least: 13, most: 16, rank: 4 },
    Column { least: 22, most: 34, rank: 5 },
    Column { least: 6, most: 6, rank: 2 },
];

/// Draws the list, and the record of the selected line beside it where there is room.
pub(super) fn draw<C: Content>(
    state: &State<C>,
    frame: &mut Frame<'_>,
    context: &Context<'_>,
    has_keyboard: bool,
) {
    let (world, theme) = (context.world, context.theme);
    let parts = areas(&context.areas);
    let is_beside = state.beside.has_keyboard();
    if let Some(beside) = parts.beside {
        let here = state.here(world.overview());
        state.beside.draw(frame, here, beside, context, has_keyboard && is_beside);
    }
    let has_keyboard = has_keyboard && !is_beside;
    let columns: &[Column] = match state.sorted {
        DirectoryOrder::Organisations(_) => &OF_ORGANISATIONS,
        DirectoryOrder::Persons(_) => &OF_PERSONS,
    };
    let widths = columns::widths(columns, parts.rows.width.saturating_sub(GUTTER + 1));
    if let Some(area) = parts.titles {
        let titles = titles(state.sorted, world.lang);
        frame.render_widget(columns::line(&titles, &widths, GUTTER, theme), area);
    }
    if has_keyboard {
        put_cursor(frame, parts.rows);
    }
    if state.listed.is_empty() {
        let area = parts.rows.inner(Margin { horizontal: GUTTER, vertical: 0 });
        let text = Paragraph::new(why_empty(state, world.lang)).style(theme.style(Tone::Muted));
        frame.render_widget(text.wrap(Wrap { trim: true }), area);
    }
    let listed = state.listed.iter().enumerate().skip(state.cursor.top);
    for (row, (number, one)) in parts.rows.rows().zip(listed) {
        let line = cells(*one, world).map(|cells| columns::line(&cells, &widths, GUTTER, theme));
        frame.render_widget(line.unwrap_or_default(), row);
        if number == state.cursor.selected {
            let tone = if has_keyboard { Tone::Selected } else { Tone::SelectedInactive };
            frame.buffer_mut().set_style(row, theme.style(tone));
            frame.buffer_mut().set_string(row.x, row.y, ">", theme.style(tone));
            if has_keyboard {
                put_cursor(frame, row);
            }
        }
    }
    let shown = state.cursor.top + usize::from(parts.rows.height);
    more_below(frame, parts.rows, state.listed.len().saturating_sub(shown), theme);
}

/// The names of the columns; that by which the list is ordered stands out.
fn titles(sorted: DirectoryOrder, lang: Lang) -> Vec<(String, Tone)> {
    let tone = |is_order: bool| if is_order { Tone::Heading } else { Tone::Muted };
    let titles: Vec<(&str, bool)> = match sorted {
        DirectoryOrder::Organisations(order) => vec![
            (lang.field_name(), order == OrganisationOrder::Name),
            (lang.abbreviation_column(), false),
            (lang.sector_label(), order == OrganisationOrder::Sector),
            (lang.municipality_column(), order == OrganisationOrder::Municipality),
            (lang.seats_label(), order == OrganisationOrder::Seats),
        ],
        DirectoryOrder::Persons(order) => vec![
            (lang.field_name(), order == PersonOrder::Name),
            (lang.organisation_label(), order == PersonOrder::Organisation),
            (lang.function(), order == PersonOrder::Function),
            (lang.phone(), false),
            (lang.email(), false),
            (lang.seats_label(), order == PersonOrder::Seats),
        ],
    };
    titles.into_iter().map(|(title, is_order)| (title.to_owned(), tone(is_order))).collect()
}

/// The cells of a row; none when the record is gone.
fn cells(listed: DirectoryEntry, world: &World) -> Option<Vec<(String, Tone)>> {
    let seats = (listed.seats.to_string(), if listed.seats == 0 { Tone::Attention } else { Tone::Plain });
    let overview = world.overview();
    let mut cells = match listed.party {
        Party::Organisation(id) => of_organisation(overview.organisations().get(id)?, world.lang),
        Party::Person(id) => of_person(overview.persons().get(id)?, world),
    };
    cells.push(seats);
    Some(cells)
}

fn of_organisation(organisation: &Organisation, lang: Lang) -> Vec<(String, Tone)> {
    let place = organisation.municipality.and_then(Municipality::find);
    let sector = if organisation.own { lang.field_own() } else { lang.sector(organisation.sector) };
    vec![
        (organisation.name.clone(), Tone::Plain),
        (organisation.abbreviation.clone().unwrap_or_default(), Tone::Label),
        (sector.to_owned(), Tone::Muted),
        (place.map_or_else(String::new, |place| place.name.clone()), Tone::Muted),
    ]
}

fn of_person(person: &Person, world: &World) -> Vec<(String, Tone)> {
    let employer = person.organisation.and_then(|id| world.overview().organisations().get(id));
    let employer = employer.map_or("".into(), |employer| world.overview().label(employer)).into_owned();
    vec![
        (person.name.clone(), Tone::Plain),
        (employer, Tone::Label),
        (person.function.clone(), Tone::Muted),
        (person.phone.clone().unwrap_or_default(), Tone::Muted),
        (person.email.clone().unwrap_or_default(), Tone::Muted),
    ]
}

/// The message for an empty list.
fn why_empty<C: Content>(state: &State<C>, lang: Lang) -> String {
    let is_limited = state.limits != DirectoryLimits::default() || !state.words.text().is_empty();
    match state.sorted {
        _ if state.is_waiting() => lang.still_searching(),
        _ if is_limited => lang.no_results(),
        DirectoryOrder::Organisations(_) => lang.no_organisations_yet(),
        DirectoryOrder::Persons(_) => lang.no_people_yet(),
    }
    .to_owned()
}

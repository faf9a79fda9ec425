//! `overleg person list`: the people, by name.

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use crate::cli::error::{CliError, OfOption};
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::report::{Mention, Page, Report};
use crate::cli::session::{Session, today};
use crate::domain::{Overview, Person};
use crate::fields::Reading;
use crate::i18n::Lang;
use crate::text::fold;

/// The arguments of `overleg person list`.
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// The id or name of the organisation where they work.
    #[arg(long)]
    organisation: Option<String>,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg person list`.
#[derive(Debug, Serialize)]
struct PeopleReport<'a> {
    /// The people, by name.
    people: Vec<ListedPerson<'a>>,
}

/// A person in the list.
#[derive(Debug, Serialize)]
struct ListedPerson<'a> {
    /// Their id.
    id: Uuid,
    /// Their name.
    name: &'a str,
    /// The organisation where they work, or null.
    organisation: Option<Mention<'a>>,
    /// Their function there; may be empty.
    function: &'a str,
    /// Their e-mail address, or null.
    email: Option<&'a str>,
    /// Their telephone number, or null.
    phone: Option<&'a str>,
}

impl List {
    /// Prints the people.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let mut people: Vec<&Person> = match &self.organisation {
            Some(given) => {
                let reading = Reading { overview, lang: session.lang, today: today() };
                let lookup = Lookup::new(&reading, Purpose::About);
                overview.people_at(lookup.organisation(given).of_option("organisation")?)
            }
            None => overview.persons().iter().collect(),
        };
        people.sort_by_cached_key(|person| fold(&person.name));
        let format = self.format.into();
        if people.is_empty() && format == Format::Lines {
            say(session.lang.nobody_listed());
        }
        let people = people.into_iter().map(|person| ListedPerson::new(overview, person)).collect();
        print(&PeopleReport { people }, format, session.lang)
    }
}

impl<'a> ListedPerson<'a> {
    fn new(overview: &'a Overview, person: &'a Person) -> Self {
        Self {
            id: person.id.uuid(),
            name: &person.name,
            organisation: person.organisation.and_then(|id| Mention::of(overview, id)),
            function: &person.function,
            email: person.email.as_deref(),
            phone: person.phone.as_deref(),
        }
    }

    /// The person in one line: "An Claes, Stad Diest, coördinator, an@diest.example".
    fn in_words(&self) -> String {
        let organisation = self.organisation.as_ref().map(Mention::label);
        let function = Some(self.function).filter(|function| !function.is_empty());
        let words = [Some(self.name), organisation, function, self.email, self.phone];
        words.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl Report for PeopleReport<'_> {
    fn write(&self, page: &mut Page, _: Lang) {
        self.people.iter().for_each(|person| page.line(&person.in_words()));
    }
}

//! The parts of each kind of record: in which fields there is free text, which refer to other records, and which
//! are neither. Each record is taken apart whole, so that a new field does not compile before it is said here
//! what it is. Erasing a person, merging, removing and restoring all follow from it.

use super::link::{Link, Linked, Target};
use super::texts::{OnText, Text, Texts, each_text_of};
use crate::domain::{FollowUp, Forum, Meeting, Membership, Note, Organisation, Person, RecordId, Region};

macro_rules! parts {
    ($($record:ident {
        texts: [$($text:ident),*], links: [$($link:ident),*], others: [$($other:ident),*]
    })*) => {
        $(
            impl Texts for $record {
                fn each_text(&mut self, on_text: OnText<'_>) {
                    let Self { $($text,)* $($link: _,)* $($other: _,)* other_fields } = self;
                    $($text.each_text(stringify!($text), on_text);)*
                    each_text_of(other_fields, on_text);
                }
            }

            impl Linked for $record {
                fn each_link(&self, _found: &mut dyn FnMut(RecordId)) {
                    $(self.$link.each_link(_found);)*
                }

                fn relink(&mut self, _target: Target<'_>) -> Result<(), RecordId> {
                    $(self.$link = self.$link.led(_target)?;)*
                    Ok(())
                }

                fn put_back(&mut self, _before: &Self, _after: &Self, _is_back: &dyn Fn(RecordId) -> bool) {
                    $(self.$link.put_back(&_before.$link, &_after.$link, _is_back);)*
                }
            }
        )*
    };
}

parts! {
    Forum {
        texts: [name, aliases, former_names, purpose, remarks],
        links: [region, convenor, involvement],
        others: [id, cadence, longest_gap]
    }
    Organisation {
        texts: [name, abbreviation, aliases, former_names, remarks],
        links: [],
        others: [id, sector, municipality]
    }
    Person {
        texts: [name, aliases, function, email, phone, remarks],
        links: [organisation],
        others: [id]
    }
    Membership {
        texts: [remarks],
        links: [forum, organisation, person],
        others: [id, role, since]
    }
    Note {
        texts: [text],
        links: [forum, present],
        others: [id, date]
    }
    Meeting {
        texts: [place, remarks],
        links: [forum],
        others: [id, date, time]
    }
    FollowUp {
        texts: [text],
        links: [about, waiting_for, note],
        others: [id, due, done]
    }
}

impl Texts for Region {
    fn each_text(&mut self, on_text: OnText<'_>) {
        let Self {
            name,
            remarks,
            parent: _,
            involvement: _,
            id: _,
            kind: _,
            municipalities: _,
            other_fields,
        } = self;
        name.each_text("name", on_text);
        remarks.each_text("remarks", on_text);
        each_text_of(other_fields, on_text);
    }
}

impl Linked for Region {
    fn each_link(&self, found: &mut dyn FnMut(RecordId)) {
        self.parent.each_link(found);
        self.involvement.each_link(found);
    }

    /// A region that lies within another cannot be without it: it would become a root of the tree.
    fn relink(&mut self, target: Target<'_>) -> Result<(), RecordId> {
        self.parent = self.parent.map(|parent| parent.led(target)).transpose()?;
        self.involvement = self.involvement.led(target)?;
        Ok(())
    }

    /// What it lies within is left alone, or regions that moved meanwhile could come to lie in a circle.
    fn put_back(&mut self, before: &Self, after: &Self, is_back: &dyn Fn(RecordId) -> bool) {
        self.involvement.put_back(&before.involvement, &after.involvement, is_back);
    }
}

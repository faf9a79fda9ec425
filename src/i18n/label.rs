//! The coordinator's words for the kinds of things in `domain`.

use super::{Lang, texts};
use crate::domain::{Involvement, Kind, RegionKind, Role, Sector};

impl Lang {
    /// My place at a table, in lower case.
    pub const fn involvement(self, involvement: Involvement) -> &'static str {
        match involvement {
            Involvement::Chair => self.chair(),
            Involvement::AlternatingChair { .. } => self.alternating_chair(),
            Involvement::Member => self.attends(),
            Involvement::SettingUp => self.setting_up(),
            Involvement::Invited => self.invited(),
            Involvement::SeekingAccess => self.seeking_access(),
            Involvement::NotInvolved => self.not_involved(),
        }
    }

    /// The name of a sector.
    pub const fn sector(self, sector: Sector) -> &'static str {
        match sector {
            Sector::Education => self.education(),
            Sector::FlexiblePaths => self.flexible_paths(),
            Sector::Welfare => self.welfare(),
            Sector::MentalHealth => self.mental_health(),
            Sector::Health => self.health(),
            Sector::Work => self.work(),
            Sector::LocalGovernment => self.local_government(),
            Sector::Integration => self.integration(),
            Sector::Other => self.other_sector(),
        }
    }

    /// The part of a member in a forum; nothing for one that simply takes part.
    pub const fn role(self, role: Role) -> Option<&'static str> {
        match role {
            Role::Chair => Some(self.role_chair()),
            Role::Organiser => Some(self.role_organiser()),
            Role::Member => None,
        }
    }

    /// What sort of area a region is.
    pub const fn region_kind(self, kind: RegionKind) -> &'static str {
        match kind {
            RegionKind::Province => self.province(),
            RegionKind::Region => self.region(),
        }
    }

    /// What a record is called, in lower case.
    pub const fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Region => self.region(),
            Kind::Forum => self.forum(),
            Kind::Organisation => self.organisation(),
            Kind::Person => self.person(),
            Kind::Membership => self.membership(),
            Kind::Note => self.note(),
            Kind::Meeting => self.meeting(),
            Kind::FollowUp => self.follow_up(),
        }
    }

    /// What several records of a kind are called, in lower case.
    pub const fn kinds(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Region => self.several_of_region(),
            Kind::Forum => self.several_of_forum(),
            Kind::Organisation => self.several_of_organisation(),
            Kind::Person => self.several_of_person(),
            Kind::Membership => self.several_of_membership(),
            Kind::Note => self.several_of_note(),
            Kind::Meeting => self.several_of_meeting(),
            Kind::FollowUp => self.several_of_follow_up(),
        }
    }
}

texts! {
    /// Involvement: chair.
    chair { "voorzitter", "chair" }
    /// Involvement: alternating chair.
    alternating_chair { "beurtelings voorzitter", "alternating chair" }
    /// Involvement: member.
    attends { "aanwezig", "attends" }
    /// Involvement: setting up.
    setting_up { "help opstarten", "setting up" }
    /// Involvement: invited.
    invited { "gevraagd", "invited" }
    /// Involvement: seeking access.
    seeking_access { "toegang gezocht", "seeking access" }
    /// Involvement: not involved.
    not_involved { "nog niet betrokken", "not involved yet" }

    /// Sector of schools and what supports them.
    education { "Onderwijs", "Education" }
    /// Sector of NAFT and the like.
    flexible_paths { "NAFT en flexibele trajecten", "NAFT and flexible paths" }
    /// Sector of welfare and youth care.
    welfare { "Welzijn en jeugdhulp", "Welfare and youth care" }
    /// Sector of mental health care.
    mental_health { "Geestelijke gezondheid", "Mental health" }
    /// Sector of health.
    health { "Gezondheid", "Health" }
    /// Sector of work.
    work { "Werk", "Work" }
    /// Sector of cities and municipalities.
    local_government { "Lokaal bestuur", "Local government" }
    /// Sector of integration.
    integration { "Integratie", "Integration" }
    /// Sector of everything else.
    other_sector { "Andere", "Other" }

    /// Role of a member: leads the meetings.
    role_chair { "voorzitter", "chair" }
    /// Role of a member: organises.
    role_organiser { "organiseert", "organises" }

    /// Kind of region.
    province { "provincie", "province" }
    /// Kind of region, and kind of record.
    region { "regio", "region" }
    /// Kind of record.
    forum { "overlegforum", "forum" }
    /// Kind of record.
    organisation { "organisatie", "organisation" }
    /// Kind of record.
    person { "persoon", "person" }
    /// Kind of record.
    membership { "lidmaatschap", "membership" }
    /// Kind of record.
    note { "verslag", "note" }
    /// Kind of record.
    meeting { "vergadering", "meeting" }
    /// Kind of record.
    follow_up { "opvolging", "follow-up" }
    /// Several of a kind.
    several_of_region { "regio's", "regions" }
    /// Several of a kind.
    several_of_forum { "overlegfora", "forums" }
    /// Several of a kind.
    several_of_organisation { "organisaties", "organisations" }
    /// Several of a kind.
    several_of_person { "personen", "people" }
    /// Several of a kind.
    several_of_membership { "lidmaatschappen", "memberships" }
    /// Several of a kind.
    several_of_note { "verslagen", "notes" }
    /// Several of a kind.
    several_of_meeting { "vergaderingen", "meetings" }
    /// Several of a kind.
    several_of_follow_up { "opvolgingen", "follow-ups" }

    /// Kind of name.
    abbreviation { "afkorting", "abbreviation" }
    /// Kind of name.
    alias { "ook", "alias" }
    /// Kind of name.
    former_name { "vroeger", "formerly" }
}

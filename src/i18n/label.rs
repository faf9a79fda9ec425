//! The names of the involvements, sectors, roles and kinds of region in `domain`, as the coordinator calls them.

use super::{Lang, texts};
use crate::domain::{Involvement, Kind, RegionKind, Role, Sector};

impl Lang {
    /// The user's involvement in a forum, in lower case.
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

    /// Gives the names of sectors, for the search.
    pub fn sector_name(self) -> fn(Sector) -> &'static str {
        match self {
            Self::Nl => |sector| Self::Nl.sector(sector),
            Self::En => |sector| Self::En.sector(sector),
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

    /// The role of a member in a forum; `None` for a member without a special role.
    pub const fn role(self, role: Role) -> Option<&'static str> {
        match role {
            Role::Chair => Some(self.role_chair()),
            Role::Organiser => Some(self.role_organiser()),
            Role::Member => None,
        }
    }

    /// The name of a kind of region, in lower case.
    pub const fn region_kind(self, kind: RegionKind) -> &'static str {
        match kind {
            RegionKind::Province => self.province(),
            RegionKind::Region => self.kind(Kind::Region),
        }
    }
}

texts! {
    /// Involvement: chair.
    chair { nl: "voorzitter", en: "chair" }
    /// Involvement: alternating chair.
    alternating_chair { nl: "beurtelings voorzitter", en: "alternating chair" }
    /// Involvement: member.
    attends { nl: "aanwezig", en: "attends" }
    /// Involvement: setting up.
    setting_up { nl: "mee opstarten", en: "setting up" }
    /// Involvement: invited.
    invited { nl: "uitgenodigd", en: "invited" }
    /// Involvement: seeking access.
    seeking_access { nl: "toegang gezocht", en: "seeking access" }
    /// Involvement: not involved.
    not_involved { nl: "nog niet betrokken", en: "not involved yet" }

    /// Sector of schools and what supports them.
    education { nl: "Onderwijs", en: "Education" }
    /// Sector of NAFT and the like.
    flexible_paths { nl: "NAFT en flexibele trajecten", en: "NAFT and flexible paths" }
    /// Sector of welfare and youth care.
    welfare { nl: "Welzijn en jeugdhulp", en: "Welfare and youth care" }
    /// Sector of mental health care.
    mental_health { nl: "Geestelijke gezondheid", en: "Mental health" }
    /// Sector of health.
    health { nl: "Gezondheid", en: "Health" }
    /// Sector of work.
    work { nl: "Werk", en: "Work" }
    /// Sector of cities and municipalities.
    local_government { nl: "Lokaal bestuur", en: "Local government" }
    /// Sector of integration.
    integration { nl: "Integratie", en: "Integration" }
    /// Sector of everything else.
    other_sector { nl: "Andere", en: "Other" }

    /// Role of a member: leads the meetings.
    role_chair { nl: "voorzitter", en: "chair" }
    /// Role of a member: organises.
    role_organiser { nl: "organisator", en: "organiser" }

    /// Kind of region.
    province { nl: "provincie", en: "province" }

    /// Kind of name.
    abbreviation { nl: "afkorting", en: "abbreviation" }
    /// Kind of name.
    alias { nl: "ook", en: "alias" }
    /// Kind of name.
    former_name { nl: "vroeger", en: "formerly" }
}

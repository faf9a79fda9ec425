//! The paths of the store, the settings and the keys.

use std::path::{Path, PathBuf};

use thiserror::Error;

use super::Environment;
use crate::i18n::{Explain, Lang};

/// The paths of the files in use. The files need not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    store: PathBuf,
    origin: StoreOrigin,
    settings: Option<PathBuf>,
    keys: Option<PathBuf>,
}

/// Who chose the path of the store. A store that the user chose is only created on request: otherwise a path with a
/// typing error would look like a store that lost everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreOrigin {
    /// The user, with `--store` or `OVERLEG_STORE`.
    Chosen,
    /// Nobody: the store is in the platform's folder for data.
    Default,
}

/// The error that there is no home folder for the store, and no other path was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("there is no home folder, and neither --store nor OVERLEG_STORE says where the store is")]
pub struct NoHome;

impl Explain for NoHome {
    fn what(&self, lang: Lang) -> String {
        lang.no_home().to_owned()
    }
}

impl Paths {
    /// Finds the paths. The store is the one `asked` for, or else that of `OVERLEG_STORE`, or else `overleg.json` in
    /// the platform's folder. Fails if none of these is known.
    pub fn find(asked: Option<PathBuf>, environment: &Environment) -> Result<Self, NoHome> {
        let (store, origin) = match (asked.or_else(|| environment.store.clone()), &environment.data_dir) {
            (Some(store), _) => (store, StoreOrigin::Chosen),
            (None, Some(data_dir)) => (data_dir.join("overleg.json"), StoreOrigin::Default),
            (None, None) => return Err(NoHome),
        };
        Ok(Self { store, origin, settings: environment.settings_file(), keys: environment.keys_file() })
    }

    /// The path of the store.
    pub fn store(&self) -> &Path {
        &self.store
    }

    /// Who chose the path of the store.
    pub const fn origin(&self) -> StoreOrigin {
        self.origin
    }

    /// The path of the file with the settings; none without a home folder.
    pub fn settings(&self) -> Option<&Path> {
        self.settings.as_deref()
    }

    /// The path of the file with the user's own keys; none without a home folder.
    pub fn keys(&self) -> Option<&Path> {
        self.keys.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment() -> Environment {
        Environment {
            data_dir: Some("/home/an/.local/share/overleg".into()),
            config_dir: Some("/home/an/.config/overleg".into()),
            ..Environment::default()
        }
    }

    #[test]
    fn the_store_lives_in_the_data_folder_by_default() {
        let paths = Paths::find(None, &environment()).expect("a home");
        assert_eq!(paths.store(), Path::new("/home/an/.local/share/overleg/overleg.json"));
        assert_eq!(paths.origin(), StoreOrigin::Default);
    }

    #[test]
    fn the_environment_can_name_a_store_and_the_option_overrides_it() {
        let environment = Environment { store: Some("named.json".into()), ..environment() };
        let named = Paths::find(None, &environment).expect("named");
        assert_eq!((named.store(), named.origin()), (Path::new("named.json"), StoreOrigin::Chosen));
        let asked = Paths::find(Some("asked.json".into()), &environment).expect("asked");
        assert_eq!((asked.store(), asked.origin()), (Path::new("asked.json"), StoreOrigin::Chosen));
    }

    #[test]
    fn without_a_home_the_store_must_be_given() {
        assert_eq!(Paths::find(None, &Environment::default()), Err(NoHome));
        let asked = Paths::find(Some("asked.json".into()), &Environment::default()).expect("asked");
        assert_eq!(asked.settings(), None);
    }

    #[test]
    fn settings_and_keys_live_in_the_config_folder() {
        let paths = Paths::find(None, &environment()).expect("a home");
        assert_eq!(paths.settings(), Some(Path::new("/home/an/.config/overleg/config.toml")));
        assert_eq!(paths.keys(), Some(Path::new("/home/an/.config/overleg/keys.toml")));
    }
}

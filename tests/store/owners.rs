//! A store on the machine of several people: files keep their owner and their mode, and what somebody else put beside
//! the store is refused. Other owners can only be made as root, so those tests say that they are skipped otherwise.

#![cfg(unix)]
#![expect(clippy::print_stderr, reason = "a test that is skipped says so")]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::Path;

use overleg::i18n::{Explain, Lang};
use overleg::store::{
    Drafts, Notice, Reach, Store, StoreError, backups_dir, drafts_dir, history_path, list_backups, lock_path,
    open_to_others,
};
use rstest::rstest;

use crate::support::{Home, adding, note};

/// Somebody else, and their group.
const OTHER: (u32, u32) = (4711, 4712);

/// A store that belongs to somebody else, in a folder of theirs; none when this is not run as root.
fn of_somebody_else(test: &str) -> Option<Home> {
    let home = Home::new();
    set_mode(&home.store(), 0o600);
    for path in [home.file(""), home.store()] {
        if chown(&path, Some(OTHER.0), Some(OTHER.1)).is_err() {
            eprintln!("skipped, because only root can give files away: {test}");
            return None;
        }
    }
    Some(home)
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("ours");
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("there").mode() & 0o777
}

fn owner(path: &Path) -> (u32, u32) {
    let metadata = fs::symlink_metadata(path).expect("there");
    (metadata.uid(), metadata.gid())
}

fn commit(store: &mut Store) {
    store.commit(&adding(&note("x"))).expect("committed");
}

#[test]
fn what_root_saves_in_the_store_of_somebody_else_is_theirs() {
    let Some(home) = of_somebody_else("what_root_saves_in_the_store_of_somebody_else_is_theirs") else {
        return;
    };
    let drafts = Drafts::open(&home.store()).expect("a slot");
    drafts.save(&"Half").expect("saved");
    for _ in 0..2 {
        commit(&mut home.open());
    }
    let backups = list_backups(&home.store()).expect("listed");
    let mut paths: Vec<_> = backups.into_iter().map(|backup| backup.path).collect();
    paths.extend([home.store(), lock_path(&home.store()), history_path(&home.store())]);
    paths.extend([backups_dir(&home.store()), drafts_dir(&home.store())]);
    paths.extend([drafts_dir(&home.store()).join("1.json"), drafts_dir(&home.store()).join("1.lock")]);
    for path in paths {
        assert_eq!(owner(&path), OTHER, "{}", path.display());
    }
}

#[rstest]
#[case::closer(0o400, 0o400, &[])]
#[case::usual(0o600, 0o600, &[])]
#[case::wider(0o664, 0o600, &[Notice::Narrowed])]
fn a_mode_is_kept_when_it_is_not_wider_than_0600(
    #[case] before: u32,
    #[case] after: u32,
    #[case] said: &[Notice],
) {
    let home = Home::new();
    set_mode(&home.store(), before);
    let mut store = home.open();
    commit(&mut store);
    assert_eq!((mode(&home.store()), store.notices().as_slice()), (after, said));
}

#[test]
fn splitting_a_hard_link_is_said_once() {
    let home = Home::new();
    set_mode(&home.store(), 0o600);
    fs::hard_link(home.store(), home.file("mine.json")).expect("linked");
    let mut store = home.open();
    commit(&mut store);
    assert_eq!(store.notices(), [Notice::LinkSplit]);
    commit(&mut store);
    assert_eq!(store.notices(), []);
}

/// A folder where others can write.
fn shared() -> Home {
    let home = Home::new();
    set_mode(&home.file(""), 0o777);
    home
}

#[test]
fn a_folder_where_others_can_write_is_told_apart_from_one_that_they_see() {
    let home = Home::new();
    for (folder, reach) in [(0o700, None), (0o755, Some(Reach::See)), (0o775, Some(Reach::Change))] {
        set_mode(&home.file(""), folder);
        let around = open_to_others(&home.store()).expect("readable").around;
        assert_eq!(around.map(|around| around.reach), reach, "{folder:o}");
    }
}

#[rstest]
#[case::backups("overleg.backups")]
#[case::drafts("overleg.drafts")]
fn a_link_beside_the_store_is_not_followed_where_others_can_write(#[case] name: &str) {
    let home = shared();
    fs::create_dir(home.file("elsewhere")).expect("a folder");
    symlink("elsewhere", home.file(name)).expect("linked");
    let error = match name {
        "overleg.drafts" => Drafts::open(&home.store()).map(drop).expect_err("refused"),
        _ => list_backups(&home.store()).map(drop).expect_err("refused"),
    };
    assert!(error.in_words(Lang::En).contains("it is a link, in a folder where others can write"), "{error}");
    home.open().commit(&adding(&note("x"))).map_or_else(drop, |_| assert_eq!(name, "overleg.drafts"));
    assert_eq!(fs::read_dir(home.file("elsewhere")).expect("a folder").count(), 0);
}

#[test]
fn a_link_to_the_store_itself_is_followed() {
    let home = shared();
    symlink("overleg.json", home.file("link.json")).expect("linked");
    Store::open(&home.file("link.json"))
        .expect("a valid store")
        .commit(&adding(&note("x")))
        .expect("committed");
    assert_eq!(home.overview().notes().len(), 1);
}

#[rstest]
#[case::backups("overleg.backups")]
#[case::drafts("overleg.drafts")]
#[case::history("overleg.history")]
fn what_somebody_else_put_beside_the_store_is_refused(#[case] name: &str) {
    let home = shared();
    let planted = home.file(name);
    if name == "overleg.history" {
        fs::write(&planted, "").expect("written");
    } else {
        fs::create_dir(&planted).expect("a folder");
    }
    if chown(&planted, Some(OTHER.0), None).is_err() {
        eprintln!("skipped, because only root can give files away: {name}");
        return;
    }
    let refused = || -> Result<(), StoreError> {
        match name {
            "overleg.drafts" => Drafts::open(&home.store()).map(drop),
            "overleg.history" => home.open().past().map(drop),
            _ => list_backups(&home.store()).map(drop),
        }
    };
    let words = refused().expect_err("refused").in_words(Lang::Nl);
    assert!(words.contains("het is van iemand anders"), "{words}");
    set_mode(&home.file(""), 0o755);
    refused().expect("nobody else could have put it there");
}

#[test]
fn a_store_keeps_an_owner_that_its_folder_does_not_have() {
    let Some(home) = of_somebody_else("a_store_keeps_an_owner_that_its_folder_does_not_have") else { return };
    chown(home.file(""), Some(0), Some(0)).expect("root's again");
    commit(&mut home.open());
    assert_eq!(owner(&home.store()), OTHER);
}

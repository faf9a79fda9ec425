//! Lists by a key, of which most have one item.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

/// Lists by a key. Where there are a hundred thousand, most have one item, which takes no memory beside its place.
#[derive(Debug)]
pub(crate) struct Lists<K, T>(HashMap<K, Few<T>>);

#[derive(Debug)]
enum Few<T> {
    One(T),
    Several(Vec<T>),
}

impl<K, T> Default for Lists<K, T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash, T: Copy> Lists<K, T> {
    /// No lists, with room for so many.
    pub(crate) fn with_room(lists: usize) -> Self {
        Self(HashMap::with_capacity(lists))
    }

    /// Adds an item to the list under a key.
    pub(crate) fn add(&mut self, key: K, item: T) {
        match self.0.entry(key) {
            Entry::Occupied(mut list) => match list.get_mut() {
                Few::Several(items) => items.push(item),
                Few::One(first) => {
                    let items = vec![*first, item];
                    list.insert(Few::Several(items));
                }
            },
            Entry::Vacant(place) => {
                place.insert(Few::One(item));
            }
        }
    }

    /// The list under a key, to change what is in it.
    pub(crate) fn of_mut(&mut self, key: &K) -> &mut [T] {
        match self.0.get_mut(key) {
            None => &mut [],
            Some(Few::One(item)) => std::slice::from_mut(item),
            Some(Few::Several(items)) => items,
        }
    }

    /// The list under a key, in the order of adding.
    pub(crate) fn of(&self, key: &K) -> &[T] {
        match self.0.get(key) {
            None => &[],
            Some(Few::One(item)) => std::slice::from_ref(item),
            Some(Few::Several(items)) => items,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_keeps_all_its_items_in_the_order_of_adding() {
        let mut lists = Lists::default();
        for (key, item) in [('a', 1), ('b', 2), ('a', 3), ('a', 4)] {
            lists.add(key, item);
        }
        lists.of_mut(&'b')[0] = 5;
        assert_eq!(['a', 'b', 'c'].map(|key| lists.of(&key).to_vec()), [vec![1, 3, 4], vec![5], vec![]]);
    }
}

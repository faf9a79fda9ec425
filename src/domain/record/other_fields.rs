//! Fields that this version of the program does not know. They are kept unchanged. A name that occurs twice
//! in an object is refused, because only one of the two could be kept.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::LazyLock;

use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Number, Value};

/// Fields in the store that this version of the program does not know. They are kept unchanged for a newer
/// program or another tool. They are in a box, because few records have any.
#[derive(Clone, Default)]
pub struct OtherFields(Option<Box<Map<String, Value>>>);

static NONE: LazyLock<Map<String, Value>> = LazyLock::new(Map::new);

impl OtherFields {
    /// No fields.
    pub const fn new() -> Self {
        Self(None)
    }
}

impl From<Map<String, Value>> for OtherFields {
    fn from(fields: Map<String, Value>) -> Self {
        Self((!fields.is_empty()).then(|| Box::new(fields)))
    }
}

impl Deref for OtherFields {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for OtherFields {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for OtherFields {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for OtherFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl Serialize for OtherFields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for OtherFields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(Self::from)
    }
}

/// The deepest allowed nesting of values. The parser accepts 128 levels, and a record is nested deeper in a
/// line of the history than in the store.
const DEEPEST: usize = 100;

/// Reads them, for serde.
pub fn read_other_fields<'de, D: Deserializer<'de>>(deserializer: D) -> Result<OtherFields, D::Error> {
    deserializer.deserialize_map(Fields { room: DEEPEST }).map(OtherFields::from)
}

/// Values may be nested this deep.
struct Fields {
    room: usize,
}

impl<'de> Visitor<'de> for Fields {
    type Value = Map<String, Value>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut read: A) -> Result<Self::Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = read.next_key::<String>()? {
            let value = read.next_value_seed(Any { room: self.room })?;
            if fields.contains_key(&name) {
                return Err(de::Error::custom(format_args!("duplicate field `{name}`")));
            }
            fields.insert(name, value);
        }
        Ok(fields)
    }
}

/// A value of any type, without duplicate names either.
#[derive(Clone, Copy)]
struct Any {
    room: usize,
}

impl Any {
    /// The limit for the values inside this one.
    fn within<E: de::Error>(self) -> Result<Self, E> {
        let room = self.room.checked_sub(1);
        room.map(|room| Self { room }).ok_or_else(|| E::custom("values are nested too deep"))
    }
}

impl<'de> DeserializeSeed<'de> for Any {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut read: A) -> Result<Value, A::Error> {
        let within = self.within()?;
        let mut values = Vec::new();
        while let Some(value) = read.next_element_seed(within)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, read: A) -> Result<Value, A::Error> {
        let Self { room } = self.within()?;
        Fields { room }.visit_map(read).map(Value::Object)
    }
}

//! JSON objects that hold only what is known.

use serde_json::{Map, Value};

/// An object under construction.
#[derive(Default)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// A JSON-LD object of this `@type`.
    pub(super) fn typed(kind: &str) -> Self {
        Object::default().with("@type", kind)
    }

    pub(super) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.set(key, value);
        self
    }

    pub(super) fn set(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    /// Sets a key whose value is known.
    pub(super) fn set_known(&mut self, key: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.set(key, value);
        }
    }

    /// Sets a list that is not empty.
    pub(super) fn set_all<T: Into<Value>>(
        &mut self,
        key: &str,
        values: impl IntoIterator<Item = T>,
    ) {
        let values: Vec<Value> = values.into_iter().map(Into::into).collect();
        if !values.is_empty() {
            self.set(key, values);
        }
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Value::Object(object.0)
    }
}

//! Elements of one type.
//!
//! Leptos's `view!` gives every piece of a page a type of its own, and the compiler a copy of the
//! drawing code for each: this widget was 298 KB (brotli) that way, twice its budget. Here every
//! element is a tag, a list of attributes and a list of children, drawn by the same Leptos code.
//! `docs/adr/0010-elements-of-one-type.md` has the measurements.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::svg;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;

/// A piece of a page.
pub type View = AnyView;

/// A closure that is read again whenever a signal in it changes.
type Live<T> = Box<dyn FnMut() -> T + Send>;

/// An element that is being put together. Attributes and children appear in the order of calls.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<View>,
}

/// An element with this tag: HTML, or one of `svg`, `path` and `text`, which are all our charts are
/// made of.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

impl El {
    /// Classes that do not change.
    pub fn class(self, names: &str) -> El {
        self.attr("class", names)
    }

    /// An attribute that does not change.
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> El {
        let value: String = value.into();
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that follows signals; absent while there is no value.
    pub fn live_attr(
        mut self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> El {
        let value: Live<Option<String>> = Box::new(value);
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Classes of which the second joins the first while a condition holds.
    pub fn class_when(
        self,
        always: &'static str,
        sometimes: &'static str,
        mut when: impl FnMut() -> bool + Send + 'static,
    ) -> El {
        self.live_attr("class", move || {
            Some(if when() { format!("{always} {sometimes}") } else { always.to_owned() })
        })
    }

    /// A property that is true or false, such as `checked`.
    pub fn live_flag(
        mut self,
        name: &'static str,
        value: impl FnMut() -> bool + Send + 'static,
    ) -> El {
        let value: Live<bool> = Box::new(value);
        self.attributes.push(prop(name, value).into_any_attr());
        self
    }

    /// The `value` property of a field.
    pub fn live_value(mut self, value: impl FnMut() -> String + Send + 'static) -> El {
        let value: Live<String> = Box::new(value);
        self.attributes.push(prop("value", value).into_any_attr());
        self
    }

    /// What happens at an event.
    pub fn on(mut self, event: &'static str, react: impl FnMut(web_sys::Event) + 'static) -> El {
        let react: Box<dyn FnMut(web_sys::Event)> = Box::new(react);
        self.attributes.push(on(ev::Custom::new(event), react).into_any_attr());
        self
    }

    /// What happens when it is pressed, by mouse, finger or keyboard.
    pub fn on_press(self, mut react: impl FnMut() + 'static) -> El {
        self.on("click", move |_| react())
    }

    /// Text that does not change.
    pub fn text(self, text: impl Into<String>) -> El {
        self.child(text.into())
    }

    /// Text that follows signals.
    pub fn live_text(mut self, text: impl FnMut() -> String + Send + 'static) -> El {
        let text: Live<String> = Box::new(text);
        self.children.push(text.into_any());
        self
    }

    /// A child, or several, or none.
    pub fn child(mut self, child: impl Piece) -> El {
        child.add_to(&mut self.children);
        self
    }

    /// Children that follow signals: drawn anew whenever one changes.
    pub fn live<P: Piece>(mut self, mut children: impl FnMut() -> P + Send + 'static) -> El {
        let children: Live<View> = Box::new(move || children().into_view());
        self.children.push(children.into_any());
        self
    }

    fn build(self) -> View {
        let El { tag, attributes, children } = self;
        match tag {
            "svg" => svg::svg().add_any_attr(attributes).child(children).into_any(),
            "path" => svg::path().add_any_attr(attributes).into_any(),
            "text" => svg::text().add_any_attr(attributes).child(children).into_any(),
            _ => custom(tag).add_any_attr(attributes).child(children).into_any(),
        }
    }
}

/// Whatever can stand inside an element.
pub trait Piece {
    /// Appends itself to the children of an element.
    fn add_to(self, children: &mut Vec<View>);

    /// Itself as one view.
    fn into_view(self) -> View
    where
        Self: Sized,
    {
        let mut children = Vec::new();
        self.add_to(&mut children);
        match children.len() {
            1 => children.remove(0),
            _ => children.into_any(),
        }
    }
}

impl Piece for El {
    fn add_to(self, children: &mut Vec<View>) {
        children.push(self.build());
    }
}

impl Piece for View {
    fn add_to(self, children: &mut Vec<View>) {
        children.push(self);
    }
}

impl Piece for String {
    fn add_to(self, children: &mut Vec<View>) {
        children.push(self.into_any());
    }
}

impl Piece for &str {
    fn add_to(self, children: &mut Vec<View>) {
        self.to_owned().add_to(children);
    }
}

impl<P: Piece> Piece for Option<P> {
    fn add_to(self, children: &mut Vec<View>) {
        if let Some(it) = self {
            it.add_to(children);
        }
    }
}

impl<P: Piece> Piece for Vec<P> {
    fn add_to(self, children: &mut Vec<View>) {
        for it in self {
            it.add_to(children);
        }
    }
}

/// A button with a name.
pub fn button(class: &str, name: impl Into<String>, react: impl FnMut() + 'static) -> El {
    el("button").class(class).attr("type", "button").text(name).on_press(react)
}

/// Text that only a screen reader says.
pub fn unseen(text: impl Into<String>) -> El {
    el("span").class("unseen").text(text)
}

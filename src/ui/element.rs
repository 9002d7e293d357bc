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

use crate::browser::Event;

/// A piece of a page.
pub type View = AnyView;

/// A closure that is read again whenever a signal in it changes.
type Live<T> = Box<dyn FnMut() -> T + Send>;

/// An element that is being put together. Attributes and children appear in the order of calls.
///
/// In a box, because it is handed from call to call.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<View>,
}

/// An element with this tag: HTML, or one of `svg`, `path` and `text`, which are all our charts are
/// made of.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

impl El {
    /// Classes that do not change.
    pub fn class(self, names: &str) -> El {
        self.attr("class", names)
    }

    /// An attribute that does not change.
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> El {
        self.fixed(name, value.as_ref())
    }

    /// An attribute that follows signals; absent while there is no value.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> El {
        self.following(name, Box::new(value))
    }

    /// Classes of which the second joins the first while a condition holds.
    pub fn class_when(
        self,
        always: &'static str,
        sometimes: &'static str,
        when: impl FnMut() -> bool + Send + 'static,
    ) -> El {
        self.class_while(always, sometimes, Box::new(when))
    }

    /// A property that is true or false, such as `checked`.
    pub fn live_flag(self, name: &'static str, value: impl FnMut() -> bool + Send + 'static) -> El {
        self.flag(name, Box::new(value))
    }

    /// The `value` property of a field.
    pub fn live_value(self, value: impl FnMut() -> String + Send + 'static) -> El {
        self.value(Box::new(value))
    }

    /// What happens at an event.
    pub fn on(self, event: &'static str, react: impl FnMut(Event) + 'static) -> El {
        self.reacting(event, Box::new(react))
    }

    /// What happens when it is pressed, by mouse, finger or keyboard.
    pub fn on_press(self, mut react: impl FnMut() + 'static) -> El {
        self.on("click", move |_| react())
    }

    /// Text that does not change.
    pub fn text(self, text: impl AsRef<str>) -> El {
        self.written(text.as_ref())
    }

    /// Text that follows signals.
    pub fn live_text(self, text: impl FnMut() -> String + Send + 'static) -> El {
        self.rewritten(Box::new(text))
    }

    /// A child, or several, or none.
    pub fn child(mut self, child: impl Piece) -> El {
        child.add_to(&mut self.0.children);
        self
    }

    /// Children that follow signals: drawn anew whenever one changes.
    pub fn live<P: Piece>(self, mut children: impl FnMut() -> P + Send + 'static) -> El {
        self.redrawn(Box::new(move || children().into_view()))
    }
}

/// What the methods above come down to. Each exists once, and is called: copied into every place
/// that draws something, they would be half of the program.
impl El {
    #[inline(never)]
    fn fixed(mut self, name: &'static str, value: &str) -> El {
        self.0.attributes.push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    #[inline(never)]
    fn following(mut self, name: &'static str, value: Live<Option<String>>) -> El {
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    #[inline(never)]
    fn class_while(
        self,
        always: &'static str,
        sometimes: &'static str,
        mut when: Live<bool>,
    ) -> El {
        let names =
            move || Some(if when() { format!("{always} {sometimes}") } else { always.to_owned() });
        self.following("class", Box::new(names))
    }

    #[inline(never)]
    fn flag(mut self, name: &'static str, value: Live<bool>) -> El {
        self.0.attributes.push(prop(name, value).into_any_attr());
        self
    }

    #[inline(never)]
    fn value(mut self, value: Live<String>) -> El {
        self.0.attributes.push(prop("value", value).into_any_attr());
        self
    }

    #[inline(never)]
    fn reacting(mut self, event: &'static str, react: Box<dyn FnMut(Event)>) -> El {
        self.0.attributes.push(on(ev::Custom::new(event), react).into_any_attr());
        self
    }

    #[inline(never)]
    fn written(mut self, text: &str) -> El {
        self.0.children.push(text.to_owned().into_any());
        self
    }

    #[inline(never)]
    fn rewritten(mut self, text: Live<String>) -> El {
        self.0.children.push(text.into_any());
        self
    }

    #[inline(never)]
    fn redrawn(mut self, children: Live<View>) -> El {
        self.0.children.push(children.into_any());
        self
    }

    #[inline(never)]
    fn build(self) -> View {
        let Parts { tag, attributes, children } = *self.0;
        match tag {
            "svg" => svg::svg().add_any_attr(attributes).child(children).into_any(),
            "path" => svg::path().add_any_attr(attributes).into_any(),
            "text" => svg::text().add_any_attr(attributes).child(children).into_any(),
            _ => custom(tag).add_any_attr(attributes).child(children).into_any(),
        }
    }
}

/// Whatever can stand inside an element.
pub trait Piece: Sized {
    /// Appends itself to the children of an element.
    fn add_to(self, children: &mut Vec<View>);

    /// Itself as one view.
    fn into_view(self) -> View {
        let mut children = Vec::new();
        self.add_to(&mut children);
        together(children)
    }
}

#[inline(never)]
fn together(mut children: Vec<View>) -> View {
    match children.len() {
        1 => children.remove(0),
        _ => children.into_any(),
    }
}

impl Piece for El {
    #[inline(never)]
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
    #[inline(never)]
    fn add_to(self, children: &mut Vec<View>) {
        children.push(self.into_any());
    }
}

impl<P: Piece> Piece for Option<P> {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<View>) {
        if let Some(it) = self {
            it.add_to(children);
        }
    }
}

impl<P: Piece> Piece for Vec<P> {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<View>) {
        for it in self {
            it.add_to(children);
        }
    }
}

/// A button with a name.
pub fn button(class: &str, name: impl AsRef<str>, react: impl FnMut() + 'static) -> El {
    plain_button(class, name.as_ref()).on_press(react)
}

#[inline(never)]
fn plain_button(class: &str, name: &str) -> El {
    el("button").class(class).attr("type", "button").text(name)
}

/// Text that only a screen reader says.
pub fn unseen(text: impl AsRef<str>) -> El {
    el("span").class("unseen").text(text)
}

//! A value that effects follow: Leptos's trigger around a cell.
//!
//! Its `RwSignal` does more (threads, disposal), for 3 kB of code a type of value; here a new type costs nothing.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use any_spawner::Executor;
use reactive_graph::effect::Effect;
use reactive_graph::owner::on_cleanup;
use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};
use send_wrapper::SendWrapper;

/// A shared value that tells of its changes.
pub struct Signal<T>(Rc<RefCell<T>>, ArcTrigger);

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), self.1.clone())
    }
}

impl<T> Signal<T> {
    /// A signal with a first value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(RefCell::new(value)), ArcTrigger::new())
    }

    /// The value; the effect that asks runs again when it changes.
    pub fn get(&self) -> Ref<'_, T> {
        self.1.track();
        self.0.borrow()
    }

    /// The value, without following it.
    pub fn peek(&self) -> Ref<'_, T> {
        self.0.borrow()
    }

    /// Sets the value, and tells.
    pub fn set(&self, value: T) {
        *self.0.borrow_mut() = value;
        self.1.notify();
    }
}

impl<T: PartialEq> Signal<T> {
    /// Sets the value, and tells where it is another.
    pub fn change(&self, value: T) {
        if *self.0.borrow() != value {
            self.set(value);
        }
    }
}

/// Runs something soon, and again whenever what it asked for changes, until the owner around it is gone.
pub fn effect(run: impl Fn() + 'static) {
    // One concrete type, so that Leptos's effect is compiled once.
    run_boxed(Box::new(run));
}

#[inline(never)]
fn run_boxed(run: Box<dyn Fn()>) {
    Effect::new(move |_: Option<()>| run());
}

/// Keeps something until the owner around it is gone: the view, or the run of the effect.
pub fn until_gone<T: 'static>(held: T) {
    let held = SendWrapper::new(held);
    on_cleanup(move || drop(held));
}

/// Lets effects and tasks run on the browser's queue of microtasks.
pub fn start() {
    // An error says that another element was first.
    let _ = Executor::init_wasm_bindgen();
}

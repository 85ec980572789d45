//! Logs to standard error, as short lines or as JSON.

use tracing_subscriber::{Layer, filter::LevelFilter, fmt, layer::SubscriberExt, util::SubscriberInitExt};

use crate::config::{Log, LogFormat, LogLevel};

/// Starts logging. A second call, as in tests, changes nothing.
pub fn start(log: Log) {
    let level = match log.log_level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
    };
    let colours = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let layer = fmt::layer().with_writer(std::io::stderr).with_target(false).with_ansi(colours);
    let layer = match log.log_format {
        LogFormat::Compact => layer.compact().boxed(),
        LogFormat::Json => layer.json().flatten_event(true).with_current_span(false).boxed(),
    };
    let _ = tracing_subscriber::registry().with(layer.with_filter(level)).try_init();
    // The message of a panic may quote what a client sent; where it happened is enough to find the fault.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a fault in the program");
    }));
}

//! Lines made of spans, truncated to the room that there is.

use ratatui::text::{Line, Span};

use super::wrap::{truncate, width};

/// The spans in at most `room` cells, with `…` where they are cut off.
pub fn fitted(spans: Vec<Span<'static>>, room: usize) -> Line<'static> {
    if spans.iter().map(|span| width(&span.content)).sum::<usize>() <= room {
        return Line::from(spans);
    }
    let mut left = room;
    let mut kept = Vec::new();
    for span in spans {
        let taken = width(&span.content);
        if taken >= left {
            let cut = truncate(&format!("{}…", span.content), left).into_owned();
            kept.push(Span::styled(cut, span.style));
            break;
        }
        left -= taken;
        kept.push(span);
    }
    Line::from(kept)
}

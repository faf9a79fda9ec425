//! The colours of pictures and pages, on light and on dark paper. A literal, so that its line feeds are the same
//! wherever the source was checked out.

/// The style of all pictures. A page with pictures has it too.
pub const STYLE: &str = r#":root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--muted:#566069;--line:#c9d1d9;--soft:#f3f5f7;--strong:#1f5fa8;--on-strong:#fff;--mild:#cfe0f5;--pale:#e9f1fb}
@media (prefers-color-scheme:dark){:root{--paper:#15191e;--ink:#e6e9ec;--muted:#a6b0ba;--line:#434c56;--soft:#1f252c;--strong:#8fbdf3;--on-strong:#10151b;--mild:#27476e;--pale:#1b2c42}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--line:#999;--soft:#f3f5f7;--strong:#1f5fa8;--on-strong:#fff;--mild:#cfe0f5;--pale:#e9f1fb}}
svg{background:var(--paper);font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
svg text{fill:var(--ink);font-size:13px}
svg .mid{text-anchor:middle}
svg .end{text-anchor:end}
svg .small{font-size:12px}
svg .title{font-size:16px;font-weight:600}
svg .quiet{fill:var(--muted)}
svg .bold{font-weight:600}
svg .on{fill:var(--on-strong)}
svg .full{fill:var(--strong);stroke:var(--strong)}
svg .bare{fill:var(--paper);stroke:var(--line)}
svg .out{fill:var(--soft);stroke:none}
svg .edge{stroke:var(--strong);fill:none}
svg .striped{stroke:var(--strong)}
svg .under{fill:var(--paper)}
svg .wide-stripe{fill:var(--mild)}
svg .line{stroke:var(--muted);stroke-opacity:.55;fill:none}
svg .rule{stroke:var(--line)}
svg .dot{fill:var(--strong)}
"#;

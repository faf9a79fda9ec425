//! The meanings that a style shows.

/// The meaning of a piece of text on the screen, which determines its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Tone {
    /// Ordinary text.
    #[default]
    Plain,
    /// Less important than what is beside it.
    Muted,
    /// A heading.
    Heading,
    /// The name of a value, or a smaller heading.
    Label,
    /// Another record, which can be opened.
    Link,
    /// The selected row.
    Selected,
    /// The selected row in a pane without the keyboard.
    SelectedInactive,
    /// Something that is as it should be.
    Good,
    /// Something that asks for a next step.
    Attention,
    /// Something that is overdue.
    Overdue,
    /// The letters that a search matched.
    Matched,
    /// A heading within a text.
    TextHeading,
    /// Strongly emphasised text, usually bold.
    Strong,
    /// Emphasised text, usually italic.
    Emphasis,
    /// Text that is both strong and emphasised.
    StrongEmphasis,
    /// Quoted text.
    Quote,
    /// Code, shown as it was typed.
    Code,
    /// A web or e-mail address.
    Address,
    /// The bullet or number before an item of a list.
    ListMarker,
    /// A border.
    Border,
    /// The border of the pane or popup that has the keyboard.
    BorderFocused,
    /// The description of a key in the hint line.
    Hint,
    /// The key in the hint line.
    HintKey,
    /// A message on the status line.
    Status,
    /// A message about an error.
    Error,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 25] = [
        Self::Plain,
        Self::Muted,
        Self::Heading,
        Self::Label,
        Self::Link,
        Self::Selected,
        Self::SelectedInactive,
        Self::Good,
        Self::Attention,
        Self::Overdue,
        Self::Matched,
        Self::TextHeading,
        Self::Strong,
        Self::Emphasis,
        Self::StrongEmphasis,
        Self::Quote,
        Self::Code,
        Self::Address,
        Self::ListMarker,
        Self::Border,
        Self::BorderFocused,
        Self::Hint,
        Self::HintKey,
        Self::Status,
        Self::Error,
    ];
}

package org.presessions.recommendations.importing.layouts;

import org.presessions.shared.Coded;

/// What a file may say about a recommendation. A reader of a layout gives each as the file words it, unjudged.
public enum Field implements Coded {
    /// the number in our own exports
    ID,
    /// a lasting key of the source, such as the Universal Human Rights Index's AnnotationId
    SOURCE_KEY,
    /// `recommendation` or `pledge`; a recommendation where nothing is said
    KIND,
    /// number of the Working Group session
    SESSION,
    STATE_UNDER_REVIEW,
    SUR_GROUP,
    /// many
    SUR_ORGANISATIONS,
    RECOMMENDING_STATE,
    RS_GROUP,
    /// many
    RS_ORGANISATIONS,
    /// number in the UN's report, as written: `186.28.`
    PARAGRAPH,
    /// the whole paragraph, which may hold several texts of several States
    PARAGRAPH_TEXT,
    /// the text of this State alone, without its number and its bracketed States
    TEXT,
    /// `en`, `fr` or `es`; English where nothing is said
    LANGUAGE,
    /// the position, as the source words it
    RESPONSE,
    /// `report`, `addendum` or `adoption`, where the source says at which stage the position was stated
    RESPONSE_STAGE,
    /// the document that states the position
    RESPONSE_SOURCE,
    /// the whole history of positions, in our own exports: JSON, see `Position`
    POSITIONS,
    /// 1 to 5, or a label that begins with the figure
    ACTION,
    /// many: UPR Info's labels, or our codes
    ISSUES,
    /// many: OHCHR's themes, which we translate into issues and goals
    THEMES,
    /// many
    AFFECTED,
    /// many: goals and targets
    SDGS,
    /// name of the original file, in our own exports
    SOURCE_FILE,
    /// row of the original file, in our own exports
    SOURCE_ROW
}

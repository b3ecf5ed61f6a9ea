package org.presessions.recommendations.exporting;

import java.util.List;
import org.presessions.shared.Coded;

/// What a file and the API say of a recommendation, in the order of the columns. The stored ones are what an import
/// reads, under the same codes, so that an exported file can be imported again; the others are for people and are
/// ignored there.
public enum Column implements Coded {
    ID(Kept.STORED),
    /// `recommendation` or `pledge`
    KIND(Kept.STORED),
    /// number of the Working Group session
    SESSION(Kept.STORED),
    /// ISO 3166-1 alpha-3
    STATE_UNDER_REVIEW(Kept.STORED),
    SUR_GROUP(Kept.STORED),
    SUR_ORGANISATIONS(Kept.STORED),
    /// ISO 3166-1 alpha-3; `unknown` where the source does not know who recommended
    RECOMMENDING_STATE(Kept.STORED),
    RS_GROUP(Kept.STORED),
    RS_ORGANISATIONS(Kept.STORED),
    PARAGRAPH(Kept.STORED),
    /// the whole UN paragraph, where the source gave it
    PARAGRAPH_TEXT(Kept.STORED),
    TEXT(Kept.STORED),
    LANGUAGE(Kept.STORED),
    /// code of the position that counts
    RESPONSE(Kept.STORED),
    /// all positions in the order in which they were recorded
    POSITIONS(Kept.STORED),
    ACTION(Kept.STORED),
    ISSUES(Kept.STORED),
    THEMES(Kept.STORED),
    AFFECTED(Kept.STORED),
    SDGS(Kept.STORED),
    SOURCE_FILE(Kept.STORED),
    SOURCE_ROW(Kept.STORED),
    CYCLE(Kept.DERIVED),
    YEAR(Kept.DERIVED),
    /// in English
    STATE_UNDER_REVIEW_NAME(Kept.DERIVED),
    /// in English
    RECOMMENDING_STATE_NAME(Kept.DERIVED),
    /// the permanent address
    ADDRESS(Kept.DERIVED),
    /// whether the demonstration invented it: `true` or `false`
    SAMPLE(Kept.DERIVED),
    /// whose data it is and who allowed its use, as noted with the import
    LICENCE_NOTE(Kept.DERIVED);

    private enum Kept {
        STORED,
        DERIVED
    }

    static final List<Column> ALL = List.of(values());

    private final Kept kept;
    private final String code = Coded.super.code();

    Column(Kept kept) {
        this.kept = kept;
    }

    /// As files and the API spell it, such as `recommending-state`; asked for with each value of each row.
    @Override
    public String code() {
        return code;
    }

    /// Whether it is in the record, not made of what is.
    public boolean isStored() {
        return kept == Kept.STORED;
    }
}

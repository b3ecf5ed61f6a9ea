package org.presessions.recommendations.exporting;

import java.util.Arrays;
import java.util.List;
import org.presessions.shared.Coded;

/// What a file and the API say of a recommendation, in the order of the columns. The stored ones are what an import
/// reads, under the same codes, so that an exported file can be imported again; the others are for people and are
/// ignored there.
public enum Column implements Coded {
    ID(Type.NUMBER),
    /// `recommendation` or `pledge`
    KIND(Type.TEXT),
    /// number of the Working Group session
    SESSION(Type.NUMBER),
    /// ISO 3166-1 alpha-3
    STATE_UNDER_REVIEW(Type.TEXT),
    SUR_GROUP(Type.TEXT),
    SUR_ORGANISATIONS(Type.LIST),
    /// ISO 3166-1 alpha-3; `unknown` where the source does not know who recommended
    RECOMMENDING_STATE(Type.TEXT),
    RS_GROUP(Type.TEXT),
    RS_ORGANISATIONS(Type.LIST),
    PARAGRAPH(Type.TEXT),
    /// the whole UN paragraph, where the source gave it
    PARAGRAPH_TEXT(Type.TEXT),
    TEXT(Type.TEXT),
    LANGUAGE(Type.TEXT),
    /// code of the position that counts
    RESPONSE(Type.TEXT),
    /// all positions in the order in which they were recorded
    POSITIONS(Type.JSON),
    ACTION(Type.NUMBER),
    ISSUES(Type.LIST),
    THEMES(Type.LIST),
    AFFECTED(Type.LIST),
    SDGS(Type.LIST),
    SOURCE_FILE(Type.TEXT),
    SOURCE_ROW(Type.NUMBER),
    CYCLE(Type.NUMBER),
    YEAR(Type.NUMBER),
    /// in English
    STATE_UNDER_REVIEW_NAME(Type.TEXT),
    /// in English
    RECOMMENDING_STATE_NAME(Type.TEXT),
    /// the permanent address
    ADDRESS(Type.TEXT),
    /// whether the demonstration invented it: `true` or `false`
    SAMPLE(Type.BOOLEAN),
    /// whose data it is and who allowed its use, as noted with the import
    LICENCE_NOTE(Type.TEXT);

    enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        LIST,
        JSON
    }

    static final List<Column> ALL = List.of(values());
    static final List<Column> STORED =
            Arrays.stream(values()).filter(Column::isStored).toList();

    private final Type type;

    Column(Type type) {
        this.type = type;
    }

    Type type() {
        return type;
    }

    /// Whether it is in the record, not made of what is.
    public boolean isStored() {
        return ordinal() <= SOURCE_ROW.ordinal();
    }
}

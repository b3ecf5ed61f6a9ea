package org.presessions.recommendations.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.recommendations.importing.intake.Reading;
import org.presessions.recommendations.importing.intake.Reading.Alike;
import org.presessions.recommendations.importing.intake.Reading.ReadRow;
import org.presessions.recommendations.importing.layouts.Columns.Taken;
import org.presessions.recommendations.importing.tables.Encoding;
import org.presessions.shared.Option;
import org.presessions.shared.words.Words;
import org.presessions.states.States;
import org.presessions.vocabulary.Issues;
import org.presessions.vocabulary.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts what a run read into words.
@Component
class ReadingViews {
    private final States states;
    private final Issues issues;
    private final Vocabulary vocabulary;
    private final Calendar calendar;
    private final MessageSource messages;

    ReadingViews(States states, Issues issues, Vocabulary vocabulary, Calendar calendar, MessageSource messages) {
        this.states = states;
        this.issues = issues;
        this.vocabulary = vocabulary;
        this.calendar = calendar;
        this.messages = messages;
    }

    /// @param failed whether the run could not read the file
    ReadingView of(Reading reading, boolean failed, Locale locale) {
        var words = new Words(messages, locale);
        boolean isOdd =
                reading.columns().stream().anyMatch(column -> column.taken().equals(Taken.NOT_UNDERSTOOD.code()));
        return new ReadingView(
                reading,
                reading.rows().stream().map(row -> row(row, words, locale)).toList(),
                reading.alike().stream().map(alike -> question(alike, locale)).toList(),
                ReadingForm.FIELDS.stream()
                        .map(field ->
                                new Option(field.code(), words.t("recommendations.importing.column." + field.code())))
                        .toList(),
                Arrays.stream(Encoding.values())
                        .map(encoding -> new Option(
                                encoding.code(),
                                words.t("recommendations.importing.encoding." + encoding.code()) + " ("
                                        + encoding.code() + ")"))
                        .toList(),
                states.members().stream()
                        .map(state -> new Option(state.iso3(), state.name(locale)))
                        .toList(),
                sessions(words),
                failed || isOdd);
    }

    private List<Option> sessions(Words words) {
        return calendar.workingGroupSessions().stream()
                .map(session -> new Option(
                        Integer.toString(session.number()),
                        words.t(
                                "recommendations.session",
                                session.number(),
                                session.startsOn().getYear())))
                .toList();
    }

    private ReadingView.Row row(ReadRow row, Words words, Locale locale) {
        return new ReadingView.Row(
                row.row(),
                words.t(
                        "recommendations.importing.reading.review",
                        state(row.stateUnderReview(), words, locale),
                        row.session()),
                row.paragraph(),
                row.text(),
                row.language(),
                state(row.recommendingState(), words, locale),
                words.t("recommendations.response." + row.response()),
                joined(row.issues(), code -> issues.label(code, locale)),
                joined(
                        row.affected(),
                        code -> vocabulary
                                .affected(code)
                                .map(term -> term.label(locale))
                                .orElse(code)),
                String.join(", ", row.sdgs()));
    }

    private String state(String iso3, Words words, Locale locale) {
        return states.find(iso3)
                .map(state -> state.name(locale))
                .orElseGet(() -> words.t("recommendations.importing.reading.nobody"));
    }

    private static String joined(List<String> codes, UnaryOperator<String> label) {
        return codes.stream().map(label).collect(Collectors.joining(", "));
    }

    private ReadingView.Question question(Alike alike, Locale locale) {
        return new ReadingView.Question(
                alike.key(),
                alike.row(),
                state(alike.recommendingState(), new Words(messages, locale), locale),
                alike.text(),
                "/recommendations/" + alike.id(),
                alike.there());
    }
}

package org.presessions.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.calendar.Course;
import org.presessions.calendar.Format;
import org.presessions.calendar.PreSession;
import org.presessions.shared.LinkedData;
import org.presessions.shared.LinkedData.Thing;
import org.presessions.shared.Page;
import org.presessions.statements.publishing.Card;
import org.presessions.statements.publishing.PublishedStatement;

/// The page of a State for programs: its Pre-session, and the statements that may be watched by everybody.
record StateData(Page page) {
    LinkedData of(Optional<StateWay> way, List<PublishedStatement> published) {
        var shown = way.map(known -> known.progress().preSession());
        var event = shown
                .filter(preSession -> preSession.courseAt(page.now()) != Course.UNRECORDED)
                .filter(preSession -> !preSession.isGivenUp())
                .map(this::event)
                .stream();
        var videos = published.stream().map(statement -> statement.card(page)).flatMap(card -> video(card).stream());
        return LinkedData.of(Stream.concat(event, videos).toList());
    }

    private Thing event(PreSession preSession) {
        var series = preSession.series();
        var event = new Thing("Event")
                .with("name", page.t("site.calendar.event", preSession.state().name(page.locale())))
                .with("url", page.address() + preSession.page())
                .with("eventAttendanceMode", "https://schema.org/" + mode(series.format()))
                .with("startDate", preSession.begins(), series.zone())
                .with(
                        "about",
                        new Thing("Country").with("name", preSession.state().name(page.locale())))
                .with(
                        "superEvent",
                        new Thing("EventSeries")
                                .with("name", series.name(page.words()))
                                .with("url", page.address() + series.path()));
        page.identity()
                .name(page.locale())
                .ifPresent(name -> event.with("organizer", new Thing("Organization").with("name", name)));
        return event;
    }

    private static String mode(Format format) {
        return switch (format) {
            case VIRTUAL -> "OnlineEventAttendanceMode";
            case IN_PERSON -> "OfflineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
        };
    }

    private Optional<Thing> video(Card card) {
        return Optional.ofNullable(card.watch())
                .map(path -> new Thing("VideoObject")
                        .with("name", String.join(" · ", named(card)))
                        .with("url", page.address() + path));
    }

    private static List<String> named(Card card) {
        return Stream.of(card.speaker(), card.organisation())
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
